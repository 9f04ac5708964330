package vn.directives.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows callers by {@code Authorization: Bearer <key>}. Who has no key remains a reader; who has one that is not accepted is
 * told so, rather than shown more or less than that key would show. A key never stands in an address: those end up in logs.
 */
final class KeyFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";
    private static final String LOGGED_AS = "key";

    private final Keys keys;
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    KeyFilter(Keys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        Caller caller = keys.find(key, request.getRemoteAddr()).orElseThrow(InvalidKeyException::new);
        caller.isWhoSent(request);
        authenticate(caller, request, response);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!caller.origins().isEmpty() && (origin == null || !caller.origins().contains(origin))) {
            throw new ForeignOriginException();
        }
        MDC.put(LOGGED_AS, caller.name());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED_AS);
        }
    }

    private void authenticate(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Role role = caller.role() == null ? Role.READ : caller.role();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, role.authorities()));
        SecurityContextHolder.setContext(context);
        // An answer that is written later, in another thread, is this caller's still.
        contexts.saveContext(context, request, response);
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
