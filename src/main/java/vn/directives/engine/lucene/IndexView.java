package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;

/** One unchanging view of the index, with what is worth working out once for it. */
final class IndexView extends IndexSearcher {
    /** Opens views of one index. A view that has a newer one forgets what it worked out: many are kept for who comes back to them. */
    private static final class Views extends SearcherFactory {
        private final Columns columns = new Columns();
        private @Nullable IndexView newest;

        @Override
        public synchronized IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexView before = newest;
            IndexView view = new IndexView((DirectoryReader) reader, columns);
            newest = view;
            if (before != null) {
                before.forget();
            }
            return view;
        }
    }

    /** Words whose spellings are kept: more than are asked for in a day, a few megabytes. */
    private static final int MOST_SPELT = 10_000;

    private final DirectoryReader reader;
    private final Columns columns;
    private final Map<String, FacetField> facetFields = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> labels = new ConcurrentHashMap<>();
    private final Map<Term, List<Term>> spellings = new ConcurrentHashMap<>();
    private volatile @Nullable IndexStatus status;
    private volatile @Nullable String name;

    private IndexView(DirectoryReader reader, Columns columns) {
        super(reader);
        this.columns = columns;
        this.reader = reader;
        setSimilarity(IndexFormat.SIMILARITY);
        setTimeout(TimeBudget.OF_THIS_THREAD);
    }

    /** What opens the views of an index, one after the other. */
    static SearcherFactory factory() {
        return new Views();
    }

    private void forget() {
        facetFields.clear();
        labels.clear();
        spellings.clear();
    }

    /** The same for the same state of the same index, also after a restart; another for any other. No white space. */
    String name() throws IOException {
        String known = name;
        if (known == null) {
            known = reader.getVersion() + "@"
                    + Objects.requireNonNullElse(description().updated(), "never");
            name = known;
        }
        return known;
    }

    /** The values of a field, in an order that spans the segments. */
    FacetField facetField(String name) throws IOException {
        FacetField known = facetFields.get(name);
        if (known == null) {
            known = FacetField.of(this, name, columns);
            facetFields.put(name, known);
        }
        return known;
    }

    /** What is kept in memory of the segments. */
    Columns columns() {
        return columns;
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

    /**
     * The spellings that a word has in a field of words as they are spelt. Looking one up takes a twentieth of a millisecond, a
     * question of many words asks for dozens, and it is the same words again and again.
     *
     * @param folded the field, and the word without accents
     */
    List<Term> spellings(Term folded) throws IOException {
        List<Term> known = spellings.get(folded);
        if (known == null) {
            known = Spellings.matching(reader, folded.field(), Spellings.anyAccents(folded.text())).stream()
                    .map(spelt -> new Term(folded.field(), spelt.word()))
                    .toList();
            if (spellings.size() >= MOST_SPELT) {
                spellings.clear();
            }
            spellings.put(folded, known);
        }
        return known;
    }

    /** The directive with this id, whole. */
    Optional<Directive> directive(String id) throws IOException {
        Query question = new Query.OneOf(KeywordField.DIRECTIVE_ID, List.of(id));
        TopDocs found = search(new LuceneQueries(Level.DIRECTIVE).translate(question), 1);
        return found.scoreDocs.length == 0
                ? Optional.empty()
                : Optional.of(new StoredDirective(storedFields().document(found.scoreDocs[0].doc)).whole());
    }

    IndexStatus status() throws IOException {
        IndexStatus known = status;
        if (known == null) {
            IndexDescription described = description();
            known = new IndexStatus(
                    count(LuceneQueries.ofLevel(Level.DIRECTIVE)),
                    count(LuceneQueries.ofLevel(Level.TASK)),
                    described.updated(),
                    "lucene",
                    described.isOutdated());
            status = known;
        }
        return known;
    }

    private IndexDescription description() throws IOException {
        try {
            return IndexDescription.of(reader.getIndexCommit().getUserData());
        } catch (IndexDamagedException e) {
            throw new IOException("an open index has a form that can be read", e);
        }
    }
}
