package vn.directives.security;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which request needs which role. What is named nowhere is an administrator's if it may change anything, and a reader's if it
 * only reads; a caller who sees a part only may go where everything is narrowed to that part, and nowhere else.
 */
final class AccessRules {
    private static final String API = "/api/v1";

    /** They show nothing of what is kept here. */
    private static final String[] SHELL = {
        "/assets/**",
        "/embed.js",
        "/tai-len",
        "/favicon.ico",
        "/swagger-ui/**",
        "/swagger-ui.html",
        "/v3/api-docs",
        "/v3/api-docs/**"
    };

    private static final String[] HEALTH = {"/actuator/health", "/actuator/health/**"};

    /** What reads and is not for everybody. */
    private static final String[] ADMINISTRATION = {
        "/actuator",
        "/actuator/**",
        API + "/ingest/**",
        API + "/reindex",
        API + "/export",
        API + "/audit",
        API + "/audit/**",
        API + "/status/*"
    };

    /** Questions that are too long for an address. */
    private static final String[] ASKED_BY_POST = {API + "/search", API + "/citations/lookup"};

    private static final String[] NARROWED = {
        API + "/search",
        API + "/search.*",
        API + "/suggest",
        API + "/provinces",
        API + "/resolve",
        API + "/compare",
        API + "/compare.*",
        API + "/citations/lookup",
        API + "/directives/*",
        API + "/directives/*/*"
    };

    private final AccessSettings settings;
    private final RequestMatcher narrowed = new OrRequestMatcher(Arrays.stream(NARROWED)
            .map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toArray(RequestMatcher[]::new));

    AccessRules(AccessSettings settings) {
        this.settings = settings;
    }

    void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // An answer that goes on in another thread, and the error of a request, were let in as that request.
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        requests.requestMatchers(HttpMethod.OPTIONS, "/**").permitAll();
        if (settings.metrics() == AccessSettings.Metrics.OPEN) {
            requests.requestMatchers(HttpMethod.GET, "/actuator/prometheus").permitAll();
        }
        for (HttpMethod reading : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            requests.requestMatchers(reading, HEALTH).permitAll();
            requests.requestMatchers(reading, SHELL).permitAll();
            requests.requestMatchers(reading, ADMINISTRATION).hasRole(Role.ADMIN.name());
            requests.requestMatchers(reading, "/**").access(this::mayRead);
        }
        requests.requestMatchers(HttpMethod.POST, ASKED_BY_POST).access(this::mayRead);
        requests.requestMatchers(HttpMethod.POST, API + "/directives", API + "/directives/batch")
                .hasRole(Role.INGEST.name());
        requests.requestMatchers(HttpMethod.PATCH, API + "/directives/*").hasRole(Role.INGEST.name());
        requests.requestMatchers(HttpMethod.DELETE, API + "/directives/*/corrections/*")
                .hasRole(Role.INGEST.name());
        requests.anyRequest().hasRole(Role.ADMIN.name());
    }

    private AuthorizationDecision mayRead(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication who = authentication.get();
        if (who != null && who.getPrincipal() instanceof Caller caller) {
            return new AuthorizationDecision(!caller.isLocked() || narrowed.matches(context.getRequest()));
        }
        return new AuthorizationDecision(settings.read() == AccessSettings.Read.OPEN);
    }
}
