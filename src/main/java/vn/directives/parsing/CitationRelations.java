package vn.directives.parsing;

import java.util.List;
import vn.directives.document.CitationRelation;

/** What a directive does to a document, from the words around its number. */
final class CitationRelations {
    /** How far before a number its verb may stand, in code units. */
    private static final int REACH = 80;

    private static final List<String> REPLACING = Lexicon.lines("replacing-verbs.txt", "", " ");
    private static final List<String> REVOKING = Lexicon.lines("revoking-verbs.txt", "", " ");
    private static final List<String> AMENDING = Lexicon.lines("amending-verbs.txt", "", " ");
    private static final List<String> IMPLEMENTING = Lexicon.lines("implementing-verbs.txt", "", " ");

    /** What may stand between "thực hiện" and the name of the document. */
    private static final List<String> MANNERS = Lexicon.lines("implementing-manners.txt", "", " ");

    private CitationRelations() {}

    /**
     * The relation to the number that stands from {@code start} to {@code end}.
     *
     * @param title where the words for the document begin: "Quyết định số"
     * @param earlier where the number before this one ends, 0 when there is none: between it and this one a verb tells what that
     *     document does: "Nghị định số 92/2017/NĐ-CP sửa đổi, bổ sung Nghị định số 63/2010/NĐ-CP"
     */
    static CitationRelation of(String folded, int title, int start, int end, int earlier) {
        int from = sentenceStart(folded, start);
        if (isOwn(folded, lastOf(folded, from, start, REPLACING), from, earlier)) {
            return CitationRelation.REPLACES;
        }
        if (isOwn(folded, lastOf(folded, from, start, REVOKING), from, earlier) || endsHere(folded, end)) {
            return CitationRelation.REVOKES;
        }
        if (isOwn(folded, lastOf(folded, from, start, AMENDING), from, earlier)) {
            return CitationRelation.AMENDS;
        }
        boolean opening = IMPLEMENTING.stream().anyMatch(folded::startsWith) && start < 200;
        return opening || (earlier <= from && isImplemented(folded, title))
                ? CitationRelation.IMPLEMENTS
                : CitationRelation.CITES;
    }

    private static int sentenceStart(String folded, int start) {
        int reach = Math.max(0, start - REACH);
        String before = folded.substring(reach, start);
        int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf("can cu "));
        return stop < 0 ? reach : reach + stop;
    }

    /** Where the last of these verbs begins; -1 when there is none. */
    private static int lastOf(String folded, int from, int to, List<String> verbs) {
        String clause = folded.substring(from, to);
        int last = -1;
        for (String verb : verbs) {
            last = Math.max(last, clause.lastIndexOf(verb));
        }
        return last < 0 ? -1 : from + last;
    }

    /** Whether the verb is this directive's: not "được thay thế bởi", and no other document stands before it. */
    private static boolean isOwn(String folded, int verb, int from, int earlier) {
        if (verb < 0 || (earlier > from && earlier <= verb)) {
            return false;
        }
        String before = folded.substring(from, verb);
        return !before.endsWith("duoc ") && !before.endsWith("bi ") && !before.endsWith("da ");
    }

    /** "Quyết định số 12/QĐ-UBND ngày 01/02/2020 hết hiệu lực kể từ ngày …". */
    private static boolean endsHere(String folded, int end) {
        String after = folded.substring(end, Math.min(folded.length(), end + REACH));
        int at = after.indexOf("het hieu luc");
        return at >= 0
                && !after.substring(0, at).contains(". ")
                && !after.substring(0, at).contains(" so ");
    }

    private static boolean isImplemented(String folded, int title) {
        String before = folded.substring(Math.max(0, title - REACH), title);
        for (String manner : MANNERS) {
            if (before.endsWith(" " + manner)) {
                before = before.substring(0, before.length() - manner.length());
                break;
            }
        }
        String clause = before;
        return IMPLEMENTING.stream().anyMatch(verb -> clause.endsWith(verb) || clause.equals(verb));
    }
}
