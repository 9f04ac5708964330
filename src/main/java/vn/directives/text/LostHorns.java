package vn.directives.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * TCVN3 text whose soft hyphens, its ư, somebody removed: {@code nhng} is như + ng, {@code ngời} is người. Only a text without
 * any ư is taken for one, and only words are mended that no other reading makes sense of.
 */
final class LostHorns {
    /** Syllables that exist with and without ư, but are next to never meant without. */
    private static final Set<String> NEARLY_ALWAYS = Set.of("ngời");

    /** Words of one consonant, or of two, that were one letter more: như, thư, tư, cư. */
    private static final Set<String> ONSETS_ALONE = Set.of("nh", "th", "ch", "ng", "t", "c", "d", "s");

    /** After these a single letter is an item's name. */
    private static final Set<String> NAMES_AN_ITEM =
            Set.of("điểm", "khoản", "mục", "tiết", "phần", "loại", "nhóm", "hạng");

    private static final int ENOUGH_WORDS = 8;

    private LostHorns() {}

    /** Mends the lines that were read as TCVN3, in place. */
    static void mend(List<String> lines, @Nullable LegacyEncoding[] chosen) {
        int words = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] == LegacyEncoding.TCVN3) {
                String line = lines.get(i);
                // Tcvn3 itself has put ươ back by then; a lone ư, ưa, ưng can only have been there.
                for (int k = 0; k < line.length(); k++) {
                    char c = line.charAt(k);
                    boolean plainHorn =
                            c == 'ư' && (k + 1 == line.length() || "ơờớởỡợ".indexOf(line.charAt(k + 1)) < 0);
                    if (plainHorn) {
                        return;
                    }
                    words += c == ' ' ? 1 : 0;
                }
            }
        }
        if (words < ENOUGH_WORDS) {
            return;
        }
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] == LegacyEncoding.TCVN3) {
                lines.set(i, mend(lines.get(i)));
            }
        }
    }

    private static String mend(String line) {
        StringBuilder out = new StringBuilder(line.length() + 8);
        String before = "";
        int i = 0;
        while (i < line.length()) {
            int start = i;
            while (i < line.length() && Character.isLetter(line.charAt(i))) {
                i++;
            }
            if (i == start) {
                out.append(line.charAt(i++));
                continue;
            }
            String word = line.substring(start, i);
            boolean coded = (start > 0 && !Character.isWhitespace(line.charAt(start - 1)) && word.length() == 1)
                    || (i < line.length() && ")./".indexOf(line.charAt(i)) >= 0 && word.length() == 1)
                    || NAMES_AN_ITEM.contains(before);
            out.append(coded ? word : mended(word, before));
            before = word;
        }
        return out.toString();
    }

    private static String mended(String word, String before) {
        if (NEARLY_ALWAYS.contains(word)) {
            return word.replace("ờ", "ườ");
        }
        if (word.length() > 5 || Syllables.isValid(word)) {
            return word;
        }
        if (ONSETS_ALONE.contains(word)) {
            return word.length() > 1 || Syllables.isValid(before) ? word + 'ư' : word;
        }
        // The horn stood between the consonants: nh-ng, h-ng, ch-ng
        String horned = word.endsWith("ng") ? word.substring(0, word.length() - 2) + "ưng" : word;
        return Character.isLowerCase(word.charAt(word.length() - 1)) && Syllables.isValid(horned) ? horned : word;
    }
}
