package vn.directives.search;

/** What the accents of a typed word mean. */
public enum Diacritics {
    /** A word without marks matches every accent; a word with marks demands exactly its own. */
    AUTO,
    /** Every word demands exactly its own marks, none included. */
    EXACT,
    /** Accents never count. */
    IGNORE
}
