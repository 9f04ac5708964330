package vn.directives.search;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.lucene.LuceneSearchEngine;

class LuceneAnalystsTest extends AnalystsContract {
    @TempDir
    private static Path folder;

    @Override
    protected SearchEngine open() throws Exception {
        return LuceneSearchEngine.open(folder, Clock.systemUTC());
    }
}
