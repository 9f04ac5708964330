package vn.directives.web.api;

import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.directives.engine.DirectiveTooLargeException;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.extraction.ExtractionException;
import vn.directives.ingestion.ClassifiedDocumentException;
import vn.directives.json.JsonShapeException;
import vn.directives.store.StorageFullException;

/** What a caller is told when a document cannot be taken in. */
final class IngestFailures {
    private static final Logger LOG = LoggerFactory.getLogger(IngestFailures.class);

    private IngestFailures() {}

    /** The problem behind a failure of reading, extracting or writing. */
    static ApiProblem problem(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException
                || (failure instanceof MultipartException && failure.getCause() instanceof ApiProblem);
        if (wrapped && failure.getCause() != null) {
            return problem(failure.getCause());
        }
        return switch (failure) {
            case ApiProblem e -> e;
            case ExtractionException e -> new ApiProblem(code(e.reason()), detail(e.messageKey()));
            case ClassifiedDocumentException e -> new ApiProblem(ProblemCode.CLASSIFIED_DOCUMENT);
            case JsonShapeException e ->
                new ApiProblem(
                        ProblemCode.INVALID_VALUE,
                        new ApiProblem.Detail(e.path(), e.value(), e.reason().key(), null));
            case DirectiveTooLargeException e -> logged(e, ProblemCode.TOO_LARGE);
            case StorageFullException e -> logged(e, ProblemCode.STORAGE_FULL);
            case IndexUnavailableException e -> Outage.problem(e, "a document could not be taken in");
            case RejectedExecutionException e -> logged(e, ProblemCode.INDEX_UNAVAILABLE);
            case MaxUploadSizeExceededException e -> new ApiProblem(ProblemCode.TOO_LARGE);
            case MultipartException e -> new ApiProblem(ProblemCode.INVALID_VALUE, detail("ingest.multipart"));
            default -> logged(failure, ProblemCode.INTERNAL_ERROR);
        };
    }

    private static ApiProblem logged(Throwable failure, ProblemCode code) {
        LOG.error("A document could not be taken in", failure);
        return new ApiProblem(code);
    }

    private static ApiProblem.Detail detail(String reason) {
        return new ApiProblem.Detail(null, null, reason, null);
    }

    private static ProblemCode code(ExtractionException.Reason reason) {
        return switch (reason) {
            case EMPTY -> ProblemCode.EMPTY_DOCUMENT;
            case UNSUPPORTED -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> ProblemCode.TOO_LARGE;
            case ENCRYPTED, BROKEN, NO_TEXT_LAYER, UNKNOWN_CHARSET, BOMB, TIMEOUT -> ProblemCode.UNREADABLE_DOCUMENT;
        };
    }
}
