package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.ingestion.Ingestion;
import vn.directives.ingestion.ReindexStatus;

/** The building of the next generation of the index: begun, looked at, given up. */
@RestController
@RequestMapping("/api/v1/reindex")
public class ReindexController {
    private final Ingestion ingestion;

    public ReindexController(Ingestion ingestion) {
        this.ingestion = ingestion;
    }

    /** Begins, or goes on with what broke off; says how it stands and does not wait. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ObjectNode start(HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        var unused = ingestion.reindex();
        return write(ingestion.reindexStatus());
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode status(HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        return write(ingestion.reindexStatus());
    }

    @DeleteMapping
    ResponseEntity<Void> discard(HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        boolean discarded;
        try {
            discarded = ingestion.discardReindex();
        } catch (IOException | RuntimeException e) {
            throw IngestFailures.problem(e);
        }
        if (!discarded) {
            throw new ApiProblem(ProblemCode.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }

    private static ObjectNode write(ReindexStatus status) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("state", status.state().slug())
                .put("progress", status.progress())
                .put("done", status.done())
                .put("failed", status.failed())
                .put("started", text(status.started()))
                .put("finished", text(status.finished()))
                .put("error", status.error());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
