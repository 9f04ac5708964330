package vn.directives.web.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The stable error codes of the API with their status. Titles are in the message files under {@link #messageKey()}. */
public enum ProblemCode {
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST),
    INVALID_VALUE(HttpStatus.BAD_REQUEST),
    INVALID_DATE(HttpStatus.BAD_REQUEST),
    DATE_RANGE_REVERSED(HttpStatus.BAD_REQUEST),
    LIMIT_EXCEEDED(HttpStatus.BAD_REQUEST),
    PAGE_TOO_DEEP(HttpStatus.BAD_REQUEST),
    CURSOR_MISMATCH(HttpStatus.BAD_REQUEST),
    EMPTY_DOCUMENT(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CURSOR_EXPIRED(HttpStatus.GONE),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    UNREADABLE_DOCUMENT(HttpStatus.UNPROCESSABLE_CONTENT),
    CLASSIFIED_DOCUMENT(HttpStatus.UNPROCESSABLE_CONTENT),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    INDEX_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** The code on the wire: {@code unknown-parameter}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the title in the message files: {@code problem.unknown-parameter}. */
    public String messageKey() {
        return "problem." + slug();
    }
}
