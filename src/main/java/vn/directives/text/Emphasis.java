package vn.directives.text;

import java.util.BitSet;

/** The asterisks of Markdown around emphasised words, which conversions of Word files leave in plain text. */
final class Emphasis {
    private static final int LONGEST = 3;

    private Emphasis() {}

    /** The text without asterisks that come in pairs; a bullet, a product, a footnote's mark keep theirs. */
    static String strip(String text) {
        if (text.indexOf('*') < 0) {
            return text;
        }
        BitSet dropped = new BitSet(text.length());
        int[] open = {-1, -1, -1, -1};
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != '*') {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && text.charAt(i) == '*') {
                i++;
            }
            int length = i - start;
            if (length > LONGEST) {
                continue;
            }
            if (open[length] >= 0 && closes(text, start, i)) {
                dropped.set(open[length], open[length] + length);
                dropped.set(start, i);
                open[length] = -1;
            } else if (opens(text, start, i)) {
                open[length] = start;
            }
        }
        return without(text, dropped);
    }

    private static boolean opens(String text, int start, int end) {
        return end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "(\"'\u201C\u2018".indexOf(text.charAt(end)) >= 0)
                && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
    }

    private static boolean closes(String text, int start, int end) {
        char before = text.charAt(start - 1);
        return !Character.isWhitespace(before)
                && before != '('
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static String without(String text, BitSet dropped) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!dropped.get(i)) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
