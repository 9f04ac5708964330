package vn.directives.search;

/** How many of the words must be there. */
public enum Match {
    /** Each word, in at least one of the fields. */
    ALL,
    /** One word at least. */
    ANY,
    /** All words, one after another, in one field. */
    PHRASE
}
