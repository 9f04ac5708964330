package vn.directives.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.directives.ingestion.Submissions.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.IndexUnavailableException;

class SettlingTest {
    private static final Duration PAUSE = Duration.ofMillis(10);

    @TempDir
    Path root;

    @Test
    void withAnIndexThatAnswersItIsDoneAtOnce() {
        try (Settling settling = Settling.begin(() -> {}, PAUSE)) {
            assertThat(settling.isDone()).isTrue();
            assertThatCode(settling::check).doesNotThrowAnyException();
        }
    }

    @Test
    @Timeout(30)
    void anIndexThatComesLaterIsMadeWholeThen() throws Exception {
        try (House house = new House(root)) {
            house.ingestion.ingest(text("kept"));
        }
        try (House house = new House(root)) {
            house.engine.failure = MemoryEngine.unavailable();
            try (Settling settling = Settling.begin(() -> house.settle(Samples.NONE), PAUSE)) {
                assertThat(settling.isDone()).isFalse();
                assertThatThrownBy(settling::check).isInstanceOf(IndexUnavailableException.class);
                house.engine.failure = null;
                while (!settling.isDone()) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                assertThat(house.engine.texts()).containsExactly("kept");
            }
        }
    }

    @Test
    void whatIsNoOutageStopsTheStart() {
        assertThatThrownBy(() -> Settling.begin(
                        () -> {
                            throw new IllegalStateException("the disk");
                        },
                        PAUSE))
                .hasMessage("the disk");
    }

    @Test
    @Timeout(30)
    void aServiceThatEndsWaitsForNothing() {
        Settling settling = Settling.begin(
                () -> {
                    throw MemoryEngine.unavailable();
                },
                Duration.ofHours(1));
        settling.close();
        assertThat(settling.isDone()).isFalse();
    }
}
