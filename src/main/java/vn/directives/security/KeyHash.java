package vn.directives.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Keys and what is kept of them. A key is 256 random bits: nobody can try them all, so a plain SHA-256 hides it as well as a
 * slow or salted hash would, and costs a request nothing. Those are for passwords, which can be guessed.
 */
final class KeyHash {
    private static final int RANDOM_BYTES = 32;

    private KeyHash() {}

    /** A new key, 43 letters, digits, {@code -} and {@code _}. */
    static String newKey(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] of(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
