package vn.directives.insight;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.lucene.LuceneSearchEngine;

/** Copies in the embedded engine. */
class LuceneCopiesTest extends CopiesContract {
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
}
