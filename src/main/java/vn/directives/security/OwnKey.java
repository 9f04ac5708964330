package vn.directives.security;

import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * The key by which the service asks itself over HTTP: for reading, never held up, and told apart in what is counted. It is made
 * at each start, is kept in memory alone and goes no further than this machine.
 */
public final class OwnKey {
    private final String key;
    private final byte[] hash;

    /** A key that nobody had before. */
    public OwnKey(SecureRandom random) {
        this.key = KeyHash.newKey(random);
        this.hash = KeyHash.of(key);
    }

    /** What stands in the header {@code Authorization}. */
    public String authorization() {
        return "Bearer " + key;
    }

    boolean matches(byte[] given) {
        return MessageDigest.isEqual(hash, given);
    }
}
