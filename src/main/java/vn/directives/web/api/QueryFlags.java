package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The parameters of the query string alone. The servlet's own would read a body that claims to be a form, which is what curl
 * says of every body.
 */
final class QueryFlags {
    private final MultiValueMap<String, String> parameters;

    private QueryFlags(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * The parameters of a request.
     *
     * @throws ApiProblem when there is one that is not known
     */
    static QueryFlags of(HttpServletRequest request, Set<String> known) {
        MultiValueMap<String, String> given = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new ApiProblem(
                        ProblemCode.UNKNOWN_PARAMETER,
                        new ApiProblem.Detail(
                                decode(name),
                                null,
                                "ingest.unknown-parameter",
                                known.stream().findFirst().orElse(null)));
            }
        }
        return new QueryFlags(given);
    }

    /** Whether the flag is {@code true}; its bare name says so too. */
    boolean isSet(String name) {
        if (!parameters.containsKey(name)) {
            return false;
        }
        String value = parameters.getFirst(name);
        return switch (value == null ? "true" : value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new ApiProblem(
                        ProblemCode.INVALID_VALUE, new ApiProblem.Detail(name, decode(value), "ingest.flag", "true"));
        };
    }

    private static @Nullable String decode(@Nullable String value) {
        try {
            return value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
