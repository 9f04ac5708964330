package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.Change;
import vn.directives.engine.Hit;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.engine.TestDirectives;

class TimeBudgetTest {
    private static final SearchRequest ALL = SearchRequest.of(Level.DIRECTIVE, new Query.All(), Sort.RELEVANCE, 10);

    @TempDir
    private Path folder;

    @Test
    void aSearchThatTakesTooLongIsGivenUpAndNeverAnsweredInPart() throws Exception {
        try (LuceneSearchEngine engine =
                LuceneSearchEngine.open(folder, Clock.systemUTC(), Duration.ZERO, Duration.ofHours(1))) {
            engine.write(some());

            IndexUnavailableException e =
                    catchThrowableOfType(IndexUnavailableException.class, () -> engine.search(ALL));

            assertThat(e.reason()).isEqualTo(IndexUnavailableException.Reason.OVERLOADED);
            // What streams takes as long as its reader does.
            List<Hit> all = new ArrayList<>();
            engine.scan(ALL, all::add);
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void aSearchInTimeIsAnswered() throws Exception {
        try (LuceneSearchEngine engine = LuceneSearchEngine.open(folder, Clock.systemUTC())) {
            engine.write(some());

            assertThat(engine.search(ALL).total()).isEqualTo(2);
        }
    }

    private static List<Change> some() {
        return Stream.of(TestDirectives.vaccination(), TestDirectives.digitisation())
                .<Change>map(Change.Put::new)
                .toList();
    }
}
