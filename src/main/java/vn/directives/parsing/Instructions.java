package vn.directives.parsing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.directives.document.DirectiveType;

/** Tells by its words whether a sentence asks for something. */
final class Instructions {
    private static final Lexicon VERBS = Lexicon.load("verbs.txt");
    private static final Lexicon ACTIONS = Lexicon.load("actions.txt");
    private static final Lexicon DESCRIPTIONS = Lexicon.load("descriptions.txt");

    private static final List<String> HANDING = List.of("de nghi ", "yeu cau ", "giao ", "kinh de nghi ");

    /** Words at the end of a heading that has items and nothing of its own to ask. */
    private static final List<String> INTRODUCING = List.of(
            "cu the:",
            "sau:",
            "sau day:",
            "gom:",
            "la:",
            "noi dung:",
            "nhiem vu:",
            "giai phap:",
            "viec:",
            "trien khai:");

    /** How many words a label before a colon may have: "Về thi công: …". */
    private static final int LABEL_WORDS = 14;

    private Instructions() {}

    /** Whether an instruction's verb stands at {@code start}. */
    static boolean opens(String text, String folded, int start) {
        return VERBS.lengthAt(text, folded, start) > 0 || ACTIONS.lengthAt(text, folded, start) > 0;
    }

    /** Whether an item asks: it names who must act, opens with a verb, or has one behind a label of its own. */
    static boolean asks(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        if (opens(paragraph.text(), folded, start) && !describes(folded, start)) {
            return true;
        }
        Optional<Actor> actor = ActorFinder.find(paragraph, start);
        return actor.isPresent() && !actor.get().names().isEmpty() && !describes(folded, start);
    }

    /** Where the text behind a label begins: "Về thi công: Đẩy nhanh …"; {@code start} itself when there is no label. */
    static int afterLabel(String folded, int start) {
        int colon = folded.indexOf(": ", start);
        boolean label = colon > 0 && Words.count(folded.substring(start, colon)) <= LABEL_WORDS;
        return label ? colon + 2 : start;
    }

    /** A label whose value asks for nothing: "Ký, mã hiệu: N30". */
    static boolean isBareFact(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        int value = afterLabel(folded, start);
        return value > start && !asks(paragraph, start) && !asks(paragraph, value);
    }

    /** "- Nghị định số 214/2025/NĐ-CP ngày …;": one of the documents that something rests on. */
    static boolean isDocument(String folded, int start) {
        for (Map.Entry<String, DirectiveType> type : Titles.TYPES) {
            int number = start + type.getKey().length() + " so ".length();
            if (folded.startsWith(type.getKey() + " so ", start)
                    && number < folded.length()
                    && Character.isDigit(folded.charAt(number))) {
                return true;
            }
        }
        return false;
    }

    static boolean describes(String folded, int start) {
        int description = DESCRIPTIONS.lengthAt(folded, start);
        return (description > 0 && ACTIONS.lengthAt(folded, start) <= description)
                || folded.startsWith("ghi nhan, danh gia", start);
    }

    /** A predicate that asks, not one that tells of the past or the future. */
    static boolean isStrong(Paragraph paragraph, int predicate) {
        String folded = paragraph.folded();
        return VERBS.lengthAt(paragraph.text(), folded, predicate) > 0 && isAhead(paragraph, predicate);
    }

    /** Whether a predicate stands there that tells neither of the past nor of the future. */
    static boolean isAhead(Paragraph paragraph, int predicate) {
        String folded = paragraph.folded();
        return predicate < folded.length()
                && !folded.startsWith("da ", predicate)
                && !folded.startsWith("se ", predicate);
    }

    static boolean isHanded(String folded) {
        return Words.standsAt(folded, 0, HANDING);
    }

    /** A paragraph that opens with a verb of instruction, not with the preamble's "Thực hiện Công văn số …" or "Căn cứ …". */
    static boolean isOrder(Paragraph paragraph) {
        String folded = paragraph.folded();
        return VERBS.lengthAt(paragraph.text(), folded, 0) > 0
                && !folded.startsWith("can cu ")
                && !namesDocument(folded)
                && !folded.startsWith("de nghi ")
                && !folded.startsWith("trong qua trinh");
    }

    /** "Thực hiện Nghị quyết số 68-NQ/TW …": the document that this one carries out. */
    private static boolean namesDocument(String folded) {
        return folded.startsWith("thuc hien ")
                && Titles.TYPES.stream().anyMatch(type -> folded.startsWith(type.getKey(), "thuc hien ".length()));
    }

    /** "Đào tạo nghề … phải gắn với giải quyết việc làm": a duty laid on those who were asked before. */
    static boolean mustAct(String folded) {
        int must = folded.indexOf(" phai ");
        int will = folded.indexOf(" se ");
        return must > 0 && must < 160 && (will < 0 || will > must) && folded.indexOf(". ") < 0;
    }

    /** Whether a heading with items below asks for something itself, beyond introducing them. */
    static boolean isOwnTask(TaskNode heading, Optional<Actor> actor) {
        String folded = heading.foldedContent();
        boolean verb = VERBS.lengthAt(heading.content(), folded, 0) > 0;
        int words = Words.count(folded);
        if (folded.endsWith(":")) {
            return actor.isEmpty() && verb && words > 12 && !introduces(folded);
        }
        boolean sentence = folded.endsWith(".") || folded.endsWith(";");
        boolean instructs = (actor.isPresent() && !actor.get().colon())
                ? actor.get().predicate() < heading.paragraph().text().length()
                : verb;
        return sentence && instructs && words > 8;
    }

    private static boolean introduces(String folded) {
        return INTRODUCING.stream().anyMatch(folded::endsWith);
    }

    /** "Thủ tướng Chính phủ yêu cầu Chủ tịch Ủy ban nhân dân các tỉnh:": who is asked in a sentence that introduces items. */
    static Optional<List<String>> askedIn(Paragraph leadIn) {
        String folded = leadIn.folded();
        if (!folded.endsWith(":")) {
            return Optional.empty();
        }
        int best = -1;
        for (String verb : List.of(" yeu cau ", " de nghi ", " giao ", " chi dao ")) {
            best = Math.max(best, folded.lastIndexOf(verb));
        }
        return best < 0
                ? Optional.empty()
                : ActorFinder.find(leadIn, best + 1).map(Actor::names).filter(names -> !names.isEmpty());
    }
}
