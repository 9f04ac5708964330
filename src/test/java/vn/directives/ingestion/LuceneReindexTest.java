package vn.directives.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.directives.ingestion.Submissions.text;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.Change;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Marks;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.engine.lucene.LuceneSearchEngine;

/** A reindex of the embedded engine. */
class LuceneReindexTest {
    @TempDir
    Path root;

    @Test
    void theNextGenerationHasTheMarksOfThePresentOne() throws Exception {
        try (SearchEngine engine = LuceneSearchEngine.open(root.resolve("index"), House.CLOCK);
                House house = new House(root.resolve("data"), engine)) {
            String first = house.ingestion.ingest(text("a", "x")).directive().id();
            String second = house.ingestion.ingest(text("b", "y")).directive().id();
            engine.write(List.of(new Change.Mark(second, new Marks(first, "amended"))));

            assertThat(house.ingestion.reindex().join()).isEqualTo(2);

            assertThat(marks(engine, first)).isEqualTo(Marks.NONE);
            assertThat(marks(engine, second)).isEqualTo(new Marks(first, "amended"));
            assertThat(root.resolve("index/000001")).doesNotExist();
            assertThat(root.resolve("index/000002")).isDirectory();
        }
    }

    private static Marks marks(SearchEngine engine, String id) {
        return engine.search(SearchRequest.of(
                        Level.DIRECTIVE, new Query.OneOf(KeywordField.DIRECTIVE_ID, List.of(id)), Sort.RELEVANCE, 1))
                .hits()
                .getFirst()
                .marks();
    }
}
