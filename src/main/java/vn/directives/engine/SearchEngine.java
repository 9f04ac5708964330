package vn.directives.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.directives.document.Directive;

/**
 * An index of directives and their tasks. Safe for use by many threads. Every method throws
 * {@link IndexUnavailableException} when the index cannot answer.
 */
public interface SearchEngine extends Fingerprints, AutoCloseable {
    /**
     * Makes all these changes. When it returns they survive a crash and the next search sees them; a reader never sees
     * half of a directive.
     *
     * @throws DirectiveTooLargeException when one of the directives is more than the index can take
     */
    void write(List<Change> changes);

    /**
     * One page of hits with its counts. Following {@link SearchResult#next} from a first page gives each hit of that moment
     * once, whatever is written meanwhile, and a page far in costs what the first did.
     *
     * @throws CursorExpiredException when the request's token is not known, or not any more
     */
    SearchResult search(SearchRequest request);

    /**
     * Gives every hit, in the order of the search, from one unchanging view of the index; facets, histograms, token,
     * offset and limit of the request do not count.
     *
     * @param consumer returns false to stop
     */
    void scan(SearchRequest request, Predicate<Hit> consumer);

    /**
     * The words that answer a request, each kind most frequent first, equal ones in the order of their code units:
     * single words, then neighbours. Bounded by the request's limit, and in time by what it asks.
     */
    List<WordCount> words(WordsRequest request);

    /** The directive with its text and all its tasks. */
    Optional<Directive> get(String id);

    IndexStatus status();

    /**
     * The next generation of the index: the one under way, also one from before a crash, or else an empty one. Until it is
     * published or discarded {@link #write} changes both, so that it misses nothing that is written while it is built.
     */
    Generation next();

    @Override
    void close();
}
