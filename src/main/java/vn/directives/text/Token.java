package vn.directives.text;

/**
 * A word of a text: a Vietnamese syllable, a number, an abbreviation.
 *
 * @param text as it stands in the text that was split
 * @param start offset of its first code unit
 * @param end one past its last code unit
 */
public record Token(String text, int start, int end) {}
