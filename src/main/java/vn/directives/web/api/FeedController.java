package vn.directives.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.directives.search.SearchOutcome;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.search.Wording;
import vn.directives.web.QueryString;
import vn.directives.web.Wordings;

/**
 * Any search as a feed: what matches, in the order in which it came in, so that a reader who comes back finds what is new at
 * the top, however old the paper is, and each under an id that stays. Older ones are on the next page.
 */
@RestController
@RequestMapping("/api/v1")
public class FeedController {
    /** More do not come in between two visits of a reader; who stayed away longer follows the link to the next page. */
    private static final int ENTRIES = 100;

    private final SearchParameterReader reader;
    private final SearchService service;
    private final Wordings wordings;

    public FeedController(SearchParameterReader reader, SearchService service, Wordings wordings) {
        this.reader = reader;
        this.service = service;
        this.wordings = wordings;
    }

    /** The latest arrivals. A reader that sends the ETag or the date of its last visit is told when nothing is new. */
    @GetMapping(path = "/search.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    public ResponseEntity<byte[]> feed(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        Wording wording = wordings.in(locale);
        SearchOutcome outcome = service.search(reader.read(parameters).arrivals(ENTRIES), wording);
        AtomFeed feed =
                new AtomFeed(outcome, new QueryString(parameters), ResultFilesController.base(), wording, locale);
        byte[] body = feed.write().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .eTag('"' + DigestUtils.md5DigestAsHex(body) + '"')
                .lastModified(feed.updated())
                .header("Vary", "Accept-Language")
                .body(body);
    }
}
