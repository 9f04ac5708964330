package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.lucene.LuceneSearchEngine;

/** The contract, over the embedded engine. */
class LuceneSuggestionsTest extends SuggestionsContract {
    private static SearchEngine lucene;

    @BeforeAll
    static void open(@TempDir Path folder) throws IndexDamagedException {
        lucene = LuceneSearchEngine.open(folder, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        lucene.close();
    }

    @Override
    protected SearchEngine engine() {
        return lucene;
    }

    @Test
    void suggestionsSurviveARestart(@TempDir Path folder) throws IndexDamagedException {
        List<Suggestion> before;
        try (SearchEngine first = LuceneSearchEngine.open(folder, Clock.systemUTC())) {
            engine = first;
            put(directive("d1", "16/CT-UBND", "2021-10-02", "tiêm vắc xin sởi", "Sơn La"));
            before = new Suggestions(first, SearchFixture.PROVINCES).of(new SuggestionRequest("s", 8));
        }
        try (SearchEngine second = LuceneSearchEngine.open(folder, Clock.systemUTC())) {
            assertThat(new Suggestions(second, SearchFixture.PROVINCES).of(new SuggestionRequest("s", 8)))
                    .isEqualTo(before)
                    .hasSize(3);
        }
    }
}
