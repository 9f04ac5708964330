package vn.directives.web.api;

/**
 * Texts that a spreadsheet takes as texts. A cell that begins with {@code =}, {@code +}, {@code -} or {@code @}, also in full
 * width or behind white space, may be calculated, and so send what else the table holds to a stranger; an apostrophe before
 * it says that it is text.
 */
final class SafeCell {
    /** The full-width forms are U+FF1D, U+FF0B, U+FF0D and U+FF20. */
    private static final String CALCULATES = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    static String of(String text) {
        int i = 0;
        while (i < text.length() && isBlank(text.charAt(i))) {
            if (text.charAt(i) < ' ') {
                // A tab or a line break alone moves what follows into a cell of its own in some programs.
                return "'" + text;
            }
            i++;
        }
        return i < text.length() && CALCULATES.indexOf(text.charAt(i)) >= 0 ? "'" + text : text;
    }

    /** White space, control characters, and what is not seen: U+00A0, U+200B to U+200F, U+FEFF and their like. */
    private static boolean isBlank(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }
}
