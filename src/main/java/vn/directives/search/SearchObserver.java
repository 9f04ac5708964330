package vn.directives.search;

/** Is told of every search that was answered. */
public interface SearchObserver {
    /** Does nothing. */
    SearchObserver NONE = (outcome, nanos) -> {};

    /**
     * A page of hits was found.
     *
     * @param nanos how long it took
     */
    void answered(SearchOutcome outcome, long nanos);
}
