package vn.directives.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in, and how often.
 *
 * @param read whether reading needs a key
 * @param metrics who may read {@code /actuator/prometheus}
 * @param embed the box on other sites
 * @param rateLimit how often somebody may ask
 */
@ConfigurationProperties("directives")
public record AccessSettings(
        @DefaultValue("open") Read read,
        @DefaultValue("open") Metrics metrics,
        @DefaultValue Embed embed,
        @DefaultValue RateLimit rateLimit) {
    /** Who may read. */
    public enum Read {
        /** Everybody. */
        OPEN,
        /** Whoever has a key. */
        KEY
    }

    /** Who may see the metrics: counts and times, neither documents nor questions. */
    public enum Metrics {
        /** Everybody who can reach the server. */
        OPEN,
        /** Administrators. */
        ADMIN
    }

    /**
     * The box on other sites.
     *
     * @param allowedOrigins whose pages may ask, {@code https://example.org}; {@code *} allows all
     */
    public record Embed(@DefaultValue List<String> allowedOrigins) {}

    /**
     * How often somebody may ask; nothing is counted unless enabled.
     *
     * @param addressPerMinute requests from one address, without a key or with one that stands in a page
     * @param keyPerMinute requests with one key; an administrator's are not counted
     * @param addressAtOnce requests of one address that may be under way at the same time
     * @param addresses how many addresses are remembered; the least used are forgotten
     */
    public record RateLimit(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("300") int addressPerMinute,
            @DefaultValue("3000") int keyPerMinute,
            @DefaultValue("20") int addressAtOnce,
            @DefaultValue("50000") int addresses) {}
}
