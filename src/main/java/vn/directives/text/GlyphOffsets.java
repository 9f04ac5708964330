package vn.directives.text;

/**
 * Text of PDF files whose fonts name their glyphs wrongly: every letter from U+1EA0 to U+1EF9 comes out 0x19FC lower, among
 * rare Cyrillic letters ({@code tiӃng} is tiếng), and a few others elsewhere ({@code ÿѭӧc} is được).
 */
final class GlyphOffsets {
    private static final int OFFSET = 0x19FC;
    private static final char FIRST = 0x1EA0 - OFFSET;
    private static final char LAST = 0x1EF9 - OFFSET;

    private GlyphOffsets() {}

    /** Whether only a broken font, or a language of Siberia, writes this letter. */
    static boolean contains(char c) {
        return (c >= FIRST && c <= LAST) || (c >= '\u046A' && c <= '\u046D');
    }

    /** Whether the letter, though of some Latin alphabet, stands for another in text of such a font. */
    static boolean isCompanion(char c) {
        return c == '\u0108' || c == '\u00FF' || c == '\u01AD';
    }

    /** The Vietnamese syllable that was meant; the word itself if it does not become one. */
    static String repair(String word) {
        char[] repaired = word.toCharArray();
        boolean changed = false;
        for (int i = 0; i < repaired.length; i++) {
            char letter = letter(repaired[i]);
            changed |= letter != repaired[i];
            repaired[i] = letter;
        }
        String result = new String(repaired);
        return changed && (Syllables.isValid(result) || isLoneHornedLetter(result)) ? result : word;
    }

    /** ư is no word of its own but the name of a letter. */
    private static boolean isLoneHornedLetter(String word) {
        return word.length() == 1 && "ơưƠƯ".contains(word);
    }

    private static char letter(char c) {
        if (c >= FIRST && c <= LAST) {
            return (char) (c + OFFSET);
        }
        return switch (c) {
            // The yuses, four old Cyrillic letters in a row
            case '\u046A' -> 'Ơ';
            case '\u046B' -> 'ơ';
            case '\u046C' -> 'Ư';
            case '\u046D' -> 'ư';
            // C with circumflex, y with diaeresis, t with hook
            case '\u0108' -> 'Đ';
            case '\u00FF' -> 'đ';
            case '\u01AD' -> 'ĩ';
            default -> c;
        };
    }
}
