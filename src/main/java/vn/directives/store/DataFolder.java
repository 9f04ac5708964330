package vn.directives.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the service keeps everything, used by one process at a time:
 *
 * <pre>
 * format              number of the layout, "1"
 * lock                held by the process that uses the folder
 * originals/ab/…      see {@link Originals}
 * records/ab/….json   see {@link Records}
 * pending             ids that store and index may disagree on (see {@link GroupWrite}); absent when there are none
 * samples             ids of the bundled samples while they are in; absent when there are none
 * reindexing          there while the next generation of the index is being built
 * unfinished/         files being written; emptied at start
 * index/              the embedded engine's own
 * admin-key           the administrator's key
 * keys                hashes of the keys that were given out
 * audit/              see {@link AuditLog}
 * unanswered.json     see {@link UnansweredQueries}
 * </pre>
 */
public final class DataFolder implements AutoCloseable {
    private static final String FORMAT = "1";

    private final Path root;
    private final FileChannel lockFile;
    private final DurableFiles files;
    private final Originals originals;
    private final Records records;

    private DataFolder(Path root, FileChannel lockFile) throws IOException {
        this.root = root;
        this.lockFile = lockFile;
        this.files = new DurableFiles(root.resolve("unfinished"));
        this.originals = new Originals(DurableFiles.createParts(root.resolve("originals")));
        this.records = new Records(DurableFiles.createParts(root.resolve("records")));
        if (!Files.exists(root.resolve("format"))) {
            files.write(root.resolve("format"), FORMAT.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Opens the folder and makes what is missing.
     *
     * @throws DataFolderException when it cannot be written, belongs to a newer version or is in use
     */
    public static DataFolder open(Path root) {
        FileChannel lock = null;
        try {
            Files.createDirectories(root);
            lock = lock(root);
            checkFormat(root);
            return new DataFolder(root, lock);
        } catch (IOException e) {
            close(lock);
            throw new DataFolderException(
                    "The data folder " + root.toAbsolutePath() + " cannot be used: " + e
                            + ". Give the service a folder that it may write to (directives.data-dir).",
                    e);
        } catch (DataFolderException e) {
            close(lock);
            throw e;
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held within this process: as good as held by another.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new DataFolderException("The data folder " + root.toAbsolutePath()
                    + " is in use by another server. Stop that one, or give this one a folder of its own"
                    + " (directives.data-dir).");
        }
        return channel;
    }

    private static void checkFormat(Path root) throws IOException {
        Path file = root.resolve("format");
        if (Files.exists(file) && !Files.readString(file).strip().equals(FORMAT)) {
            throw new DataFolderException("The data folder " + root.toAbsolutePath() + " has the format "
                    + Files.readString(file).strip() + ", this version reads " + FORMAT
                    + ". Use the version of the program that made it, or a newer one.");
        }
    }

    public Path root() {
        return root;
    }

    /** The embedded engine's own folder. */
    public Path index() {
        return root.resolve("index");
    }

    public Originals originals() {
        return originals;
    }

    public Records records() {
        return records;
    }

    /** Ids that store and index may disagree on. */
    public IdList pending() {
        return new IdList(root.resolve("pending"), files);
    }

    /** Ids of the samples that are in. */
    public IdList samples() {
        return new IdList(root.resolve("samples"), files);
    }

    /** There while the next generation of the index is being built; holds no ids, but a word on the present one. */
    public IdList reindexing() {
        return new IdList(root.resolve("reindexing"), files);
    }

    /** A new group of changes; only one may be under way at a time. */
    public GroupWrite newGroup() {
        return new GroupWrite(this, files);
    }

    /**
     * The original of a directive, or empty when there is no such directive.
     *
     * @throws OriginalDamagedException when there is a record but its original is lost or damaged
     */
    public Optional<Original> original(String id) throws IOException {
        try {
            return readOriginal(id);
        } catch (OriginalDamagedException e) {
            // Perhaps replaced or deleted between the two reads.
            return readOriginal(id);
        }
    }

    private Optional<Original> readOriginal(String id) throws IOException {
        StoredRecord record = records.read(id).orElse(null);
        if (record == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Original(record, originals.read(record.sha256())));
        } catch (IOException e) {
            throw new OriginalDamagedException(record, e);
        }
    }

    /** A directive's record with the document as it came. */
    public record Original(StoredRecord record, Content content) {}

    /** Gives the folder free for another process. */
    @Override
    public void close() {
        close(lockFile);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new DataFolderException("The lock of the data folder cannot be released.", e);
        }
    }
}
