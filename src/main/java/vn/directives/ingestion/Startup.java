package vn.directives.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.SearchEngine;
import vn.directives.store.DataFolder;
import vn.directives.store.DataFolderException;

/**
 * Brings the service from whatever state it was left in to one where the index holds what the store holds: opens the engine
 * (an unreadable index is thrown away), rebuilds the index or puts right what a crash left uncertain, loads the samples.
 */
public final class Startup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private Startup() {}

    /**
     * The engine over this folder's index; empty when the index was damaged.
     *
     * @throws DataFolderException when even an empty index cannot be opened
     */
    public static SearchEngine open(DataFolder folder, EngineOpener opener) {
        try {
            return opener.open();
        } catch (IndexDamagedException e) {
            LOG.warn(
                    "The index in {} cannot be read ({}). It is thrown away and built anew from the originals.",
                    folder.index(),
                    e.getMessage());
        }
        try {
            deleteAll(folder.index());
            return opener.open();
        } catch (IOException | IndexDamagedException e) {
            throw new DataFolderException(
                    "The index in " + folder.index() + " is damaged and cannot be replaced: " + e
                            + ". Check the disk, remove that folder and start again.",
                    e);
        }
    }

    /** Makes the index agree with the store, then sees to the samples. When it returns all of it is searchable. */
    public static void settle(DataFolder folder, SearchEngine engine, Ingestion ingestion, Samples samples) {
        try {
            boolean kept = !folder.records().eachId(id -> false);
            if (folder.rebuilding().exists() || (kept && engine.status().directives() == 0)) {
                LOG.info("Building the index from the originals; this may take a while");
                ingestion.rebuildIndex();
            } else {
                ingestion.reconcile();
            }
            samples.settle(folder, ingestion);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be brought in order", e);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
