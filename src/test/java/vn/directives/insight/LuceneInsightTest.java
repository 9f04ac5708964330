package vn.directives.insight;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.lucene.LuceneSearchEngine;

/** Copies, statuses and comparisons over the embedded engine. */
class LuceneInsightTest {
    private static SearchEngine lucene;

    @BeforeAll
    static void open(@TempDir Path folder) throws IndexDamagedException {
        lucene = LuceneSearchEngine.open(folder, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        lucene.close();
    }

    @Nested
    class Copies extends CopiesContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }

    @Nested
    class InForce extends StatusContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }

    @Nested
    class Compared extends ComparisonContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }
}
