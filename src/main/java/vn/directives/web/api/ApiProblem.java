package vn.directives.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error that the caller is told of; turned into {@code application/problem+json} in one place. */
public class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * One parameter that could not be used.
     *
     * @param reason key in the message files
     * @param suggestion what to write instead, null when nobody can tell
     */
    public record Detail(
            @Nullable String parameter,
            @Nullable String value,
            String reason,
            @Nullable String suggestion) {}

    private final ProblemCode code;
    private final transient List<Detail> details;

    /** An error without particulars, or with those of the parameters at fault. */
    public ApiProblem(ProblemCode code, Detail... details) {
        super(code.slug());
        this.code = code;
        this.details = List.of(details);
    }

    /** There is more to do than can be done: the caller should come again soon. */
    static ApiProblem busy() {
        return new ApiProblem(ProblemCode.RATE_LIMITED, new Detail(null, null, "problem.busy", null));
    }

    public ProblemCode code() {
        return code;
    }

    public List<Detail> details() {
        return details;
    }
}
