package vn.directives.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    @TempDir
    Path folder;

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                Instant.ofEpochSecond(number), "feeder", "192.0.2.7", "put", "d" + number, "created", "r" + number);
    }

    @Test
    void whatIsAppendedIsOnTheDiskInItsOrder() throws IOException {
        try (AuditLog log = new AuditLog(folder)) {
            IntStream.range(0, 1000)
                    .mapToObj(i -> log.append(entry(i)))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(Files.readAllLines(folder.resolve("audit.ndjson")))
                    .hasSize(1000)
                    .element(17)
                    .isEqualTo("{\"time\":\"1970-01-01T00:00:17Z\",\"who\":\"feeder\",\"from\":\"192.0.2.7\","
                            + "\"action\":\"put\",\"id\":\"d17\",\"outcome\":\"created\",\"request\":\"r17\"}");
            assertThat(log.latest(2)).containsExactly(entry(999), entry(998));
        }
    }

    @Test
    void aFileThatHasGrownLargeIsSetAsideAndReadOn() throws IOException {
        try (AuditLog log = new AuditLog(folder, 300)) {
            IntStream.range(0, 10).forEach(i -> log.append(entry(i)).join());
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).hasSizeGreaterThan(2).contains(folder.resolve("audit-000001.ndjson"));
            }
            assertThat(log.latest(10)).hasSize(10).first().isEqualTo(entry(9));
            assertThat(log.latest(100)).hasSize(10).last().isEqualTo(entry(0));
        }
    }

    @Test
    void aLineThatACrashCutOffHarmsNoOther() throws IOException {
        Files.writeString(folder.resolve("audit.ndjson"), "{\"time\":\"1970-01-");
        try (AuditLog log = new AuditLog(folder)) {
            log.append(entry(1)).join();
            assertThat(log.latest(10)).isEqualTo(List.of(entry(1)));
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidToBeSo() throws IOException {
        Path lost = folder.resolve("lost");
        try (AuditLog log = new AuditLog(lost)) {
            Files.delete(lost);
            assertThatThrownBy(() -> log.append(entry(1)).join()).hasCauseInstanceOf(IOException.class);
            Files.createDirectory(lost);
            log.append(entry(2)).join();
            assertThat(log.latest(10)).containsExactly(entry(2));
        }
    }
}
