package vn.directives.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/** What {@link TextNormalizer} has to do about a character, looked up in a table of all code units. */
final class CharTraits {
    /** Becomes another character, or none; a surrogate counts until its pair is seen. */
    static final int MAPPED = 1;

    /** May compose with its neighbours. */
    static final int MARK = 2;

    /** Looks like a Latin letter and is none, or came out of a broken font: the word may need a repair. */
    static final int SUSPECT = 4;

    private static final int CODE_UNITS = 0x10000;

    private static final byte[] TRAITS = new byte[CODE_UNITS];

    /** What a mapped character becomes; 0 for nothing. */
    private static final char[] MAPPING = new char[CODE_UNITS];

    static {
        Normalizer2 nfc = Normalizer2.getNFCInstance();
        for (int c = 0; c < CODE_UNITS; c++) {
            if (Character.isSurrogate((char) c)) {
                TRAITS[c] = MAPPED | MARK | SUSPECT;
                continue;
            }
            char mapped = map((char) c);
            MAPPING[c] = mapped;
            boolean stable = nfc.hasBoundaryBefore(c) && nfc.isNormalized(Character.toString(c));
            TRAITS[c] = (byte) ((mapped == c && c != 0 ? 0 : MAPPED)
                    | (stable ? 0 : MARK)
                    | (WordRepair.isSuspect((char) c) ? SUSPECT : 0));
        }
    }

    private CharTraits() {}

    /** The traits of all characters together. */
    static int of(String text) {
        int traits = 0;
        for (int i = 0; i < text.length(); i++) {
            traits |= TRAITS[text.charAt(i)];
        }
        return traits;
    }

    static int of(char c) {
        return TRAITS[c];
    }

    static char mapped(char c) {
        return MAPPING[c];
    }

    static boolean isInvisible(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static char map(char c) {
        return switch (c) {
            case '\t', '\n' -> c;
            // Carriage return, vertical tab (Word's line break), form feed (page break), NEL, line and paragraph
            // separator
            case '\r', '\u000B', '\u000C', '\u0085', '\u2028', '\u2029' -> '\n';
            // Eth U+00D0 U+00F0 and African D U+0189 U+0256: typed for đ, which no normal form makes of them
            case '\u00D0', '\u0189' -> 'Đ';
            case '\u00F0', '\u0256' -> 'đ';
            default -> {
                if (Character.getType(c) == Character.SPACE_SEPARATOR) {
                    yield ' ';
                }
                yield Character.isISOControl(c) || isInvisible(c) ? 0 : c;
            }
        };
    }
}
