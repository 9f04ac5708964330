package vn.directives.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id that stands in its answer, in errors and in every line of the log: the caller's own, from
 * {@code X-Request-Id}, where that is fit to stand in a log, so that one id follows a request through several services.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {
    private static final String HEADER = "X-Request-Id";
    private static final String LOGGED_AS = "request_id";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BYTES = 8;

    private final SecureRandom random = new SecureRandom();

    /** The id of the request that this thread answers; null when it answers none. */
    public static @Nullable String current() {
        return MDC.get(LOGGED_AS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        MDC.put(LOGGED_AS, id);
        try {
            chain.doFilter(new Identified(request, id), response);
        } finally {
            MDC.remove(LOGGED_AS);
        }
    }

    private String id(@Nullable String given) {
        if (given != null && FIT.matcher(given).matches()) {
            return given;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static final class Identified extends HttpServletRequestWrapper {
        private final String id;

        private Identified(HttpServletRequest request, String id) {
            super(request);
            this.id = id;
        }

        @Override
        public String getRequestId() {
            return id;
        }
    }
}
