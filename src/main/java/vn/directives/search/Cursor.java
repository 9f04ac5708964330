package vn.directives.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.directives.engine.SearchRequest;

/**
 * A place in the results of one search, as it is handed out and comes back. There is nothing secret in it; a checksum tells
 * what was cut or changed on the way from what was given out.
 *
 * @param asked fingerprint of the search as it was asked
 * @param used fingerprint of the search that was answered, another when the first found nothing
 * @param token the engine's word for the place
 */
public record Cursor(String asked, String used, String token) {
    private static final int FINGERPRINT = 12;
    private static final int LEAST = 3 * FINGERPRINT;

    /** Longer than any that is handed out: an id has 200 characters at most. */
    private static final int LONGEST = 2_000;

    /** The cursor that a text is; empty when no server gave it out. */
    static Optional<Cursor> read(String text) {
        try {
            if (text.length() > LONGEST) {
                return Optional.empty();
            }
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.length() <= LEAST
                    || !digest(plain.substring(FINGERPRINT)).equals(plain.substring(0, FINGERPRINT))) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(
                    plain.substring(FINGERPRINT, 2 * FINGERPRINT),
                    plain.substring(2 * FINGERPRINT, LEAST),
                    plain.substring(LEAST)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What {@link #read} reads: letters, digits, hyphens and underscores. */
    public String text() {
        String content = asked + used + token;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((digest(content) + content).getBytes(StandardCharsets.UTF_8));
    }

    /** The same for searches that find the same in the same order, on any server; what a page shows of them does not count. */
    static String fingerprint(SearchRequest request) {
        String filters = new TreeMap<>(request.filters())
                .entrySet().stream().map(f -> f.getKey() + "=" + f.getValue()).collect(Collectors.joining("&"));
        return digest(String.join(
                "\n",
                List.of(
                        request.level().name(),
                        request.sort().name(),
                        request.query().toString(),
                        filters,
                        request.otherFilters().toString(),
                        String.valueOf(request.collapse()))));
    }

    /** Twelve characters that hardly any other text has. */
    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, FINGERPRINT * 3 / 4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
