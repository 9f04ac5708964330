package vn.directives.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.SearchEngine;
import vn.directives.store.DataFolder;
import vn.directives.store.DataFolderException;

/**
 * Brings the service from whatever state it was left in to one where the index holds what the store holds: opens the engine
 * (an unreadable index is thrown away), puts right what a crash left uncertain, builds the index where there is none, or
 * the next generation of one that is outdated or was being built, loads the samples.
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
            opener.discard();
            return opener.open();
        } catch (IndexUnavailableException | IndexDamagedException e) {
            throw new DataFolderException(
                    "The index in " + folder.index() + " is damaged and cannot be replaced: " + e
                            + ". Check the disk, remove that folder and start again.",
                    e);
        }
    }

    /** Makes the index agree with the store, then sees to the samples. When it returns all of it is searchable. */
    public static void settle(DataFolder folder, SearchEngine engine, Ingestion ingestion, Samples samples) {
        try {
            boolean underWay = folder.reindexing().exists();
            IndexStatus status = engine.status();
            if (Reindex.isLost(folder, engine)) {
                LOG.info("Building the index from the originals; this may take a while");
                var unused = ingestion.reindexLost().join();
            } else {
                ingestion.reconcile();
                if (underWay || status.outdated()) {
                    LOG.info("Building the next index from the originals while the present one serves");
                    var unused = ingestion.reindex();
                }
            }
            if (!folder.indexedBy().exists()) {
                folder.indexedBy().write(List.of(status.engine()));
            }
            samples.settle(folder, ingestion);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be brought in order", e);
        }
    }
}
