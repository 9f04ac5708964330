package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.ingestion.FailedDocuments;
import vn.directives.ingestion.Ingestion;
import vn.directives.ingestion.Outcome;
import vn.directives.ingestion.Submission;
import vn.directives.search.LookupParameterReader;
import vn.directives.store.Content;
import vn.directives.store.FailedDocument;
import vn.directives.store.StoredRecord;

/** The documents that could not be taken in: listed, given back, tried again, thrown away. */
@RestController
@RequestMapping(FailureController.PATH)
public class FailureController {
    static final String PATH = "/api/v1/ingest/failures";

    private final Ingestion ingestion;
    private final FailedDocuments failed;
    private final DirectiveAnswer answers;
    private final LookupParameterReader reader;
    private final MessageSource messages;

    public FailureController(
            Ingestion ingestion, DirectiveAnswer answers, LookupParameterReader reader, MessageSource messages) {
        this.ingestion = ingestion;
        this.failed = ingestion.failed();
        this.answers = answers;
        this.reader = reader;
        this.messages = messages;
    }

    /** In the order of their ids, some at a time. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode list(@RequestParam MultiValueMap<String, String> parameters, Locale locale) throws IOException {
        LookupParameterReader.FailureLookup lookup = reader.failures(parameters);
        List<String> ids = failed.ids();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("total", ids.size());
        ArrayNode failures = json.putArray("failures");
        List<String> left =
                ids.stream().filter(id -> id.compareTo(lookup.after()) > 0).toList();
        List<String> shown = left.stream().limit(lookup.limit()).toList();
        for (String id : shown) {
            failed.read(id).ifPresent(failure -> failures.add(write(failure, locale)));
        }
        json.putObject("links")
                .put(
                        "next",
                        left.size() > shown.size()
                                ? PATH + "?limit=" + lookup.limit() + "&after=" + shown.getLast()
                                : null);
        return json;
    }

    private ObjectNode write(FailedDocument failure, Locale locale) {
        StoredRecord document = failure.document();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", document.id())
                .put("external_id", document.externalId())
                .put("file_name", document.fileName())
                .put("media_type", document.mediaType())
                .put("bytes", document.bytes())
                .put("sha256", document.sha256())
                .put("reason", failure.reason())
                .put("detail", detail(failure, locale))
                .put("stage", failure.stage().slug())
                .put("tries", failure.tries())
                .put("first", failure.first().toString())
                .put("last", failure.last().toString());
    }

    private String detail(FailedDocument failure, Locale locale) {
        String key = failure.stage() == FailedDocument.Stage.EXTRACTION
                ? "extraction." + failure.reason()
                : "problem." + failure.reason() + ".detail";
        return String.valueOf(messages.getMessage(key, null, failure.reason(), locale));
    }

    /** The document as it came. */
    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable String id, HttpServletRequest request) throws IOException {
        QueryFlags.of(request, Set.of());
        Content content = failed.original(id).orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }

    /** All of them as the lines of a batch that sends them in again. */
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QueryFlags.of(request, Set.of());
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        for (String id : failed.ids()) {
            Optional<FailedDocument> failure = failed.read(id);
            Optional<Content> content = failed.original(id);
            if (failure.isPresent() && content.isPresent()) {
                out.write(JsonMapper.shared()
                        .writeValueAsBytes(ExportLine.of(failure.get().document(), content)));
                out.write('\n');
            }
        }
        out.flush();
    }

    /** Tries one again; the answer is that to a document sent in. */
    @PostMapping(path = "/{id}/retry", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> retry(@PathVariable String id, HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        try {
            Submission submission = failed.again(id).orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
            Outcome outcome = ingestion.ingest(submission);
            ObjectNode answer = answers.write(outcome.directive())
                    .put("outcome", outcome.kind().slug());
            return outcome.kind() == Outcome.Kind.CREATED
                    ? ResponseEntity.created(URI.create(SubmissionController.PATH
                                    + outcome.directive().id()))
                            .body(answer)
                    : ResponseEntity.status(HttpStatus.OK).body(answer);
        } catch (Exception e) {
            throw IngestFailures.problem(e);
        }
    }

    /** Tries all again; answers each as a line of a batch, in the order of the list. */
    @PostMapping(path = "/retry", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void retryAll(HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException, InterruptedException {
        QueryFlags.of(request, Set.of());
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        List<String> ids = failed.ids();
        try (BatchAnswers lines = new BatchAnswers(response.getOutputStream(), messages, locale)) {
            for (int i = 0; i < ids.size() && lines.areRead(); i++) {
                Optional<Submission> again = failed.again(ids.get(i));
                if (again.isPresent()) {
                    lines.add(i + 1, again.get().externalId(), ingestion.submit(again.get()));
                }
            }
        }
    }

    /** Throws one away. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(@PathVariable String id, HttpServletRequest request) throws IOException {
        QueryFlags.of(request, Set.of());
        if (!failed.discard(id)) {
            throw new ApiProblem(ProblemCode.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }
}
