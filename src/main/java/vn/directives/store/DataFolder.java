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
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the service keeps everything. One process uses it; or several do, which all open it as shared: then one
 * of them at a time changes what is in it ({@link #turn}), and whatever one was about when it died another brings to an end.
 *
 * <pre>
 * format              number of the layout, "1"
 * lock                held by the process that uses the folder, or by all that share it
 * turn                held by the one of several that changes something
 * reindexing-turn     held by the one of several that builds the next generation of the index
 * originals/ab/…      see {@link Originals}
 * records/ab/….json   see {@link Records}
 * pending             ids that store and index may disagree on (see {@link GroupWrite}); absent when there are none
 * samples             ids of the bundled samples while they are in; absent when there are none
 * reindexing          there while the next generation of the index is being built
 * failures/           see {@link Failures}
 * indexed-by          name of the engine whose index follows this folder
 * unfinished/         files being written, of several processes each in a folder of its own; emptied at start
 * index/              the embedded engine's own
 * admin-key           the administrator's key
 * keys                hashes of the keys that were given out
 * audit/              see {@link AuditLog}
 * unanswered.json     see {@link UnansweredQueries}
 * </pre>
 */
public final class DataFolder implements AutoCloseable {
    private static final String FORMAT = "1";
    private static final long PAUSE_NANOS = 1_000_000;

    private final Path root;
    private final FileChannel lockFile;
    private final boolean shared;
    private final DurableFiles files;
    private final Originals originals;
    private final Records records;
    private final Failures failures;

    private DataFolder(Path root, FileChannel lockFile, boolean shared) throws IOException {
        this.root = root;
        this.lockFile = lockFile;
        this.shared = shared;
        Path unfinished = Files.createDirectories(root.resolve("unfinished"));
        this.files = new DurableFiles(shared ? Files.createTempDirectory(unfinished, "") : unfinished);
        this.originals = new Originals(DurableFiles.createParts(root.resolve("originals")));
        this.records = new Records(DurableFiles.createParts(root.resolve("records")));
        this.failures = new Failures(Files.createDirectories(root.resolve("failures")), files);
        if (!Files.exists(root.resolve("format"))) {
            files.write(root.resolve("format"), FORMAT.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Opens the folder for this process alone and makes what is missing.
     *
     * @throws DataFolderException when it cannot be written, belongs to a newer version or is in use
     */
    public static DataFolder open(Path root) {
        return open(root, false);
    }

    /** As {@link #open}, but other processes may open it as shared too. */
    public static DataFolder openShared(Path root) {
        return open(root, true);
    }

    private static DataFolder open(Path root, boolean shared) {
        FileChannel lock = null;
        try {
            Files.createDirectories(root);
            lock = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(root, lock, shared);
            checkFormat(root);
            return new DataFolder(root, lock, shared);
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

    private static void lock(Path root, FileChannel channel, boolean shared) throws IOException {
        FileLock alone = tryLock(channel, false);
        if (alone != null) {
            DurableFiles.clear(root.resolve("unfinished"));
            if (shared) {
                alone.release();
            }
        }
        if (shared ? tryLock(channel, true) == null : alone == null) {
            throw new DataFolderException(
                    "The data folder " + root.toAbsolutePath()
                            + " is in use by another server. Stop that one, or give this one a folder of its own"
                            + " (directives.data-dir). Only servers on one cluster (directives.engine=elasticsearch) share a folder.");
        }
    }

    /** Null when another process, or another part of this one, has it. */
    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The right to change something, of one process at a time; given back by closing it. */
    public interface Turn extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** Waits until no other process that shares the folder changes anything. Asked for by one thread at a time. */
    public Turn turn() throws IOException {
        if (!shared) {
            return () -> {};
        }
        FileChannel channel = openTurn("turn");
        channel.lock();
        return () -> {
            channel.close();
            // Who asks again at once would be served before those that wait.
            LockSupport.parkNanos(PAUSE_NANOS);
        };
    }

    /**
     * The right to build the next generation of the index.
     *
     * @param wait whether to wait until no other process does
     * @return empty when another process does
     */
    public Optional<Turn> reindexingTurn(boolean wait) throws IOException {
        if (!shared) {
            return Optional.of(() -> {});
        }
        FileChannel channel = openTurn("reindexing-turn");
        FileLock lock = wait ? channel.lock() : tryLock(channel, false);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel::close);
    }

    private FileChannel openTurn(String name) throws IOException {
        return FileChannel.open(root.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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

    public Failures failures() {
        return failures;
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

    /** Name of the engine whose index follows this folder; one of another engine may have been left behind. */
    public IdList indexedBy() {
        return new IdList(root.resolve("indexed-by"), files);
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
