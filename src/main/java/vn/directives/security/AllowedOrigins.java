package vn.directives.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Which pages of other sites may read what the box needs, by GET and without credentials; nothing else may be read from
 * elsewhere. An origin that a key is made for is allowed as long as that key is.
 */
final class AllowedOrigins implements CorsConfigurationSource {
    private static final List<String> PATHS =
            List.of("/api/v1/search", "/api/v1/suggest", "/api/v1/provinces", "/embed.js");
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final List<String> READABLE = List.of(
            "X-Request-Id", HttpHeaders.RETRY_AFTER, "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private final List<String> allowed;
    private final Keys keys;

    AllowedOrigins(List<String> allowed, Keys keys) {
        this.allowed = List.copyOf(allowed);
        this.keys = keys;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        if (!PATHS.contains(request.getRequestURI())) {
            return null;
        }
        CorsConfiguration configuration = new CorsConfiguration();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !allowed.contains("*") && keys.allowOrigin(origin)) {
            configuration.setAllowedOrigins(List.of(origin));
        } else {
            configuration.setAllowedOrigins(allowed);
        }
        configuration.setAllowedMethods(List.of("GET", "HEAD"));
        configuration.setAllowedHeaders(
                List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, "X-Request-Id"));
        configuration.setExposedHeaders(READABLE);
        configuration.setMaxAge(REMEMBERED);
        return configuration;
    }

    /** Refuses as every other error is told. */
    static final class Processor extends DefaultCorsProcessor {
        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            if (response instanceof ServletServerHttpResponse servlet) {
                servlet.getServletResponse().sendError(403);
            } else {
                super.rejectRequest(response);
            }
        }
    }
}
