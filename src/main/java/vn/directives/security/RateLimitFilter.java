package vn.directives.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one caller from taking what is there for all: so many requests a minute, and so many at once, which is what holds
 * threads when a client is slow. A caller is a key; or an address, when there is no key or when the key stands in a page for
 * everybody to see.
 */
final class RateLimitFilter extends OncePerRequestFilter {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final class Visitor {
        private final Bucket bucket;
        private final Semaphore places;

        private Visitor(int perMinute, int atOnce) {
            this.bucket = Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                    .build();
            this.places = new Semaphore(atOnce);
        }
    }

    private final AccessSettings.RateLimit limits;
    private final Refusal refusal;
    private final Cache<String, Visitor> visitors;

    RateLimitFilter(AccessSettings.RateLimit limits, Refusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
        // Whoever was away for a minute has a full bucket again, as a new visitor has.
        this.visitors = Caffeine.newBuilder()
                .maximumSize(limits.addresses())
                .expireAfterAccess(MINUTE)
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.current();
        if (caller.role() == Role.ADMIN || caller.asksItself()) {
            chain.doFilter(request, response);
            return;
        }
        boolean personal = caller.role() != null && caller.origins().isEmpty();
        if (caller.role() != null && !isWithin(key(caller), limits.keyPerMinute(), request, response)) {
            return;
        }
        if (personal) {
            chain.doFilter(request, response);
            return;
        }
        Visitor visitor = address(request);
        if (!isWithin(visitor, limits.addressPerMinute(), request, response)) {
            return;
        }
        if (!visitor.places.tryAcquire()) {
            refuse(1, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            visitor.places.release();
        }
    }

    private Visitor key(Caller caller) {
        // No key's name holds a space, no address either: they cannot be taken for each other.
        return visitors.get("key " + caller.name(), name -> new Visitor(limits.keyPerMinute(), Integer.MAX_VALUE));
    }

    private Visitor address(HttpServletRequest request) {
        String network = Network.of(request.getRemoteAddr());
        return visitors.get(network, name -> new Visitor(limits.addressPerMinute(), limits.addressAtOnce()));
    }

    private boolean isWithin(Visitor visitor, int limit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ConsumptionProbe probe = visitor.bucket.tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Limit", Integer.toString(limit));
        response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", Long.toString(seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            refuse(Math.max(1, seconds(probe.getNanosToWaitForRefill())), request, response);
        }
        return probe.isConsumed();
    }

    private void refuse(long seconds, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refusal.tooMany(request, response);
    }

    /** Rounded up: who comes back then is let in. */
    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
