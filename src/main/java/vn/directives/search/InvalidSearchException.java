package vn.directives.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters that cannot be searched with, every one of them named. */
public class InvalidSearchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of mistake; their names on the wire are stable. */
    public enum Code {
        UNKNOWN_PARAMETER,
        INVALID_VALUE,
        INVALID_DATE,
        DATE_RANGE_REVERSED,
        LIMIT_EXCEEDED,
        PAGE_TOO_DEEP,
        CURSOR_MISMATCH;

        /** The code on the wire: {@code unknown-parameter}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One mistake.
     *
     * @param reasonKey key in the message files; its arguments are the parameter, the value and the suggestion
     * @param suggestion what to write instead, null when nobody can tell
     */
    public record Issue(
            Code code,
            String parameter,
            @Nullable String value,
            String reasonKey,
            @Nullable String suggestion) {}

    private final transient List<Issue> issues;

    /**
     * @param issues one at least
     */
    public InvalidSearchException(List<Issue> issues) {
        super(issues.stream().map(i -> i.code().slug() + " " + i.parameter()).collect(Collectors.joining(", ")));
        this.issues = List.copyOf(issues);
    }

    /** One mistake alone. */
    static InvalidSearchException of(Code code, String parameter, @Nullable String value, String reason) {
        return new InvalidSearchException(List.of(new Issue(code, parameter, value, "search.error." + reason, null)));
    }

    public List<Issue> issues() {
        return issues;
    }
}
