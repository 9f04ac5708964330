package vn.directives.search;

import java.nio.file.Path;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.lucene.LuceneSearchEngine;

class LuceneRelevanceTest extends RelevanceContract {
    @Override
    SearchEngine open(Path folder) throws Exception {
        return LuceneSearchEngine.open(folder, SearchFixture.CLOCK);
    }
}
