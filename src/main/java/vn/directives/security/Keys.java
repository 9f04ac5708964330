package vn.directives.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that are accepted now: the administrator's, the service's own, and those of the file, which is read again when it
 * has changed. While the file cannot be read, none of its keys is accepted: one of them may have been revoked. Safe for use by
 * many threads.
 */
public final class Keys {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    /** How a file that was replaced is told from the one before. */
    private record Version(Object file, long modified, long size) {
        static final Version NONE = new Version("", 0, 0);
    }

    private record Loaded(Version version, List<AccessKey> keys) {}

    private final AdminKey admin;
    private final OwnKey own;
    private final KeyFile file;
    private final Clock clock;
    private volatile Loaded loaded = new Loaded(Version.NONE, List.of());

    /**
     * The keys of a service.
     *
     * @param clock its zone is where days begin
     */
    public Keys(AdminKey admin, OwnKey own, KeyFile file, Clock clock) {
        this.admin = admin;
        this.own = own;
        this.file = file;
        this.clock = clock;
    }

    /** Who bears this key; empty when it is unknown, revoked or expired. */
    Optional<Caller> find(String given, String address) {
        if (admin.matches(given)) {
            return Optional.of(Caller.admin(address));
        }
        byte[] hash = KeyHash.of(given);
        if (own.matches(hash)) {
            return Optional.of(Caller.service(address));
        }
        Optional<AccessKey> found = Optional.empty();
        for (AccessKey key : current()) {
            // All are looked at, each in constant time: how long it took tells nothing.
            if (MessageDigest.isEqual(hash, HexFormat.of().parseHex(key.sha256()))) {
                found = Optional.of(key);
            }
        }
        return found.filter(key -> !key.isExpired(LocalDate.now(clock))).map(key -> Caller.of(key, address));
    }

    /** Whether some key may be used by a page of this origin. */
    boolean allowOrigin(String origin) {
        return current().stream()
                .anyMatch(key -> key.origins().contains(origin) && !key.isExpired(LocalDate.now(clock)));
    }

    private List<AccessKey> current() {
        Version version = version();
        Loaded now = loaded;
        if (!version.equals(now.version())) {
            now = new Loaded(version, read());
            loaded = now;
        }
        return now.keys();
    }

    private Version version() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            Object id = attributes.fileKey();
            return new Version(
                    id == null ? "" : id, attributes.lastModifiedTime().toMillis(), attributes.size());
        } catch (NoSuchFileException e) {
            return Version.NONE;
        } catch (IOException e) {
            LOG.error("The file of keys cannot be looked at", e);
            return new Version("unreadable", 0, 0);
        }
    }

    private List<AccessKey> read() {
        try {
            List<AccessKey> keys = file.read();
            LOG.info("{} keys are accepted beside the administrator's", keys.size());
            return keys;
        } catch (IOException e) {
            LOG.error("The file of keys cannot be read: only the administrator's key is accepted", e);
            return List.of();
        }
    }
}
