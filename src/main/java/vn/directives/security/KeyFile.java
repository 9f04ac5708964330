package vn.directives.security;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The keys that were given out, in a file of the data folder. Several processes may change it, one after the other. */
public final class KeyFile {
    /** Name of the file in the data folder. */
    public static final String FILE_NAME = "keys";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    public KeyFile(Path dataFolder) {
        this.file = dataFolder.resolve(FILE_NAME);
    }

    private record Content(List<AccessKey> keys) {
        private Content {
            keys = List.copyOf(keys);
        }
    }

    Path path() {
        return file;
    }

    /**
     * The keys, the oldest first; none where there is no file.
     *
     * @throws IOException when the file cannot be read or is not what was written
     */
    public List<AccessKey> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Content.class).keys();
        } catch (JacksonException e) {
            throw new IOException(file + " is not a file of keys", e);
        }
    }

    /** Adds a key; false when there is one of its name. */
    public boolean add(AccessKey key) throws IOException {
        try (FileChannel channel = lockFile();
                FileLock lock = channel.lock()) {
            List<AccessKey> keys = new ArrayList<>(read());
            if (keys.stream().anyMatch(k -> k.name().equals(key.name()))) {
                return false;
            }
            keys.add(key);
            write(keys);
            return lock.isValid();
        }
    }

    /** Removes a key; false when there is none of this name. */
    public boolean revoke(String name) throws IOException {
        try (FileChannel channel = lockFile();
                FileLock lock = channel.lock()) {
            List<AccessKey> keys = new ArrayList<>(read());
            boolean removed = keys.removeIf(k -> k.name().equals(name));
            if (removed) {
                write(keys);
            }
            return removed && lock.isValid();
        }
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(
                file.resolveSibling(FILE_NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private void write(List<AccessKey> keys) throws IOException {
        OwnersFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Content(keys)));
    }
}
