package vn.directives.engine.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The generations in a folder, each in a folder of its own ({@code 000001}, {@code 000002}…), and the file {@code serving}
 * that holds the name of the one that serves.
 */
final class Generations {
    private static final String SERVING = "serving";
    private static final String NEXT_SERVING = "serving.new";
    private static final Pattern NAME = Pattern.compile("[0-9]{6,9}");

    private final Path root;

    Generations(Path root) {
        this.root = root;
    }

    /** The folder of the one that serves; null when none does. */
    @Nullable
    Path serving() throws IOException {
        try {
            String name = Files.readString(root.resolve(SERVING), StandardCharsets.UTF_8)
                    .strip();
            return NAME.matcher(name).matches() ? root.resolve(name) : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Makes this the one that serves, at once and durably. */
    void serve(Path generation) throws IOException {
        try (FSDirectory directory = FSDirectory.open(root)) {
            Files.deleteIfExists(root.resolve(NEXT_SERVING));
            try (IndexOutput out = directory.createOutput(NEXT_SERVING, IOContext.DEFAULT)) {
                byte[] name = name(generation).getBytes(StandardCharsets.UTF_8);
                out.writeBytes(name, name.length);
            }
            directory.sync(Set.of(NEXT_SERVING));
            directory.rename(NEXT_SERVING, SERVING);
            directory.syncMetaData();
        }
    }

    /** The folder of the generation after this one, or of the very first. */
    Path after(@Nullable Path generation) {
        int number = generation == null ? 0 : Integer.parseInt(name(generation));
        return root.resolve(String.format(Locale.ROOT, "%06d", number + 1));
    }

    /** All but these files and folders; empty when there is no folder at all. */
    List<Path> others(List<Path> than) throws IOException {
        List<Path> others = new ArrayList<>();
        if (Files.isDirectory(root)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
                for (Path each : all) {
                    if (!than.contains(each) && !name(each).equals(SERVING)) {
                        others.add(each);
                    }
                }
            }
        }
        return others;
    }

    /** Removes these, and what they hold; what cannot be removed now is at the next opening. */
    static void drop(List<Path> unwanted) {
        for (Path each : unwanted) {
            try {
                IOUtils.rm(each);
            } catch (IOException e) {
                // Windows deletes no file that a search still reads.
            }
        }
    }

    /** Removes all of them. */
    void discard() throws IOException {
        List<Path> all = others(List.of());
        for (Path each : all) {
            if (Files.isDirectory(each)) {
                IndexFolder.discard(each);
            }
        }
        Files.deleteIfExists(root.resolve(SERVING));
        drop(all);
    }

    private static String name(Path path) {
        return Objects.requireNonNull(path.getFileName(), "no generation is a root")
                .toString();
    }
}
