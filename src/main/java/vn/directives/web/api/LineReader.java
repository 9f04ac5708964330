package vn.directives.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines of bytes. A line that is too long is passed over without being held; a long one waits for room, which it
 * has until the next line is asked for.
 */
final class LineReader implements AutoCloseable {
    /** What a line takes beside itself: the JSON in it, and what the JSON holds. */
    private static final int TIMES = 2;

    private final InputStream in;
    private final int longest;
    private final LargeBodies bodies;
    private LargeBodies.Held room = LargeBodies.Held.NONE;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    /**
     * Lines of this stream.
     *
     * @param longest how many bytes a line may have, its end not counted
     */
    LineReader(InputStream in, int longest, LargeBodies bodies) {
        this.in = in;
        this.longest = longest;
        this.bodies = bodies;
    }

    /** A line without its end. */
    static final class Line {
        private final byte @Nullable [] bytes;

        private Line(byte @Nullable [] bytes) {
            this.bytes = bytes;
        }

        /** Null when the line was too long. */
        byte @Nullable [] bytes() {
            return bytes;
        }

        /** Whether there is nothing on it but white space. */
        boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The next line, or null at the end of the stream.
     *
     * @throws ApiProblem when there is no room for a long one in time
     */
    @Nullable
    Line next() throws IOException, InterruptedException {
        close();
        byte[] line = new byte[0];
        int length = 0;
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int newline = at;
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            int more = newline - at;
            tooLong |= length + more > longest;
            if (tooLong) {
                line = new byte[0];
            } else {
                if (length <= LargeBodies.SMALL && length + more > LargeBodies.SMALL) {
                    room = bodies.enter((long) TIMES * longest);
                }
                if (length + more > line.length) {
                    line = Arrays.copyOf(line, Math.min(longest, Math.max(length + more, 2 * line.length)));
                }
                System.arraycopy(buffer, at, line, length, more);
                length += more;
            }
            at = newline;
            if (newline < end) {
                at++;
                break;
            }
        }
        if (!any) {
            return null;
        }
        return new Line(tooLong ? null : Arrays.copyOf(line, length));
    }

    /** Gives back the room of the last line. */
    @Override
    public void close() {
        room.giveBack();
        room = LargeBodies.Held.NONE;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }
}
