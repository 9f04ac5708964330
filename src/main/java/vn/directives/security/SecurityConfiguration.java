package vn.directives.security;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.CorsFilter;

/**
 * Everything that changes something needs a key, reading is open unless it is told otherwise, nothing is kept between
 * requests: there is no session and so nothing that a forged request could ride on.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SecurityConfiguration {
    /** The pages use none of it. */
    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

    @Bean
    SecurityFilterChain everything(HttpSecurity http, AccessSettings settings, Keys keys, Refusal refusal)
            throws Exception {
        CorsFilter origins = new CorsFilter(new AllowedOrigins(settings.embed().allowedOrigins(), keys));
        origins.setCorsProcessor(new AllowedOrigins.Processor());
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .headers(SecurityConfiguration::headers)
                .addFilter(origins)
                .addFilterBefore(new KeyFilter(keys), AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .authorizeHttpRequests(requests -> new AccessRules(settings).apply(requests));
        if (settings.rateLimit().enabled()) {
            http.addFilterBefore(new RateLimitFilter(settings.rateLimit(), refusal), AuthorizationFilter.class);
        }
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .addHeaderWriter(new SecurityHeaders());
    }

    /** There are no users; without this bean Spring Boot would make one and print its password. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
