package vn.directives.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells a caller why not: without a key, with one that does not suffice, or too often. */
public interface Refusal extends AuthenticationEntryPoint, AccessDeniedHandler {
    /** The caller has asked too often; when to come back stands in the headers already. */
    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
