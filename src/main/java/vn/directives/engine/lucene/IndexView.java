package vn.directives.engine.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.Level;

/** One unchanging view of the index, with what is worth working out once for it. */
final class IndexView extends IndexSearcher {
    static final SearcherFactory FACTORY = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new IndexView((DirectoryReader) reader);
        }
    };

    private final DirectoryReader reader;
    private final Map<String, FacetField> facetFields = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> labels = new ConcurrentHashMap<>();
    private volatile @Nullable IndexStatus status;
    private volatile @Nullable String name;

    private IndexView(DirectoryReader reader) {
        super(reader);
        this.reader = reader;
        setSimilarity(IndexFormat.SIMILARITY);
    }

    /** The same for the same state of the same index, also after a restart; another for any other. No white space. */
    String name() throws IOException {
        String known = name;
        if (known == null) {
            Instant updated = IndexFormat.updated(reader.getIndexCommit().getUserData());
            known = reader.getVersion() + "@" + (updated == null ? "never" : updated);
            name = known;
        }
        return known;
    }

    /** The values of a field, in an order that spans the segments. */
    FacetField facetField(String name) throws IOException {
        FacetField known = facetFields.get(name);
        if (known == null) {
            known = FacetField.of(this, name);
            facetFields.put(name, known);
        }
        return known;
    }

    /** Looks something up. */
    interface Finder {
        @Nullable
        String find(String value) throws IOException;
    }

    /** The label of a value; the same few are listed again and again. */
    @Nullable
    String label(String field, String value, Finder finder) throws IOException {
        String key = field + DirectiveBlock.LABEL_MARK + value;
        Optional<String> known = labels.get(key);
        if (known == null) {
            known = Optional.ofNullable(finder.find(value));
            labels.put(key, known);
        }
        return known.orElse(null);
    }

    IndexStatus status() throws IOException {
        IndexStatus known = status;
        if (known == null) {
            Instant updated = IndexFormat.updated(reader.getIndexCommit().getUserData());
            known = new IndexStatus(
                    count(LuceneQueries.ofLevel(Level.DIRECTIVE)),
                    count(LuceneQueries.ofLevel(Level.TASK)),
                    updated,
                    "lucene");
            status = known;
        }
        return known;
    }
}
