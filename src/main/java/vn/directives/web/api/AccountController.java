package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.directives.store.AuditEntry;
import vn.directives.store.AuditLog;
import vn.directives.store.UnansweredQueries;

/** For administrators: who changed what, and what people did not find. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public class AccountController {
    /** Older entries are in the files of the data folder. */
    private static final int MOST = 1_000;

    private final AuditLog log;
    private final UnansweredQueries unanswered;

    public AccountController(AuditLog log, UnansweredQueries unanswered) {
        this.log = log;
        this.unanswered = unanswered;
    }

    /** The last changes, the newest first. */
    public record Changes(List<AuditEntry> entries) {}

    /** What was searched for in vain, the most frequent first. */
    public record Unanswered(List<UnansweredQueries.Query> queries) {}

    @GetMapping("/audit")
    Changes audit(HttpServletRequest request) throws IOException {
        QueryFlags.of(request, Set.of());
        return new Changes(log.latest(MOST));
    }

    @GetMapping("/status/unanswered")
    Unanswered unanswered(HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        return new Unanswered(unanswered.top(MOST));
    }
}
