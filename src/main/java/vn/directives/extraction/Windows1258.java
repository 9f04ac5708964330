package vn.directives.extraction;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The Windows code page of Vietnamese: letters with hats and horns are single bytes, tones are combining marks behind them.
 * Tones that stand behind vowels tell it from every other single-byte encoding, TCVN3 and VNI included.
 */
final class Windows1258 {
    /** Combining grave, hook above, tilde, acute and dot below. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private static final String VOWELS = "aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ";

    /** Composed letters of the page, and the punctuation of office programs (bullet, quotes, dashes, dots, no-break space). */
    private static final String LETTERS =
            "ăâêôơưđĂÂÊÔƠƯĐàèùáéíóúÀÈÙÁÉÍÓÚ\u2022\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u00A0";

    private Windows1258() {}

    /** The text, with its tones still apart from their vowels; null when it is not in this encoding. */
    static @Nullable String decode(byte[] content) {
        if (!Charset.isSupported("windows-1258")) {
            return null;
        }
        String text = new String(content, Charset.forName("windows-1258"));
        int tones = 0;
        int letters = 0;
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (TONES.indexOf(c) >= 0 && i > 0 && VOWELS.indexOf(text.charAt(i - 1)) >= 0) {
                tones++;
            } else if (LETTERS.indexOf(c) >= 0) {
                letters++;
            } else {
                strange++;
            }
        }
        return tones > 0 && tones * 8 >= letters && strange * 20 <= tones + letters ? text : null;
    }
}
