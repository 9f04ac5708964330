package vn.directives.parsing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.directives.text.SearchText;

/**
 * The words with which a body's name begins. Where the text has accents they count: "Sở" is a body, "Số" is none; a text without
 * accents may mean either.
 */
final class Heads {
    private static final Lexicon LEXICON = Lexicon.load("heads.txt");
    private static final Map<String, Set<String>> SPELLINGS = spellings();

    /** What makes "phòng" a verb: "phòng, chống dịch", "phòng ngừa". Folded. */
    private static final List<String> PREVENTING = List.of(" chong", ", chong", " ngua", " benh ", " tranh", " ve ");

    private static final Lexicon MEMBERS = Lexicon.load("members.txt");
    private static final Set<String> PLURALS = Set.of("cac", "moi", "nhung", "toan the", "tat ca");

    /** How far around a word accents are looked for, in code units. */
    private static final int WINDOW = 60;

    private Heads() {}

    /** The length of the head that stands at {@code start}, 0 when none does. */
    static int lengthAt(String text, String folded, int start) {
        int length = LEXICON.lengthAt(folded, start);
        if (length == 0) {
            return 0;
        }
        String word = folded.substring(start, start + length);
        String printed = text.substring(start, start + length).toLowerCase(Locale.ROOT);
        Set<String> spellings = SPELLINGS.getOrDefault(word, Set.of());
        boolean unaccented = printed.equals(word) && !hasAccents(text, folded, start);
        boolean other = !spellings.isEmpty() && !unaccented && !spellings.contains(printed);
        boolean preventing =
                word.equals("phong") && PREVENTING.stream().anyMatch(next -> folded.startsWith(next, start + length));
        boolean nobody = PLURALS.contains(word) && MEMBERS.lengthAt(folded, start + length + 1) == 0;
        return other || preventing || nobody ? 0 : length;
    }

    /** Whether the words around are printed with accents. */
    private static boolean hasAccents(String text, String folded, int start) {
        int end = Math.min(text.length(), start + WINDOW);
        for (int i = Math.max(0, start - WINDOW); i < end; i++) {
            if (Character.toLowerCase(text.charAt(i)) != folded.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Set<String>> spellings() {
        Map<String, Set<String>> spellings = new HashMap<>();
        for (String phrase : LEXICON.printed()) {
            String folded = SearchText.folded(phrase);
            if (!folded.equals(phrase) || phrase.equals("ban")) {
                spellings.computeIfAbsent(folded, key -> new HashSet<>()).add(phrase);
            }
        }
        return spellings;
    }
}
