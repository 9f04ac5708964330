package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.Change;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.TestDirectives;

class IndexViewTest {
    private static final String FIELD = Fields.values(Level.DIRECTIVE, KeywordField.AUTHORITY);

    @TempDir
    private Path folder;

    @Test
    void aViewKeepsWhatItWorkedOutUntilThereIsANewerOne() throws Exception {
        LuceneIndex index = LuceneIndex.open(folder, Clock.systemUTC());
        index.write(List.of(new Change.Put(TestDirectives.vaccination())), null);
        IndexView view = index.acquire();
        FacetField known = view.facetField(FIELD);
        assertThat(view.facetField(FIELD)).isSameAs(known);

        index.write(List.of(new Change.Put(TestDirectives.digitisation())), null);

        FacetField anew = view.facetField(FIELD);
        assertThat(anew).isNotSameAs(known);
        assertThat(anew.size()).isEqualTo(known.size());
        index.release(view);
        index.close();
    }
}
