package vn.directives.text;

import org.jsoup.parser.Parser;

/** Entities of HTML that were left in plain text, by a page that escaped twice or by a copy of its source. */
public final class HtmlEntities {
    /** No Vietnamese letter needs more digits. */
    private static final int MAX_DIGITS = 4;

    private static final int MIN_DIGITS = 3;

    private HtmlEntities() {}

    /**
     * The text with its named and numbered entities read as characters, once; to be normalised afterwards. An entity of a
     * Vietnamese letter that line ends cut after the ampersand, its number sign lost with them, is put together.
     */
    public static String unescape(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(joinCut(text), true);
    }

    private static String joinCut(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '&' ? cutEntityEnd(text, i) : -1;
            if (end < 0) {
                out.append(c);
                i++;
            } else {
                out.append(letter(text, end));
                i = end;
            }
        }
        return out.toString();
    }

    /** One past the semicolon of a cut entity whose ampersand is at {@code start}; -1 if it is none. */
    private static int cutEntityEnd(String text, int start) {
        int i = start + 1;
        if (i < text.length() && text.charAt(i) == '#') {
            i++;
        }
        int spaces = i;
        boolean cut = false;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            cut |= text.charAt(i) == '\n';
            i++;
        }
        int digits = i;
        while (i < text.length() && i - digits <= MAX_DIGITS && isDigit(text.charAt(i))) {
            i++;
        }
        boolean complete =
                i - digits >= MIN_DIGITS && i - digits <= MAX_DIGITS && i < text.length() && text.charAt(i) == ';';
        return cut && digits > spaces && complete && Letters.isVietnamese(letter(text, i + 1)) ? i + 1 : -1;
    }

    private static char letter(String text, int end) {
        int start = end - 1;
        while (isDigit(text.charAt(start - 1))) {
            start--;
        }
        return (char) Integer.parseInt(text, start, end - 1, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
