package vn.directives.security;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key that was just made: the only moment at which it can be seen.
 *
 * @param secret what its bearer sends
 * @param key what is kept of it
 */
public record NewKey(String secret, AccessKey key) {
    /**
     * Makes a key.
     *
     * @throws IllegalArgumentException as {@link AccessKey} does
     */
    public static NewKey make(
            String name,
            Role role,
            Map<String, List<String>> filters,
            List<String> origins,
            @Nullable LocalDate expires,
            Instant now,
            SecureRandom random) {
        String secret = KeyHash.newKey(random);
        String hash = HexFormat.of().formatHex(KeyHash.of(secret));
        return new NewKey(secret, new AccessKey(name, role, hash, filters, origins, expires, now));
    }
}
