package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Directive;
import vn.directives.document.HeaderField;
import vn.directives.engine.SearchEngine;
import vn.directives.ingestion.Ingestion;
import vn.directives.json.JsonShapeException;
import vn.directives.json.Labels;
import vn.directives.json.Provinces;
import vn.directives.store.Correction;

/** What persons correct in the head of a directive: said, taken back, and looked up. */
@RestController
@RequestMapping(path = "/api/v1/directives/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
public class CorrectionController {
    private final SearchEngine engine;
    private final Ingestion ingestion;
    private final DirectiveAnswer answers;
    private final HeaderPatch.Reader reader;

    public CorrectionController(
            SearchEngine engine, Ingestion ingestion, DirectiveAnswer answers, Labels labels, Provinces provinces) {
        this.engine = engine;
        this.ingestion = ingestion;
        this.answers = answers;
        this.reader = new HeaderPatch.Reader(labels, provinces);
    }

    /** Corrects the fields that a merge patch names; null is a field that is not known. */
    @PatchMapping(consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ObjectNode correct(@PathVariable String id, @RequestBody JsonNode body, Principal key, HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        Directive before = engine.get(id).orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
        try {
            HeaderPatch patch = reader.read(body, "", before.signer());
            return write(ingestion.correct(id, patch.fields(), patch.values(), key.getName()));
        } catch (JsonShapeException | IOException | RuntimeException e) {
            throw IngestFailures.problem(e);
        }
    }

    /** What was corrected, the oldest first. */
    @GetMapping("/corrections")
    ObjectNode history(@PathVariable String id, HttpServletRequest request) throws IOException {
        QueryFlags.of(request, Set.of());
        // Not every reader sees every directive; the index knows.
        if (engine.get(id).isEmpty()) {
            throw new ApiProblem(ProblemCode.NOT_FOUND);
        }
        List<Correction> history = ingestion.corrections(id).orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("directive_id", id);
        Correction.fields(history).forEach(field -> json.withArray("corrected").add(field.key()));
        json.withArray("corrected");
        json.set("history", CorrectionJson.write(history));
        return json;
    }

    /** Takes back what was corrected in a field: it is again as the document and its sender have it. */
    @DeleteMapping("/corrections/{field}")
    ObjectNode undo(
            @PathVariable String id, @PathVariable("field") String name, Principal key, HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        try {
            HeaderField field = HeaderField.ofKey(name)
                    .filter(f -> isCorrected(id, f))
                    .orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
            return write(ingestion.undoCorrection(id, field, key.getName()));
        } catch (IOException | RuntimeException e) {
            throw IngestFailures.problem(e);
        }
    }

    private boolean isCorrected(String id, HeaderField field) {
        try {
            return ingestion
                    .corrections(id)
                    .filter(history -> Correction.fields(history).contains(field))
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode write(Optional<Directive> corrected) {
        return answers.write(corrected.orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND)));
    }
}
