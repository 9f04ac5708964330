package vn.directives.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Reading is open, writing needs the key, nothing is kept between requests: there is no session and so nothing that a
 * forged request could ride on.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String PAGES = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'self'";

    /** The page to try the API styles its elements in place and draws its icons from data: addresses. */
    private static final String SWAGGER = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain swagger(HttpSecurity http) throws Exception {
        return plain(http.securityMatcher("/swagger-ui/**", "/swagger-ui.html", "/v3/api-docs/**"), SWAGGER)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everything(HttpSecurity http, AdminKey key, AuthenticationEntryPoint refusal) throws Exception {
        return plain(http, PAGES)
                .addFilterBefore(new AdminKeyFilter(key), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusal))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/v1/directives/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/api/v1/directives/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS, "/api/v1/directives/**")
                        .permitAll()
                        .requestMatchers(
                                "/api/v1/directives",
                                "/api/v1/directives/**",
                                "/api/v1/ingest/**",
                                "/api/v1/reindex",
                                "/api/v1/export")
                        .hasRole("ADMIN")
                        .requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .permitAll())
                .build();
    }

    private static HttpSecurity plain(HttpSecurity http, String policy) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .contentSecurityPolicy(csp -> csp.policyDirectives(policy)));
    }

    /** There are no users; without this bean Spring Boot would make one and print its password. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
