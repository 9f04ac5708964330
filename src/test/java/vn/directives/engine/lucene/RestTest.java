package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.Change;
import vn.directives.engine.NumberedDirectives;

class RestTest {
    private static final Duration QUIET = Duration.ofMillis(100);
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    @TempDir
    private Path folder;

    @Test
    void someTimeAfterTheLastChangeTheIndexHasOneSegment() throws Exception {
        try (LuceneSearchEngine engine =
                LuceneSearchEngine.open(folder, Clock.systemUTC(), Duration.ofSeconds(10), QUIET)) {
            for (int i = 0; i < 5; i++) {
                engine.write(List.of(new Change.Put(NumberedDirectives.of("d" + i, null, null, "Về việc số " + i))));
            }
            long start = System.nanoTime();
            while (segments() > 1 && System.nanoTime() - start < PATIENCE) {
                Thread.sleep(50);
            }
            assertThat(segments()).isEqualTo(1);
            assertThat(engine.status().directives()).isEqualTo(5);
        }
    }

    private long segments() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("000001"))) {
            return files.filter(file -> file.toString().endsWith(".si")).count();
        }
    }
}
