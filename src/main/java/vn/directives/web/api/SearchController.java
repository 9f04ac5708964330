package vn.directives.web.api;

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
import tools.jackson.databind.node.ObjectNode;
import vn.directives.engine.Hit;
import vn.directives.search.SearchOutcome;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.web.QueryString;
import vn.directives.web.Wordings;

/** Searches over HTTP. */
@RestController
@RequestMapping("/api/v1")
public class SearchController {
    private final SearchParameterReader reader;
    private final SearchService service;
    private final Related related;
    private final Wordings wordings;

    SearchController(SearchParameterReader reader, SearchService service, Related related, Wordings wordings) {
        this.related = related;
        this.reader = reader;
        this.service = service;
        this.wordings = wordings;
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
