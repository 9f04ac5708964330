package vn.directives.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The syllables of Vietnamese as they are typed without any mark. */
final class FoldedSyllables {
    private static final Set<String> ALL = new HashSet<>();

    static {
        for (String line : TextData.lines("rhymes.txt")) {
            String[] cells = Folding.fold(line).split(" ", -1);
            for (int i = 1; i < cells.length; i++) {
                String rhyme = cells[0] + (cells[i].equals("-") ? "" : cells[i]);
                ALL.add(rhyme);
                for (String onset : Syllables.ONSETS) {
                    ALL.add(Folding.fold(onset) + rhyme);
                }
            }
        }
        // The i of gì is both onset and vowel.
        ALL.add("gi");
        ALL.add("gin");
    }

    private FoldedSyllables() {}

    /** Whether the word, of any case, is a syllable once its marks are off: {@code nhan}, {@code Được}. */
    static boolean contains(String word) {
        return ALL.contains(Folding.fold(word).toLowerCase(Locale.ROOT));
    }
}
