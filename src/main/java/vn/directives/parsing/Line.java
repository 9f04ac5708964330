package vn.directives.parsing;

import vn.directives.document.Span;

/**
 * One printed line, or one column of it.
 *
 * @param text white space at both ends removed, runs of it and Markdown's emphasis kept
 * @param plain the folded text without the asterisks of emphasis, white space at both ends removed
 * @param span of {@code text} in the directive's text
 * @param blankBefore whether an empty line, or the text's beginning, stands before it
 * @param blankAfter whether an empty line, or the text's end, stands after it
 */
record Line(String text, String folded, String plain, Span span, boolean blankBefore, boolean blankAfter) {
    Line(String text, String folded, Span span, boolean blankBefore, boolean blankAfter) {
        this(text, folded, folded.replace("*", "").strip(), span, blankBefore, blankAfter);
    }

    /** Whether the folded, lower-case text begins so. */
    boolean begins(String prefix) {
        return folded.startsWith(prefix);
    }

    /** Whether every letter is a capital, and there are three at least: a heading, a letterhead, a signer's title. */
    boolean isCapitals() {
        return Words.isCapitals(text);
    }
}
