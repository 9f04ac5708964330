package vn.directives.web.api;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** An answer whose reader may keep it waiting only so long in all: then it breaks off, and its thread is free. */
final class PatientOutput extends FilterOutputStream {
    /** A second more of waiting for so many bytes: a poor telephone's. */
    private static final int BYTES_A_SECOND = 8 << 10;

    private final Duration patience;
    private long waited;
    private long bytes;

    PatientOutput(OutputStream out, Duration patience) {
        super(out);
        this.patience = patience;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** @throws IOException when writing this and all before took longer than the reader is waited for */
    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
        long begin = System.nanoTime();
        out.write(buffer, from, length);
        waited += System.nanoTime() - begin;
        bytes += length;
        if (waited > patience.plusSeconds(bytes / BYTES_A_SECOND).toNanos()) {
            throw new IOException("a reader took " + bytes + " bytes in " + Duration.ofNanos(waited));
        }
    }
}
