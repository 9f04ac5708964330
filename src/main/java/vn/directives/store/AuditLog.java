package vn.directives.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The account of every change, a line of JSON each, only ever appended to. What is said at the same time shares one write to
 * the disk. A file that has grown large is set aside under its number, {@code audit-000001.ndjson}; none is ever deleted
 * here. Safe for use by many threads.
 */
public final class AuditLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CURRENT = "audit.ndjson";

    /** Some 300,000 lines. */
    private static final long LARGEST = 64L << 20;

    private static final int MOST_AT_ONCE = 10_000;

    private record Waiting(ByteBuffer line, CompletableFuture<Void> written) {}

    private final Path folder;
    private final long largest;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Waiting end = new Waiting(ByteBuffer.allocate(0), new CompletableFuture<>());
    private final Thread writer;
    private volatile boolean closed;

    /** The account in a folder, which is made where there is none. */
    public AuditLog(Path folder) throws IOException {
        this(folder, LARGEST);
    }

    AuditLog(Path folder, long largest) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.largest = largest;
        endTornLine();
        this.writer = Thread.ofPlatform().name("audit").daemon().start(this::write);
    }

    /** Appends an entry; completes once it is on the disk, exceptionally when it is not. */
    public CompletableFuture<Void> append(AuditEntry entry) {
        byte[] json = JSON.writeValueAsBytes(entry);
        byte[] line = new byte[json.length + 1];
        System.arraycopy(json, 0, line, 0, json.length);
        line[json.length] = '\n';
        Waiting waiting = new Waiting(ByteBuffer.wrap(line), new CompletableFuture<>());
        queue.add(waiting);
        if (closed) {
            waiting.written().completeExceptionally(new IOException("the account of changes is closed"));
        }
        return waiting.written();
    }

    /** The latest entries, the newest first, of the current file and as many older ones as are needed. */
    public List<AuditEntry> latest(int most) throws IOException {
        List<Path> files = new ArrayList<>(setAside());
        files.add(folder.resolve(CURRENT));
        Collections.reverse(files);
        List<AuditEntry> found = new ArrayList<>();
        for (Path file : files) {
            if (found.size() < most && Files.exists(file)) {
                found.addAll(latest(file, most - found.size()));
            }
        }
        return found;
    }

    private static List<AuditEntry> latest(Path file, int most) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.forEach(line -> {
                if (last.size() == most) {
                    last.removeLast();
                }
                last.addFirst(line);
            });
        }
        List<AuditEntry> entries = new ArrayList<>();
        for (String line : last) {
            try {
                entries.add(JSON.readValue(line, AuditEntry.class));
            } catch (JacksonException e) {
                LOG.warn("A line of {} was cut off by a crash", file);
            }
        }
        return entries;
    }

    /** The files that are full, the oldest first. */
    private List<Path> setAside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("audit-"))
                    .sorted()
                    .toList();
        }
    }

    private void write() {
        boolean ended = false;
        while (!ended) {
            List<Waiting> group = new ArrayList<>();
            try {
                group.add(queue.take());
                queue.drainTo(group, MOST_AT_ONCE - 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            ended = group.remove(end);
            try {
                append(group);
                group.forEach(w -> w.written().complete(null));
            } catch (IOException | RuntimeException e) {
                LOG.error("The account of {} changes could not be written", group.size(), e);
                group.forEach(w -> w.written().completeExceptionally(e));
            }
        }
    }

    private void append(List<Waiting> group) throws IOException {
        if (group.isEmpty()) {
            return;
        }
        Path current = folder.resolve(CURRENT);
        if (Files.exists(current) && Files.size(current) >= largest) {
            Files.move(
                    current,
                    folder.resolve(String.format(
                            Locale.ROOT, "audit-%06d.ndjson", setAside().size() + 1)));
        }
        try (FileChannel channel = open(current)) {
            long before = channel.size();
            try {
                for (Waiting waiting : group) {
                    ByteBuffer line = waiting.line().duplicate();
                    while (line.hasRemaining()) {
                        channel.write(line);
                    }
                }
                channel.force(true);
            } catch (IOException e) {
                // Of lines that nobody was told are there, none stays half written.
                channel.truncate(before);
                throw e;
            }
        }
    }

    private void endTornLine() throws IOException {
        Path current = folder.resolve(CURRENT);
        long size = Files.exists(current) ? Files.size(current) : 0;
        if (size == 0) {
            return;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        try (FileChannel read = FileChannel.open(current, StandardOpenOption.READ)) {
            read.read(last, size - 1);
        }
        if (last.get(0) != '\n') {
            try (FileChannel channel = open(current)) {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Writes what was said, then ends. */
    @Override
    public void close() {
        closed = true;
        queue.add(end);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
