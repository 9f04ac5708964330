package vn.directives.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;

/**
 * Takes the accents off Vietnamese letters, one code unit for one: offsets into the folded text are offsets into the
 * original. Case is kept.
 */
public final class Folding {
    /** Latin letters with marks all stand below this; Vietnamese ends at U+1EF9. */
    private static final int TABLE_SIZE = 0x2000;

    private static final char[] TABLE = table();

    private static final String[] LETTERS_OF = lettersOf();

    private Folding() {}

    /** The letter without its marks, đ as d; anything else is itself. */
    public static char fold(char c) {
        return c < TABLE_SIZE ? TABLE[c] : c;
    }

    /** The small letters that are {@code folded} without their marks, itself first: {@code d} gives d, đ and its look-alikes. */
    public static String lettersOf(char folded) {
        return folded < LETTERS_OF.length ? LETTERS_OF[folded] : String.valueOf(folded);
    }

    /** The text without accents; as long as {@code text} itself, which must be NFC. */
    public static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        return new String(folded);
    }

    private static char[] table() {
        Normalizer2 nfd = Normalizer2.getNFDInstance();
        char[] table = new char[TABLE_SIZE];
        for (char c = 0; c < TABLE_SIZE; c++) {
            String decomposition = nfd.getDecomposition(c);
            table[c] = decomposition != null && isLatin(decomposition.charAt(0)) && marksOnly(decomposition)
                    ? decomposition.charAt(0)
                    : c;
        }
        // Đ has no decomposition (facts: Unicode, 2).
        table['Đ'] = 'D';
        table['đ'] = 'd';
        // Nor have its look-alikes: eth U+00D0 U+00F0, African D U+0189 U+0256.
        table['\u00D0'] = 'D';
        table['\u00F0'] = 'd';
        table['\u0189'] = 'D';
        table['\u0256'] = 'd';
        return table;
    }

    private static String[] lettersOf() {
        String[] letters = new String[128];
        for (char folded = 0; folded < letters.length; folded++) {
            letters[folded] = String.valueOf(folded);
        }
        for (char c = 0; c < TABLE_SIZE; c++) {
            if (TABLE[c] != c && Character.toLowerCase(c) == c) {
                letters[TABLE[c]] += c;
            }
        }
        return letters;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean marksOnly(String decomposition) {
        return decomposition
                .chars()
                .skip(1)
                .allMatch(c -> UCharacter.getType(c) == UCharacterCategory.NON_SPACING_MARK);
    }
}
