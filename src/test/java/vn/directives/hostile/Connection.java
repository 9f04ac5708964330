package vn.directives.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection, on which nothing is put right before it is sent, and whose answer is read while the request still goes out. */
final class Connection implements Closeable {
    private static final int PATIENCE_MILLIS = 45_000;
    private static final int MOST_KEPT = 1 << 20;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;

    Connection(int port) throws IOException {
        this(port, 1 << 16);
    }

    /** @param window how many bytes of the answer may wait here to be read */
    Connection(int port, int window) throws IOException {
        socket.setReceiveBufferSize(window);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Sends a request and reads its answer. */
    Answer exchange(byte[] head, Body body) throws IOException {
        Thread sender = Thread.ofVirtual().start(() -> {
            try {
                out.write(head);
                body.writeTo(out);
            } catch (IOException e) {
                // The service has heard enough; its answer says why.
            }
        });
        try {
            return answer();
        } finally {
            close();
            sender.interrupt();
        }
    }

    /** The next answer, without its body when the connection breaks before that. */
    Answer answer() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = Answer.CLOSED;
        String mediaType = "";
        try {
            String[] first = line().split(" ", 3);
            if (first.length < 2 || !first[0].startsWith("HTTP/")) {
                return Answer.NONE;
            }
            status = Integer.parseInt(first[1]);
            long length = -1;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String name =
                        header.substring(0, Math.max(0, header.indexOf(':'))).toLowerCase(Locale.ROOT);
                String value = header.substring(header.indexOf(':') + 1).strip();
                switch (name) {
                    case "content-type" -> mediaType = value;
                    case "content-length" -> length = Long.parseLong(value);
                    case "transfer-encoding" -> chunked = true;
                    default -> {}
                }
            }
            if (chunked) {
                chunks(body);
            } else {
                copy(body, length < 0 ? Long.MAX_VALUE : length);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // Reset by the service: what it said before stands.
        }
        return new Answer(status, mediaType, body.toString(StandardCharsets.UTF_8));
    }

    private void chunks(ByteArrayOutputStream body) throws IOException {
        for (String size = line(); !size.isEmpty(); size = line()) {
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                return;
            }
            copy(body, length);
            line();
        }
    }

    private void copy(ByteArrayOutputStream body, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                return;
            }
            body.write(buffer, 0, Math.min(read, Math.max(0, MOST_KEPT - body.size())));
            left -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
