package vn.directives.parsing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who must act at the beginning of an item or sentence: "Sở Y tế chủ trì, phối hợp với …", "Giao Công an tỉnh …", "UBND các
 * huyện, thị xã: …". A body's name ends where a predicate begins, at a colon, or with the sentence.
 */
final class ActorFinder {
    private static final Lexicon VERBS = Lexicon.load("verbs.txt");

    /** Verbs that hand a task to somebody; the body's name follows. */
    private static final List<String> HANDING = List.of(
            "giao cho ",
            "giao: ",
            "de nghi: ",
            "yeu cau: ",
            "giao ",
            "de nghi ",
            "yeu cau ",
            "trach nhiem cua ",
            "nhiem vu cua ",
            "doi voi ",
            "kinh de nghi ",
            "tran trong de nghi ");

    /** What follows "tổ chức" where it is a noun. */
    private static final List<String> ORGANISATIONS = List.of(
            " chinh tri",
            ", ",
            " doan the",
            " xa hoi",
            " dang",
            " kinh te",
            " va ca nhan",
            " lien quan",
            " hoi,",
            " hoi va ");

    /** What tells of the past or the future instead of asking: "Bộ Tài chính đã ban hành". With and without accents: "đảng" is none. */
    private static final Set<String> TENSES = Set.of("đã", "sẽ", "đang", "vừa", "da", "se", "vua");

    private ActorFinder() {}

    /**
     * The actor at {@code start}.
     *
     * @param start where the item's text begins, after its mark
     */
    static Optional<Actor> find(Paragraph paragraph, int start) {
        return start == paragraph.contentStart() ? paragraph.actor() : read(paragraph, start);
    }

    /** As {@link #find}, without looking whether the paragraph knows already. */
    static Optional<Actor> read(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        int name = afterHanding(paragraph, start);
        boolean handed = name > start;
        if (!beginsName(paragraph, name, handed)) {
            return Optional.empty();
        }
        int end = NameEnd.find(paragraph, name);
        if (end < 0) {
            return Optional.empty();
        }
        String printed = paragraph.text().substring(name, trimEnd(paragraph.text(), name, end));
        List<String> names = BodyNames.split(printed);
        if (TENSES.contains(NameEnd.wordBefore(paragraph.text(), name, end).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean atEnd = end >= folded.length() || NameEnd.isSentenceEnd(folded, end);
        if (!atEnd && folded.charAt(end) == ':') {
            int predicate = NameEnd.skipSpace(folded, end + 1);
            // "Đối với các cụm công nghiệp: A và B, giao UBND phường …" names what it is about first.
            boolean about = folded.startsWith("doi voi ", start)
                    && predicate < folded.length()
                    && !Instructions.opens(paragraph.text(), folded, predicate);
            return about ? Optional.empty() : Optional.of(new Actor(names, List.of(), predicate, true));
        }
        if (atEnd) {
            boolean heading = end >= folded.length() || NameEnd.skipSpace(folded, end + 1) >= folded.length();
            return heading && (handed || isNameLike(printed))
                    ? Optional.of(new Actor(names, List.of(), folded.length(), false))
                    : Optional.empty();
        }
        if (folded.startsWith("doi voi ", start)) {
            // "Đối với các trường ở vùng lũ, Sở Y tế chỉ đạo …" names whom it is about first.
            return Optional.empty();
        }
        Cooperation cooperation = Cooperation.read(paragraph, end);
        return Optional.of(new Actor(names, cooperation.names(), cooperation.predicate(), cooperation.colon()));
    }

    /** Whether the folded text opens with a verb of instruction. */
    static boolean isVerb(String text, String folded) {
        return VERBS.lengthAt(text, folded, 0) > 0;
    }

    /** Whether a marked paragraph says who must act and nothing else. */
    static boolean isHeading(Paragraph paragraph) {
        boolean openName =
                paragraph.folded().endsWith(" ban") || paragraph.folded().endsWith(" to");
        return paragraph.mark().isPresent()
                && !openName
                && find(paragraph, paragraph.contentStart())
                        .filter(actor -> actor.predicate() >= paragraph.text().length())
                        .isPresent();
    }

    /** Where the name of who is addressed begins: after "Giao", "Đề nghị"…; {@code start} itself when nothing hands over. */
    private static int afterHanding(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        boolean teacher = folded.startsWith("giao ", start) && VERBS.lengthAt(paragraph.text(), folded, start) == 0;
        for (String verb : HANDING) {
            if (!teacher && folded.startsWith(verb, start)) {
                int next = start + verb.length();
                for (String polite : List.of("dong chi ", "cac ong ", "ong ", "ba ")) {
                    if (folded.startsWith(polite, next)) {
                        next += polite.length();
                    }
                }
                return next;
            }
        }
        return start;
    }

    private static boolean beginsName(Paragraph paragraph, int start, boolean handed) {
        if (start >= paragraph.text().length()) {
            return false;
        }
        int head = Heads.lengthAt(paragraph.text(), paragraph.folded(), start);
        // "Đề nghị Thanh tra tỉnh …": after a word that hands over, a capital begins a name.
        boolean named = handed && Character.isUpperCase(paragraph.text().charAt(start));
        return head > 0 && (named || !isVerbOnly(paragraph, start, head));
    }

    /** "Tổ chức tiêm vắc xin", "Báo cáo kết quả": a head's word that is a verb here. */
    private static boolean isVerbOnly(Paragraph paragraph, int start, int head) {
        int verb = VERBS.lengthAt(paragraph.text(), paragraph.folded(), start);
        if (verb == 0) {
            return false;
        }
        String word = paragraph.folded().substring(start, start + verb);
        if (word.equals("to chuc")) {
            return !isOrganisation(paragraph.folded(), start);
        }
        return verb >= head;
    }

    /** "tổ chức" as a noun: "tổ chức chính trị - xã hội", "các tổ chức", "tổ chức, cá nhân". */
    static boolean isOrganisation(String folded, int start) {
        int after = start + "to chuc".length();
        return folded.startsWith("la ", Math.max(0, start - 3)) || Words.standsAt(folded, after, ORGANISATIONS);
    }

    private static boolean isNameLike(String name) {
        return Words.count(name) <= NameEnd.MAX_WORDS;
    }

    private static int trimEnd(String text, int start, int end) {
        int to = end;
        while (to > start && " ,;–-".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }
}
