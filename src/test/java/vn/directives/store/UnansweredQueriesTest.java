package vn.directives.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.store.UnansweredQueries.Query;

class UnansweredQueriesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    private UnansweredQueries open() {
        return new UnansweredQueries(folder.resolve("unanswered.json"), CLOCK);
    }

    @Test
    void theSameWordsAreCountedTogetherAndKeptOverARestart() {
        try (UnansweredQueries queries = open()) {
            queries.add("cá basa");
            queries.add("  Cá   BASA ");
            queries.add("");
            queries.add("drone");
        }
        assertThat(open().top(10)).containsExactly(new Query("cá basa", 2, TODAY), new Query("drone", 1, TODAY));
    }

    @Test
    void whatMayTellOfSomebodyIsNotKept() {
        UnansweredQueries queries = open();
        queries.add("gọi 0912345678");
        queries.add("an@example.org");
        queries.add("x".repeat(201));
        assertThat(queries.top(10)).isEmpty();
    }

    @Test
    void whatIsAskedAgainOutlivesWhatIsAskedOnce() {
        UnansweredQueries queries = open();
        queries.add("thường hỏi");
        queries.add("thường hỏi");
        for (int i = 0; i < 3_000; i++) {
            queries.add("một lần " + i);
        }
        assertThat(queries.top(5_000)).hasSize(1_000).first().isEqualTo(new Query("thường hỏi", 2, TODAY));
    }
}
