package vn.directives.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A body that need not be held in memory: pieces, each sent so many times. */
final class Body {
    private static final int BUFFER = 1 << 16;

    private static final class Piece {
        private final byte[] bytes;
        private final long times;

        private Piece(byte[] bytes, long times) {
            this.bytes = bytes;
            this.times = times;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private boolean chunked;

    private Body() {}

    static Body of(byte[] bytes) {
        return new Body().then(bytes, 1);
    }

    static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text many times over. */
    static Body of(String text, long times) {
        return of("").then(text, times);
    }

    Body then(String text, long times) {
        return then(text.getBytes(StandardCharsets.UTF_8), times);
    }

    Body then(String text) {
        return then(text, 1);
    }

    Body then(byte[] bytes, long times) {
        if (bytes.length > 0) {
            pieces.add(new Piece(bytes, times));
        }
        return this;
    }

    /** Sent without saying how long it is. */
    Body chunked() {
        chunked = true;
        return this;
    }

    /** The header that says how long it is. */
    String header() {
        long length = pieces.stream().mapToLong(p -> p.bytes.length * p.times).sum();
        return chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + length;
    }

    void writeTo(OutputStream out) throws IOException {
        for (Piece piece : pieces) {
            long perBlock = Math.clamp(BUFFER / piece.bytes.length, 1, piece.times);
            byte[] block = repeated(piece.bytes, perBlock);
            for (long left = piece.times; left > 0; left -= perBlock) {
                write(out, block, (int) Math.min(perBlock, left) * piece.bytes.length);
            }
        }
        if (chunked) {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
    }

    private void write(OutputStream out, byte[] block, int length) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(block, 0, length);
        if (chunked) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] repeated(byte[] bytes, long times) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (long i = 0; i < times; i++) {
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }
}
