package vn.directives.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a document as they came, with their hash. The bytes are shared, not copied: nobody changes them. */
public final class Content {
    private final byte[] bytes;
    private final String sha256;

    private Content(byte[] bytes, String sha256) {
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes, sha256(bytes));
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Lower-case hexadecimal, 64 characters. */
    public String sha256() {
        return sha256;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
