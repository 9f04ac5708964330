package vn.directives.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Text as a keyboard would type it, for queries and comparisons: straight quotation marks, hyphens for dashes, three full
 * stops for {@code …}, and for compatibility characters what they stand for ({@code m²} is m2, {@code №} is No). Its length
 * may change, and meaning gets lost: never show it, never store it.
 */
public final class PlainText {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private PlainText() {}

    /** The plain form of normalised text. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        // Before as well, since NFKC would take an acute accent on its own apart.
        return replace(NFKC.normalize(replace(text)));
    }

    private static String replace(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(plain[i]);
        }
        return new String(plain);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !Letters.isVietnamese(c)) {
                return false;
            }
        }
        return true;
    }

    private static char plain(char c) {
        return switch (c) {
            // Double quotation marks: curly, low, reversed, angle, double prime
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033', '\u301D', '\u301E' -> '"';
            // Single ones, prime, modifier letter apostrophe, acute accent on its own
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2039', '\u203A', '\u2032', '\u02BC', '\u00B4' -> '\'';
            // Hyphens, non-breaking hyphen, figure, en and em dash, horizontal bar, minus sign
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            // Fraction slash, of NFKC's ½
            case '\u2044' -> '/';
            default -> c;
        };
    }
}
