package vn.directives.parsing;

import java.util.List;
import java.util.Set;

/** The words with which a body's name begins: "Sở", "Ủy ban", "Chủ tịch", "các đơn vị". */
final class Heads {
    private static final Lexicon LEXICON = Lexicon.load("heads.txt", "offices.txt");
    private static final Lexicon MEMBERS = Lexicon.load("members.txt");
    private static final Set<String> PLURALS = Set.of("cac", "moi", "nhung", "toan the", "tat ca");

    /** What makes "phòng" a verb: "phòng, chống dịch", "phòng ngừa". Folded. */
    private static final List<String> PREVENTING = List.of(" chong", ", chong", " ngua", " benh ", " tranh", " ve ");

    private Heads() {}

    /** The length of the head that stands at {@code start}, 0 when none does. */
    static int lengthAt(String text, String folded, int start) {
        int length = LEXICON.lengthAt(text, folded, start);
        int after = start + length;
        if (length == 0) {
            return 0;
        }
        String word = folded.substring(start, after);
        boolean preventing = word.equals("phong") && Words.standsAt(folded, after, PREVENTING);
        boolean circumstance = folded.startsWith("truong hop", start) || folded.startsWith(" truong hop", after);
        boolean nobody = PLURALS.contains(word) && MEMBERS.lengthAt(folded, after + 1) == 0;
        boolean telling =
                word.equals("bao") && !(after + 1 < text.length() && Character.isUpperCase(text.charAt(after + 1)));
        return preventing || circumstance || nobody || telling ? 0 : length;
    }
}
