package vn.directives.text;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The characters that bytes become when they are taken for windows-1252: how text in an old Vietnamese encoding comes out of
 * office files, whose fonts alone know better ({@code céng hoµ}), and how a text file is read before its encoding is known.
 */
public final class LookAlikes {
    static final int NONE = -1;

    private static final char[] OF_BYTE = new char[0x100];
    private static final short[] BYTE_OF = new short[0x10000];

    static {
        Arrays.fill(BYTE_OF, (short) NONE);
        String table = new String(bytes(), Charset.forName("windows-1252"));
        for (int b = 0; b < 0x100; b++) {
            // The page leaves five of 256 open: they stay the controls that they are in ISO 8859-1.
            char c = table.charAt(b) == '\uFFFD' ? (char) b : table.charAt(b);
            OF_BYTE[b] = c;
            BYTE_OF[b] = (short) b;
            // The private area of symbol fonts, U+F020 to U+F0FF
            BYTE_OF[0xF000 + b] = (short) (b < 0x20 ? NONE : b);
        }
        for (int b = 0; b < 0x100; b++) {
            BYTE_OF[OF_BYTE[b]] = (short) b;
        }
        // What PDF readers and Word make of the soft hyphen (ư in TCVN3), the middle dot (ã) and the micro sign (à)
        BYTE_OF['\u2212'] = 0xAD;
        BYTE_OF['\u200B'] = 0xAD;
        BYTE_OF['\u2219'] = 0xB7;
        BYTE_OF['\u03BC'] = 0xB5;
    }

    private LookAlikes() {}

    /** Every byte as its look-alike: no byte gets lost. */
    public static String of(byte[] content, int from, int to) {
        char[] text = new char[to - from];
        for (int i = from; i < to; i++) {
            text[i - from] = OF_BYTE[content[i] & 0xFF];
        }
        return new String(text);
    }

    /** The byte that came out as the character; {@link #NONE} when none did. */
    static int toByte(char c) {
        return BYTE_OF[c];
    }

    /** Minus sign and zero-width space stand for U+00AD in letters only: {@code n−íc}, not {@code 5 − 3}. */
    static boolean isDoubtful(char c) {
        return c == '\u2212' || c == '\u200B' || c == '\u00AD';
    }

    private static byte[] bytes() {
        byte[] all = new byte[0x100];
        for (int b = 0; b < all.length; b++) {
            all[b] = (byte) b;
        }
        return all;
    }
}
