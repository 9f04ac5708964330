package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Directive;
import vn.directives.extraction.ExtractionException;
import vn.directives.ingestion.Ingestion;
import vn.directives.ingestion.Outcome;
import vn.directives.ingestion.Submission;
import vn.directives.json.JsonShapeException;
import vn.directives.json.JsonShapeException.Reason;
import vn.directives.json.Labels;
import vn.directives.json.Provinces;
import vn.directives.store.Content;

/** Takes one document in. */
@RestController
@RequestMapping("/api/v1/directives")
public class SubmissionController {
    static final String PATH = "/api/v1/directives/";

    private static final String DRY_RUN = "dry_run";
    private static final int LONGEST_METADATA = 1 << 20;

    private final Ingestion ingestion;
    private final MetadataReader metadata;
    private final JsonMapper json;
    private final DirectiveAnswer answers;
    private final LargeBodies bodies;

    public SubmissionController(
            Ingestion ingestion,
            Labels labels,
            Provinces provinces,
            JsonMapper json,
            DirectiveAnswer answers,
            LargeBodies bodies) {
        this.bodies = bodies;
        this.answers = answers;
        this.ingestion = ingestion;
        this.metadata = new MetadataReader(labels, provinces);
        this.json = json;
    }

    /** A form with the part {@code file} and, if wanted, the part {@code metadata}. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ObjectNode> form(MultipartHttpServletRequest request) {
        QueryFlags flags = QueryFlags.of(request, Set.of(DRY_RUN));
        try {
            // First, since this is where the form is read: it says what is wrong with one that cannot be.
            MultipartFile file = request.getFile("file");
            for (Part part : request.getParts()) {
                if (!part.getName().equals("file") && !part.getName().equals("metadata")) {
                    throw new JsonShapeException(part.getName(), Reason.UNKNOWN_FIELD, null);
                }
            }
            if (file == null) {
                throw new JsonShapeException("file", Reason.REQUIRED, null);
            }
            if (file.getSize() > LimitedBody.MOST) {
                throw new ApiProblem(ProblemCode.TOO_LARGE);
            }
            MetadataReader.Given given = given(request.getPart("metadata"));
            return bodies.hold(
                    file.getSize(),
                    () -> accept(file.getBytes(), file.getOriginalFilename(), file.getContentType(), given, flags));
        } catch (Exception e) {
            throw IngestFailures.problem(e);
        }
    }

    private MetadataReader.Given given(@Nullable Part part) throws IOException, JsonShapeException {
        if (part == null) {
            return MetadataReader.Given.NOTHING;
        }
        if (part.getSize() > LONGEST_METADATA) {
            throw new JsonShapeException("metadata", Reason.TOO_LONG, null);
        }
        JsonNode node;
        try (InputStream in = part.getInputStream()) {
            node = json.readTree(in.readAllBytes());
        } catch (JacksonException e) {
            throw new JsonShapeException("metadata", Reason.OBJECT, null);
        }
        return metadata.read(node, "");
    }

    /** The document itself as the body; its name may stand in {@code Content-Disposition}. */
    @PostMapping
    ResponseEntity<ObjectNode> body(HttpServletRequest request) {
        QueryFlags flags = QueryFlags.of(request, Set.of(DRY_RUN));
        try {
            long length = request.getContentLengthLong();
            return bodies.hold(
                    length,
                    () -> accept(
                            LimitedBody.read(request.getInputStream(), length),
                            fileName(request.getHeader(HttpHeaders.CONTENT_DISPOSITION)),
                            request.getContentType(),
                            MetadataReader.Given.NOTHING,
                            flags));
        } catch (Exception e) {
            throw IngestFailures.problem(e);
        }
    }

    private static @Nullable String fileName(@Nullable String disposition) {
        try {
            return disposition == null
                    ? null
                    : ContentDisposition.parse(disposition).getFilename();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private ResponseEntity<ObjectNode> accept(
            byte[] bytes,
            @Nullable String fileName,
            @Nullable String mediaType,
            MetadataReader.Given given,
            QueryFlags flags)
            throws ExtractionException, IOException {
        if (bytes.length == 0) {
            throw new ApiProblem(ProblemCode.EMPTY_DOCUMENT);
        }
        Submission submission = new Submission.Document(
                Content.of(bytes),
                FileNames.plain(fileName),
                FileNames.hint(mediaType),
                given.externalId(),
                given.metadata(),
                given.past());
        if (flags.isSet(DRY_RUN)) {
            return ResponseEntity.ok(write(ingestion.dryRun(submission), null));
        }
        Outcome outcome = ingestion.ingest(submission);
        ObjectNode answer = write(outcome.directive(), outcome.kind());
        return outcome.kind() == Outcome.Kind.CREATED
                ? ResponseEntity.created(URI.create(PATH + outcome.directive().id()))
                        .body(answer)
                : ResponseEntity.status(HttpStatus.OK).body(answer);
    }

    private ObjectNode write(Directive directive, Outcome.@Nullable Kind kind) {
        return answers.write(directive).put("outcome", kind == null ? null : kind.slug());
    }
}
