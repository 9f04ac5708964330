package vn.directives.extraction;

/**
 * A line of a document, without its end.
 *
 * @param aside it stands around the document (a menu, a footer) and is evidence, not text
 */
record Line(String text, boolean aside) {
    /** A line of the document itself. */
    Line(String text) {
        this(text, false);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
