package vn.directives.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.Fingerprinted;
import vn.directives.engine.Generation;
import vn.directives.engine.Hit;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;
import vn.directives.engine.TextField;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest;

/**
 * An engine as whoever asks may see it. Everything that reads an index goes through it, so that nobody has to think of those
 * who see a part only: what lies outside is as if it were not there, in hits, counts, words and single directives. The status
 * alone speaks of the whole.
 */
public final class ScopedEngine implements SearchEngine {
    private final SearchEngine engine;
    private final Supplier<@Nullable Query> scope;

    /**
     * A view of an engine.
     *
     * @param scope what a document must answer for the one who asks in this thread; null: nothing
     */
    public ScopedEngine(SearchEngine engine, Supplier<@Nullable Query> scope) {
        this.engine = engine;
        this.scope = scope;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return engine.search(within(request));
    }

    @Override
    public void scan(SearchRequest request, Predicate<Hit> consumer) {
        engine.scan(within(request), consumer);
    }

    @Override
    public void fingerprints(Query query, Predicate<Fingerprinted> consumer) {
        Query part = scope.get();
        engine.fingerprints(part == null ? query : new Query.AllOf(List.of(query, new Query.Filter(part))), consumer);
    }

    private SearchRequest within(SearchRequest request) {
        Query part = scope.get();
        return part == null ? request : request.within(part);
    }

    /** Words are counted in the whole index, so those of a part are looked for one by one. */
    @Override
    public List<WordCount> words(WordsRequest request) {
        List<WordCount> all = engine.words(request);
        Query part = scope.get();
        if (part == null) {
            return all;
        }
        List<WordCount> words = new ArrayList<>();
        for (WordCount word : all) {
            long count = count(request, word.word(), part);
            if (count > 0) {
                words.add(new WordCount(word.word(), count));
            }
        }
        return words;
    }

    private long count(WordsRequest request, String word, Query part) {
        TextField.Form form = switch (request) {
            case WordsRequest.Beginning beginning -> beginning.form();
            case WordsRequest.Similar similar -> similar.form();
            case WordsRequest.Spellings spellings -> TextField.Form.EXACT;
        };
        List<String> tokens = List.of(word.split(" ", -1));
        Query holds = tokens.size() == 1
                ? new Query.Term(request.field(), form, word)
                : new Query.Phrase(request.field(), form, tokens, 0);
        Level level = request.field() == TextField.TASK ? Level.TASK : Level.DIRECTIVE;
        return engine.search(count(level, new Query.AllOf(List.of(holds, new Query.Filter(part)))))
                .total();
    }

    @Override
    public Optional<Directive> get(String id) {
        Query part = scope.get();
        if (part != null) {
            Query one = new Query.OneOf(KeywordField.DIRECTIVE_ID, List.of(id));
            if (engine.search(count(Level.DIRECTIVE, new Query.AllOf(List.of(one, part)))
                                    .uncounted())
                            .total()
                    == 0) {
                return Optional.empty();
            }
        }
        return engine.get(id);
    }

    private static SearchRequest count(Level level, Query query) {
        return SearchRequest.of(level, query, Sort.RELEVANCE, 0);
    }

    @Override
    public IndexStatus status() {
        return engine.status();
    }

    @Override
    public void write(List<Change> changes) {
        engine.write(changes);
    }

    @Override
    public Generation next() {
        return engine.next();
    }

    @Override
    public void close() {
        engine.close();
    }
}
