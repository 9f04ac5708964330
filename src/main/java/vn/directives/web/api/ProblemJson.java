package vn.directives.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error on the wire (RFC 9457).
 *
 * @param title the kind of error, in the reader's language
 * @param detail what went wrong this time and what to do
 * @param instance the path asked for
 * @param code stable, for programs
 * @param requestId to be quoted when asking for help; stands in the log
 */
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<Item> errors,
        @JsonProperty("request_id") String requestId) {
    /** One parameter that could not be used. */
    public record Item(
            @Nullable String parameter,
            @Nullable String value,
            String reason,
            @Nullable String suggestion) {}

    public ProblemJson {
        errors = List.copyOf(errors);
    }
}
