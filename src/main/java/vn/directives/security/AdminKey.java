package vn.directives.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key that writing needs. Only its hash is held, and it is compared in constant time. */
public final class AdminKey {
    /** Name of the file in the data folder. */
    public static final String FILE_NAME = "admin-key";

    private static final Logger LOG = LoggerFactory.getLogger(AdminKey.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int RANDOM_BYTES = 32;

    private final byte[] hash;

    private AdminKey(String key) {
        this.hash = hash(key);
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
            key = make(random);
            Files.deleteIfExists(file);
            write(file, key);
        }
        LOG.info("The key for writing is in {}", file.toAbsolutePath());
        return new AdminKey(key);
    }

    private static String make(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, String key) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap((key + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /** Whether this is the key. */
    public boolean matches(@Nullable String given) {
        return given != null && MessageDigest.isEqual(hash, hash(given));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
