package vn.directives.store;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Files that are whole or not there: written under another name in a folder of their own, forced to the disk, then
 * renamed. Renames and removals are durable once {@link #sync} has returned for their folders. Many files are forced at
 * once, one virtual thread each, since a disk answers many such calls in the time of one.
 */
final class DurableFiles {
    /** A file to be written. */
    record Write(Path target, ByteBuffer bytes) {
        Write(Path target, byte[] bytes) {
            this(target, ByteBuffer.wrap(bytes));
        }
    }

    /** A file that is written under a name of its own in the folder of unfinished ones. */
    record Staged(Path file, Write write) {}

    /** A piece of work that may fail on the disk. */
    private interface Step<T> {
        void on(T item) throws IOException;
    }

    private final Path unfinished;
    private final AtomicLong names = new AtomicLong();

    /** Files with their unfinished ones in {@code unfinished}, on the same file system as all targets and nobody else's. */
    DurableFiles(Path unfinished) {
        this.unfinished = unfinished;
    }

    /** Removes what a crash left in the folder of unfinished files, or in one below it; makes it where it is missing. */
    static void clear(Path unfinished) throws IOException {
        Files.createDirectories(unfinished);
        try (var left = Files.newDirectoryStream(unfinished)) {
            for (Path file : left) {
                if (Files.isDirectory(file)) {
                    clear(file);
                }
                Files.delete(file);
            }
        }
    }

    /** Writes these files, durable but not in their places yet. A full disk is noticed here, with nothing changed. */
    List<Staged> stage(List<Write> writes) throws IOException {
        List<Staged> staged = writes.stream()
                .map(w -> new Staged(unfinished.resolve(Long.toString(names.incrementAndGet())), w))
                .toList();
        try {
            each(staged, s -> force(s.file(), s.write().bytes()));
        } catch (IOException e) {
            discard(staged);
            throw e;
        }
        return staged;
    }

    /** Puts staged files in their places, in this order, durably; their folders are there. */
    void place(List<Staged> staged) throws IOException {
        Set<Path> folders = new HashSet<>();
        for (Staged s : staged) {
            Path target = s.write().target();
            Files.move(s.file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            folders.add(folder(target));
        }
        sync(folders);
    }

    /** Removes staged files that were not placed. */
    void discard(List<Staged> staged) throws IOException {
        for (Staged s : staged) {
            Files.deleteIfExists(s.file());
        }
    }

    /** Writes one file. */
    void write(Path target, byte[] bytes) throws IOException {
        place(stage(List.of(new Write(target, bytes))));
    }

    /** Makes a folder with its 256 parts {@code 00} to {@code ff}. */
    static Path createParts(Path folder) throws IOException {
        Path last = folder.resolve("ff");
        if (!Files.isDirectory(last)) {
            for (int part = 0; part <= 0xff; part++) {
                Files.createDirectories(folder.resolve(HexFormat.of().toHexDigits((byte) part)));
            }
            sync(List.of(folder, folder(folder)));
        }
        return folder;
    }

    /** Removes those of these files that are there, durably. */
    void delete(Collection<Path> files) throws IOException {
        Set<Path> folders = new HashSet<>();
        for (Path file : files) {
            if (Files.deleteIfExists(file)) {
                folders.add(folder(file));
            }
        }
        sync(folders);
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "no file of ours is a root");
    }

    private static void force(Path file, ByteBuffer bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = bytes.duplicate();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Makes what was renamed or removed in these folders durable. */
    private static void sync(Collection<Path> folders) throws IOException {
        // Windows opens no folder as a file, and NTFS journals its renames by itself.
        if (File.separatorChar == '\\') {
            return;
        }
        each(folders, folder -> {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        });
    }

    private static <T> void each(Collection<T> items, Step<T> step) throws IOException {
        if (items.size() == 1) {
            step.on(items.iterator().next());
            return;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = items.stream()
                    .map(item -> threads.submit(() -> run(step, item)))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while writing");
        }
    }

    private static <T> void run(Step<T> step, T item) {
        try {
            step.on(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
