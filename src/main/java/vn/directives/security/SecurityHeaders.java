package vn.directives.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What a browser may do with an answer: no script or style that stands in the page itself, no frames elsewhere. */
final class SecurityHeaders implements HeaderWriter {
    private static final String PAGES = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'self'";

    /** The page to try the API styles its elements in place and draws its icons from data: addresses. */
    private static final String SWAGGER = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** An answer for programs is no page. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, policy(request.getRequestURI()));
        }
    }

    private static String policy(String path) {
        if (path.startsWith("/swagger-ui")) {
            return SWAGGER;
        }
        return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator") ? DATA : PAGES;
    }
}
