package vn.directives.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The administrator's key. Only its hash is held, and it is compared in constant time. */
public final class AdminKey {
    /** Name of the file in the data folder. */
    public static final String FILE_NAME = "admin-key";

    private static final Logger LOG = LoggerFactory.getLogger(AdminKey.class);

    private final byte[] hash;

    private AdminKey(String key) {
        this.hash = KeyHash.of(key);
    }

    /** This very key. */
    public static AdminKey of(String key) {
        return new AdminKey(key);
    }

    /** The key kept in {@code folder}; one is made, readable by its owner alone, where there is none. */
    public static AdminKey keptIn(Path folder, SecureRandom random) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        String key = Files.exists(file) ? Files.readString(file).strip() : "";
        if (key.isEmpty()) {
            key = KeyHash.newKey(random);
            OwnersFile.write(file, (key + "\n").getBytes(StandardCharsets.UTF_8));
        }
        LOG.info("The key for writing is in {}", file.toAbsolutePath());
        return new AdminKey(key);
    }

    /** Whether this is the key. */
    public boolean matches(@Nullable String given) {
        return given != null && MessageDigest.isEqual(hash, KeyHash.of(given));
    }
}
