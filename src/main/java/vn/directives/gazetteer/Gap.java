package vn.directives.gazetteer;

/** What stands between a word and the next. */
enum Gap {
    /** Nothing: a letter and a digit ({@code Q1}). */
    NONE,
    /** One or two spaces. */
    SPACE,
    /** More space, at most one end of line. */
    WRAP,
    /** An empty line, which some extractors leave in the middle of a sentence. */
    PARAGRAPH,
    /** A hyphen or an apostrophe, spaces around it at will: {@code Bà Rịa - Vũng Tàu}, {@code Ea H'leo}. */
    HYPHEN,
    /** A full stop: {@code TP. Vinh}. */
    DOT,
    /** A colon, after it a bullet at will. */
    COLON,
    /** A comma, a semicolon, a slash or a bullet: the next item of a list. */
    SEPARATOR,
    /** Anything else, the end of the text too. */
    OTHER;

    private static final int LONGEST = 40;

    static Gap of(CharSequence text, int from, int to) {
        if (from == to) {
            return NONE;
        }
        if (to - from > LONGEST) {
            return OTHER;
        }
        int spaces = 0;
        int lines = 0;
        int hyphens = 0;
        int dots = 0;
        int colons = 0;
        int separators = 0;
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case ' ', '\u00A0' -> spaces++;
                case '\n' -> lines++;
                case '\t' -> spaces += 3;
                case '\r' -> {}
                // U+2013, U+2014: dashes; U+2018, U+2019: quotation marks that serve as apostrophes
                case '-', '\u2013', '\u2014', '\'', '`', '\u2018', '\u2019' -> hyphens++;
                case '.' -> dots++;
                case ':' -> colons++;
                // U+2022: bullet
                case ',', ';', '/', '&', '+', '\u2022' -> separators++;
                default -> {
                    return OTHER;
                }
            }
        }
        if (lines > 2 || dots > 1 || colons > 1) {
            return OTHER;
        }
        if (separators + colons > 0) {
            return dots > 0 ? OTHER : colons > 0 ? COLON : SEPARATOR;
        }
        if (lines > 1) {
            return hyphens + dots == 0 ? PARAGRAPH : OTHER;
        }
        if (hyphens > 0) {
            return hyphens == 1 && dots == 0 ? HYPHEN : OTHER;
        }
        if (dots > 0) {
            return lines == 0 ? DOT : OTHER;
        }
        return lines == 0 && spaces <= 2 ? SPACE : WRAP;
    }

    /** Whether two words of one name may stand so. */
    boolean joins() {
        return this == NONE || isBlank() || this == HYPHEN;
    }

    boolean isBlank() {
        return this == SPACE || this == WRAP || this == PARAGRAPH;
    }

    /** Whether the next word begins another item of a list. */
    boolean separates() {
        return this == SEPARATOR || this == HYPHEN;
    }
}
