package vn.directives.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A durable list of ids in a file, one a line; no file is an empty list. */
public final class IdList {
    private final Path file;
    private final DurableFiles files;

    IdList(Path file, DurableFiles files) {
        this.file = file;
        this.files = files;
    }

    /** Whether the list was ever written and not removed since, be it empty. */
    public boolean exists() {
        return Files.exists(file);
    }

    public Set<String> read() throws IOException {
        return exists() ? new LinkedHashSet<>(Files.readAllLines(file, StandardCharsets.UTF_8)) : Set.of();
    }

    public void write(Collection<String> ids) throws IOException {
        files.place(files.stage(List.of(asWrite(ids))));
    }

    DurableFiles.Write asWrite(Collection<String> ids) {
        return new DurableFiles.Write(file, String.join("\n", ids).getBytes(StandardCharsets.UTF_8));
    }

    public void remove() throws IOException {
        files.delete(List.of(file));
    }

    /** As {@link #remove}, but a crash may bring the list back. */
    void removeSoon() throws IOException {
        Files.deleteIfExists(file);
    }
}
