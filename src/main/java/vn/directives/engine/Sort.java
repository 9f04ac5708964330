package vn.directives.engine;

/** The order of hits. The id breaks ties, ascending; those without the date come last. */
public enum Sort {
    /** Best score first. */
    RELEVANCE,
    ISSUED_ASCENDING,
    ISSUED_DESCENDING,
    /** By the earliest deadline: on a directive, of any of its tasks. */
    DUE_ASCENDING,
    DUE_DESCENDING,
    /** What was accepted last first, see {@link vn.directives.document.Source#ingested}. */
    INGESTED_DESCENDING
}
