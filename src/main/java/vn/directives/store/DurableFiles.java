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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

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

    /** A piece of work that may fail on the disk. */
    private interface Step<T> {
        void on(T item) throws IOException;
    }

    private final Path unfinished;
    private final AtomicLong names = new AtomicLong();

    /**
     * Files with their unfinished ones in {@code unfinished}, on the same file system as all targets; what a crash left
     * there is removed.
     */
    DurableFiles(Path unfinished) throws IOException {
        this.unfinished = unfinished;
        Files.createDirectories(unfinished);
        try (var left = Files.newDirectoryStream(unfinished)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** Writes all these files, or none: a full disk is noticed before the first one is in its place. */
    void write(List<Write> writes) throws IOException {
        List<Path> ready = writes.stream()
                .map(w -> unfinished.resolve(Long.toString(names.incrementAndGet())))
                .toList();
        try {
            each(range(writes), i -> force(ready.get(i), writes.get(i).bytes()));
            Set<Path> folders = new HashSet<>();
            for (int i = 0; i < ready.size(); i++) {
                Path target = writes.get(i).target();
                if (folders.add(folder(target))) {
                    createFolder(folder(target));
                }
                Files.move(ready.get(i), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            sync(folders);
        } catch (IOException e) {
            for (Path path : ready) {
                Files.deleteIfExists(path);
            }
            throw e;
        }
    }

    /** Writes one file. */
    void write(Path target, byte[] bytes) throws IOException {
        write(List.of(new Write(target, bytes)));
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

    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(List.of(folder(folder)));
        }
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

    private static List<Integer> range(List<?> items) {
        return IntStream.range(0, items.size()).boxed().toList();
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
