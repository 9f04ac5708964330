package vn.directives.web.page;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour of the sRGB space.
 *
 * @param code {@code #rrggbb}, in lower case
 */
public record Colour(String code) {
    // First: the colours below are checked by it.
    private static final Pattern CODE = Pattern.compile("#[0-9a-fA-F]{6}");

    /** The contrast that text needs (WCAG 2.2, 1.4.3). */
    static final double READABLE = 4.5;

    static final Colour WHITE = new Colour("#ffffff");
    static final Colour DARK = new Colour("#0f161d");

    /** Throws an {@link IllegalArgumentException} for what {@link #isOne} does not accept. */
    public Colour {
        if (!isOne(code)) {
            throw new IllegalArgumentException(code);
        }
        code = code.toLowerCase(Locale.ROOT);
    }

    static boolean isOne(String code) {
        return CODE.matcher(code).matches();
    }

    /** How well one can be told from the other, from 1 to 21, whichever is the text (WCAG 2.2, "contrast ratio"). */
    double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** White or nearly black, whichever is better read on this one. */
    public Colour text() {
        return contrast(WHITE) >= contrast(DARK) ? WHITE : DARK;
    }

    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int at) {
        double value = Integer.parseInt(code, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
