package vn.directives.engine;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.lucene.LuceneSearchEngine;

/** The contract, of the embedded engine. */
class LuceneSearchEngineContractTest {
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
    class Queries extends QueryContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }

    @Nested
    class Tasks extends TaskContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }

    @Nested
    class Order extends OrderContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }

    @Nested
    class Cursors extends CursorContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }

    @Nested
    class Facets extends FacetContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }

    @Nested
    class Writes extends WriteContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }

    @Nested
    class Generations extends GenerationContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }

    @Nested
    class Marks extends MarkContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }

    @Nested
    class Words extends WordsContract {
        @Override
        protected SearchEngine engine() {
            return lucene;
        }
    }
}
