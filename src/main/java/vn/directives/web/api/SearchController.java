package vn.directives.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.engine.Hit;
import vn.directives.engine.highlight.HighlightedHit;
import vn.directives.search.SearchOutcome;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchParameters;
import vn.directives.search.SearchService;
import vn.directives.web.QueryString;
import vn.directives.web.Wordings;

/** Searches over HTTP. */
@RestController
@RequestMapping("/api/v1")
public class SearchController {
    private static final int BUFFER = 1 << 16;

    private final SearchParameterReader reader;
    private final SearchService service;
    private final Related related;
    private final Wordings wordings;
    private final JsonMapper mapper;

    SearchController(
            SearchParameterReader reader,
            SearchService service,
            Related related,
            Wordings wordings,
            JsonMapper mapper) {
        this.related = related;
        this.reader = reader;
        this.service = service;
        this.wordings = wordings;
        this.mapper = mapper;
    }

    /** One page of hits with facets. */
    @GetMapping(path = "/search", produces = MediaType.APPLICATION_JSON_VALUE)
    public ObjectNode search(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return answer(parameters, locale);
    }

    /** The same with the parameters as JSON; those of the query string count as well. */
    @PostMapping(
            path = "/search",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ObjectNode search(
            @RequestParam MultiValueMap<String, String> parameters, @RequestBody JsonNode body, Locale locale) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        JsonParameters.read(body).forEach((name, values) -> all.merge(name, values, SearchController::concat));
        return answer(all, locale);
    }

    /** Every hit, a line of JSON each, from one view of the index. */
    @GetMapping(path = "/search.jsonl", produces = MediaType.APPLICATION_NDJSON_VALUE)
    public void export(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        SearchParameters search = reader.read(parameters);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        // Nothing is sent before the buffer is full or the last hit is out: an outage until then is a proper 503.
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        try {
            service.scan(search, hit -> write(hit, out));
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean write(HighlightedHit hit, OutputStream out) {
        try {
            out.write(mapper.writeValueAsBytes(SearchAnswer.result(hit)));
            out.write('\n');
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ObjectNode answer(Map<String, List<String>> parameters, Locale locale) {
        long start = System.nanoTime();
        SearchOutcome outcome = service.search(reader.read(parameters), wordings.in(locale));
        BiFunction<ObjectNode, Hit, ObjectNode> more = related.to(outcome);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return SearchAnswer.of(outcome, more, new QueryString(parameters), millis);
    }

    private static List<String> concat(List<String> a, List<String> b) {
        List<String> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }
}
