package vn.directives.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a key; not the key itself.
 *
 * @param name by which people, logs and accounts know it: letters, digits, {@code . _ -}
 * @param sha256 of the key, hexadecimal
 * @param filters what a key for reading is locked to, by the names that a search takes; empty: nothing
 * @param origins pages that alone may use it ({@code https://example.org}); empty: whoever has it
 * @param expires the first day, in Vietnam, on which it is no longer accepted; null: never
 */
public record AccessKey(
        String name,
        Role role,
        String sha256,
        Map<String, List<String>> filters,
        List<String> origins,
        @Nullable LocalDate expires,
        Instant made) {
    /** The names of an administrator by the setting and of those without a key are not to be had. */
    private static final List<String> TAKEN = List.of(Caller.ADMIN, Caller.NOBODY, Caller.SERVICE);

    /** What directives have and their tasks carry: a part of them is the same part at both levels of a search. */
    private static final Set<String> LOCKS =
            Set.of("province", "province_basis", "district", "authority", "authority_level", "type");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}+");

    /** Throws an {@link IllegalArgumentException} when these do not go together. */
    public AccessKey {
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            throw new IllegalArgumentException("name: " + name);
        }
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256");
        }
        if (role != Role.READ && !(filters.isEmpty() && origins.isEmpty())) {
            throw new IllegalArgumentException("role: only a key for reading is locked to filters and origins");
        }
        if (!LOCKS.containsAll(filters.keySet())) {
            throw new IllegalArgumentException(
                    "filter: " + filters.keySet() + "; possible are " + new TreeSet<>(LOCKS));
        }
        origins.forEach(AccessKey::checkOrigin);
        filters = new LinkedHashMap<>(filters);
        filters.replaceAll((filter, values) -> List.copyOf(values));
        origins = List.copyOf(origins);
    }

    private static void checkOrigin(String origin) {
        try {
            URI uri = new URI(origin);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && origin.equals(
                            uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))) {
                return;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw new IllegalArgumentException("origin: " + origin);
    }

    boolean isExpired(LocalDate today) {
        return expires != null && !today.isBefore(expires);
    }
}
