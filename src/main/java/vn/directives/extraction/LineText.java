package vn.directives.extraction;

/** White space and labels of a single line that comes out of a laid-out document. */
final class LineText {
    /** Bullet, middle dot, triangular, white, black square, circles; U+F0B7, U+F0A7 and U+F0D8 are Word's Symbol font. */
    private static final String BULLETS = "\u2022\u00B7\u2023\u25E6\u25AA\u25CF\u25CB\u25A0\uF0B7\uF0A7\uF0D8";

    private static final int MAX_LABEL = 8;

    private LineText() {}

    /**
     * The line without white space around it and with a leading bullet made a dash.
     *
     * @param collapse every run of white space to one space; otherwise only a run with a tab changes, to one space behind a
     *     label and to three elsewhere, where it parts columns
     */
    static String clean(CharSequence raw, boolean collapse) {
        StringBuilder clean = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (!isSpace(c)) {
                clean.append(c);
                i++;
                continue;
            }
            int from = i;
            boolean tab = false;
            while (i < raw.length() && isSpace(raw.charAt(i))) {
                tab |= raw.charAt(i) == '\t';
                i++;
            }
            if (clean.isEmpty() || i == raw.length()) {
                continue;
            }
            if (collapse || (tab && isLabel(clean))) {
                clean.append(' ');
            } else if (tab) {
                clean.append("   ");
            } else {
                clean.append(raw, from, i);
            }
        }
        if (clean.length() > 2 && BULLETS.indexOf(clean.charAt(0)) >= 0 && isSpace(clean.charAt(1))) {
            clean.setCharAt(0, '-');
        }
        return clean.toString();
    }

    /** Whether the line already begins with a dash, a plus, or a number or letter that counts. */
    static boolean hasLabel(String line) {
        int end = line.indexOf(' ');
        return end > 0 && isLabel(line.subSequence(0, end));
    }

    /** {@code -}, {@code 1.}, {@code 2.1.}, {@code a)}, {@code (iv)}. */
    private static boolean isLabel(CharSequence text) {
        if (text.length() == 1) {
            return "-+*".indexOf(text.charAt(0)) >= 0 || BULLETS.indexOf(text.charAt(0)) >= 0;
        }
        char last = text.charAt(text.length() - 1);
        if (text.length() > MAX_LABEL || (last != '.' && last != ')')) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters += "ivxIVX".indexOf(c) >= 0 ? 0 : 1;
            } else if (!Character.isDigit(c) && c != '.' && c != '(') {
                return false;
            }
        }
        return letters <= 1;
    }

    private static boolean isSpace(char c) {
        return c == '\t' || c == '\u00A0' || Character.isWhitespace(c);
    }
}
