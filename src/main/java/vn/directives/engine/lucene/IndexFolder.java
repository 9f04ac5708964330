package vn.directives.engine.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.IndexUnavailableException;

/** The folder of an index: opening it, telling damage from being in use, throwing it away. */
final class IndexFolder {
    /** Megabytes of documents in memory before they are written as a segment; one large batch fits. */
    private static final double BUFFER = 64;

    private IndexFolder() {}

    /**
     * Takes the folder for this process, until the writer and its directory are closed.
     *
     * @throws IndexDamagedException when an index is there that cannot be read whole, or is of another version
     * @throws IndexUnavailableException when another process has it, or the folder cannot be used
     */
    static IndexWriter take(Path folder) throws IndexDamagedException {
        FSDirectory directory = null;
        try {
            Files.createDirectories(folder);
            directory = FSDirectory.open(folder);
            return take(directory);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw unusable(folder, e);
        } catch (IndexDamagedException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    private static IndexWriter take(Directory directory) throws IOException, IndexDamagedException {
        boolean isNew = !DirectoryReader.indexExists(directory);
        if (isNew && Arrays.stream(directory.listAll()).anyMatch(file -> file.startsWith("_"))) {
            throw new IndexDamagedException("the index has segments but no list of them: segments_N is missing");
        }
        IndexWriter writer = null;
        try {
            // The lock comes first: the files of an index that another process writes come and go.
            writer = write(directory);
            if (isNew) {
                writer.setLiveCommitData(IndexDescription.NEW.toCommit().entrySet());
                writer.commit();
            }
            IndexDescription.of(directory);
            // Opens every file of the newest commit; each carries a footer that must be in its place.
            DirectoryReader.open(directory).close();
            return writer;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException e) {
            IOUtils.closeWhileHandlingException(writer);
            throw new IndexDamagedException("the index cannot be read whole: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            IOUtils.closeWhileHandlingException(writer);
            // An unknown codec is looked up by its name among those of this Lucene.
            throw new IndexDamagedException("the index is of another Lucene: " + e.getMessage(), e);
        } catch (IOException | IndexDamagedException e) {
            IOUtils.closeWhileHandlingException(writer);
            throw e;
        }
    }

    /** Opens the writer; holds the lock until it is closed. */
    static IndexWriter write(Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setCodec(new IndexCodec())
                .setSimilarity(IndexFormat.SIMILARITY)
                .setMergePolicy(new RestingMerges())
                .setRAMBufferSizeMB(BUFFER)
                .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    /** Views of what is committed: nothing is shown that a crash could take back. */
    static SearcherManager views(Directory directory) throws IOException {
        return new SearcherManager(directory, IndexView.factory());
    }

    /** Deletes the index, whatever its state. */
    static void discard(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (FSDirectory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    static IndexUnavailableException unusable(Path folder, IOException cause) {
        return cause instanceof LockObtainFailedException
                ? new IndexUnavailableException(
                        "the index in " + folder
                                + " is in use by another process: stop it, or choose another data folder",
                        cause)
                : new IndexUnavailableException("the index in " + folder + " cannot be used: " + cause, cause);
    }
}
