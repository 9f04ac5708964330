package vn.directives.search;

import vn.directives.engine.Sort;

/** The orders that a request may name. */
public enum SortOrder {
    RELEVANCE("relevance", Sort.RELEVANCE),
    NEWEST("-issued", Sort.ISSUED_DESCENDING),
    OLDEST("issued", Sort.ISSUED_ASCENDING),
    DUE("due", Sort.DUE_ASCENDING),
    DUE_LAST("-due", Sort.DUE_DESCENDING),
    /** For feeds: what they have not shown yet comes first, however old it is. */
    ARRIVED("-ingested", Sort.INGESTED_DESCENDING);

    private final String key;
    private final Sort sort;

    SortOrder(String key, Sort sort) {
        this.key = key;
        this.sort = sort;
    }

    /** The name on the wire: {@code -issued}. */
    public String key() {
        return key;
    }

    public Sort sort() {
        return sort;
    }
}
