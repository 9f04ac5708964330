package vn.directives.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server has taken in already, in a file that a person can read: a line for each document, its outcome, a tab and what it is
 * called. Whoever is interrupted gives the same file again, and nothing that is in it is sent a second time; what failed is not in it.
 */
final class Checkpoint implements Closeable {
    private final Set<String> done;
    private final @Nullable Writer writer;

    private Checkpoint(Set<String> done, @Nullable Writer writer) {
        this.done = done;
        this.writer = writer;
    }

    /**
     * Goes on with a file, or begins it.
     *
     * @param file null for one that remembers nothing
     */
    static Checkpoint open(@Nullable Path file) throws IOException {
        if (file == null) {
            return new Checkpoint(Set.of(), null);
        }
        boolean torn = false;
        Set<String> before = new HashSet<>();
        if (Files.exists(file)) {
            // Bytes that are no UTF-8 do not stop it: such a line is nobody's name.
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
                lines.lines()
                        .map(line -> line.substring(line.indexOf('\t') + 1))
                        .forEach(before::add);
            }
            byte[] last = tail(file);
            torn = last.length > 0 && last[0] != '\n';
        }
        Writer writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (torn) {
            writer.write('\n');
        }
        return new Checkpoint(before, writer);
    }

    private static byte[] tail(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - 1));
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.read(last) == 1 ? last.array() : new byte[0];
        }
    }

    /** Whether this was taken in before this run. */
    boolean has(String what) {
        return done.contains(what);
    }

    /** Notes that it was, at once: a crash forgets no more than the line that it cuts off. */
    synchronized void add(String outcome, String what) throws IOException {
        if (writer != null) {
            writer.write(outcome + "\t" + what + "\n");
            writer.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
