package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatientOutputTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    /** Takes a tenth of a second for each write. */
    private final OutputStream slow = new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            written.write(buffer, from, length);
        }
    };

    @Test
    void aReaderWhoTakesALittleAtATimeIsGivenUp() {
        assertThatIOException().isThrownBy(() -> {
            try (OutputStream out = new PatientOutput(slow, Duration.ofMillis(250))) {
                for (int i = 0; i < 10; i++) {
                    out.write('x');
                }
            }
        });
        assertThat(written.size()).isEqualTo(3);
    }

    @Test
    void aReaderWhoTakesMuchMayTakeHisTime() throws IOException {
        byte[] much = new byte[8 << 10];
        try (OutputStream out = new PatientOutput(slow, Duration.ofMillis(50))) {
            for (int i = 0; i < 10; i++) {
                out.write(much);
            }
        }
        assertThat(written.size()).isEqualTo(10 * much.length);
    }
}
