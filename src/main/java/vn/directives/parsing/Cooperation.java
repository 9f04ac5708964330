package vn.directives.parsing;

import java.util.List;

/**
 * The words about working together between a body and its instruction: "chủ trì, phối hợp với Sở Tài chính và các đơn vị liên
 * quan: …".
 *
 * @param names the bodies that co-operate
 * @param predicate where the instruction begins: after the colon when nothing but this stands before it, else with the words
 *     themselves
 */
record Cooperation(List<String> names, int predicate, boolean colon) {
    private static final Lexicon VERBS = Lexicon.load("verbs.txt");

    private static final List<String> OPENINGS = Lexicon.lines("cooperation.txt");

    /** How many code units the bodies may take at most. */
    private static final int REACH = 400;

    static Cooperation read(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        for (String opening : OPENINGS) {
            if (folded.startsWith(opening, start)) {
                return after(paragraph, start, start + opening.length(), opening.contains("phoi hop"));
            }
        }
        return new Cooperation(List.of(), start, false);
    }

    private static Cooperation after(Paragraph paragraph, int start, int from, boolean withOthers) {
        String folded = paragraph.folded();
        int end = from;
        int limit = Math.min(folded.length(), from + REACH);
        while (end < limit && folded.charAt(end) != ':' && !endsName(paragraph, from, end)) {
            end++;
        }
        String printed = paragraph.text().substring(from, end).strip();
        List<String> names = withOthers && !printed.isEmpty() ? BodyNames.split(strip(printed)) : List.of();
        boolean colon = end < folded.length() && folded.charAt(end) == ':';
        if (!colon) {
            return new Cooperation(names, start, false);
        }
        int predicate = end + 1;
        while (predicate < folded.length() && folded.charAt(predicate) == ' ') {
            predicate++;
        }
        return new Cooperation(names, predicate, true);
    }

    /** A verb, after which the instruction itself goes on; or the sentence's end. */
    private static boolean endsName(Paragraph paragraph, int from, int i) {
        String folded = paragraph.folded();
        char c = folded.charAt(i);
        if (c == '.' || c == ';') {
            return true;
        }
        boolean wordStart = i > from
                && folded.charAt(i - 1) == ' '
                && Character.isLowerCase(paragraph.text().charAt(i));
        if (wordStart && (paragraph.text().startsWith("để ", i) || folded.startsWith("trong viec ", i))) {
            return true;
        }
        return wordStart
                && VERBS.lengthAt(paragraph.text(), folded, i) > 0
                && !(folded.startsWith("to chuc", i) && ActorFinder.isOrganisation(folded, i))
                && !folded.startsWith("thong tin", i)
                && !folded.startsWith("co lien quan", i);
    }

    private static String strip(String names) {
        int end = names.length();
        while (end > 0 && " ,;".indexOf(names.charAt(end - 1)) >= 0) {
            end--;
        }
        return names.substring(0, end);
    }
}
