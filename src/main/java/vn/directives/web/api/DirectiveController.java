package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Directive;
import vn.directives.engine.SearchEngine;
import vn.directives.ingestion.Ingestion;
import vn.directives.json.DirectiveJson;
import vn.directives.store.DataFolder.Original;

/** Single directives: what is known of one, the file it came as, its removal. */
@RestController
@RequestMapping("/api/v1/directives/{id}")
public class DirectiveController {
    private final SearchEngine engine;
    private final Ingestion ingestion;
    private final DirectiveAnswer answers;

    public DirectiveController(SearchEngine engine, Ingestion ingestion, DirectiveAnswer answers) {
        this.engine = engine;
        this.answers = answers;
        this.ingestion = ingestion;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode directive(@PathVariable String id, HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        return answers.write(find(id));
    }

    @GetMapping(path = "/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode tasks(@PathVariable String id, HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        Directive directive = find(id);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("directive_id", directive.id());
        json.set("tasks", DirectiveJson.tasks(directive.tasks()));
        return json;
    }

    /** The file as it came, to be saved and never shown: it is a stranger's. */
    @GetMapping("/original")
    ResponseEntity<byte[]> original(@PathVariable String id, HttpServletRequest request) throws IOException {
        QueryFlags.of(request, Set.of());
        // Not every reader sees every directive; the index knows.
        find(id);
        Original original = ingestion.original(id).orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(FileNames.safe(original.record().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FileNames.download(original), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag("\"" + original.record().sha256() + "\"")
                .body(original.content().bytes());
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable String id, HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        boolean deleted;
        try {
            deleted = ingestion.delete(id);
        } catch (IOException | RuntimeException e) {
            throw IngestFailures.problem(e);
        }
        if (!deleted) {
            throw new ApiProblem(ProblemCode.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }

    private Directive find(String id) {
        return engine.get(id).orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
    }
}
