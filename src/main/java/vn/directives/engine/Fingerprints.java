package vn.directives.engine;

import java.util.function.Predicate;

/**
 * The directives of an index as far as they are compared with one another. Throws {@link IndexUnavailableException} when the index
 * cannot answer.
 */
public interface Fingerprints {
    /**
     * Gives the directives that satisfy a question, in whatever order, each once, without reading them. What is written
     * meanwhile may be seen or not.
     *
     * @param consumer returns false to stop
     */
    void fingerprints(Query query, Predicate<Fingerprinted> consumer);
}
