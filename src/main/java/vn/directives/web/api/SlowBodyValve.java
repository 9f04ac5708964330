package vn.directives.web.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Keeps threads for those who send what they announced. Tomcat waits for the head of a request without a thread, for its body with
 * one, for as long as now and then a byte comes, and again for what is left of a body that nobody wants. Here only so many threads
 * wait at once, the next sender is told to come again, and each waits only so long.
 */
final class SlowBodyValve extends ValveBase {
    /** A second more of waiting for so many bytes: a poor telephone's. */
    private static final int BYTES_A_SECOND = 8 << 10;

    /** How long nothing may come of a body that is only read so that the sender reads his answer. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Semaphore waiting;
    private final Duration patience;

    /**
     * @param waiting how many threads may wait for bodies at once
     * @param patience how long all the waiting for one body may take, beside what its length allows
     */
    SlowBodyValve(int waiting, Duration patience) {
        super(true);
        this.waiting = new Semaphore(waiting);
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        InputBuffer body = raw.getInputBuffer();
        raw.setInputBuffer(new Awaited(raw, body));
        try {
            getNext().invoke(request, response);
        } finally {
            raw.setInputBuffer(body);
        }
        if (!isRead(raw)) {
            response.finishResponse();
            if (!passOver(raw)) {
                raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isRead(org.apache.coyote.Request raw) {
        AtomicBoolean read = new AtomicBoolean();
        raw.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private static boolean hasCome(org.apache.coyote.Request raw) {
        raw.action(ActionCode.AVAILABLE, true);
        return raw.getAvailable() > 0;
    }

    /** Reads the rest of a body for nobody; false when it does not come. */
    private boolean passOver(org.apache.coyote.Request raw) throws IOException {
        boolean heldBack = raw.hasExpectation() && raw.getBytesRead() == 0;
        if (heldBack || !waiting.tryAcquire()) {
            return false;
        }
        try {
            long begin = System.nanoTime();
            long last = begin;
            while (!isRead(raw)) {
                long now = System.nanoTime();
                if (now - begin > patience.toNanos() || now - last > SILENCE.toNanos()) {
                    return false;
                }
                if (!hasCome(raw)) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
                } else if (raw.doRead(new Nobody()) < 0) {
                    return isRead(raw);
                } else {
                    last = now;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    /** A body whose reader waits among the others, and not for ever. */
    private final class Awaited implements InputBuffer {
        private final org.apache.coyote.Request raw;
        private final InputBuffer body;
        private long waited;
        private long bytes;

        private Awaited(org.apache.coyote.Request raw, InputBuffer body) {
            this.raw = raw;
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            // Of a body in chunks, what has come may be half of a chunk's length.
            boolean chunks = raw.getContentLengthLong() < 0;
            int read;
            if (isRead(raw) || (!chunks && hasCome(raw))) {
                read = body.doRead(handler);
            } else if (waiting.tryAcquire()) {
                long begin = System.nanoTime();
                try {
                    read = body.doRead(handler);
                } finally {
                    waiting.release();
                    waited += System.nanoTime() - begin;
                }
            } else {
                throw ApiProblem.busy();
            }
            bytes += Math.max(0, read);
            if (waited > patience.plusSeconds(bytes / BYTES_A_SECOND).toNanos()) {
                throw new SocketTimeoutException(bytes + " bytes of a body came in " + Duration.ofNanos(waited));
            }
            return read;
        }

        @Override
        public int available() {
            return body.available();
        }
    }

    /** Where bytes go that nobody wants. */
    private static final class Nobody implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // What is passed over is not gathered.
        }
    }
}
