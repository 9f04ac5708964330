package vn.directives.parsing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Span;
import vn.directives.text.Abbreviations;
import vn.directives.text.SearchText;

/**
 * The issuing body as the text names it, before its place is known.
 *
 * @param name full name in running-text spelling, with the place it names itself
 * @param superior the body above it in the letterhead, null when there is none
 */
record Issuer(
        String name, @Nullable String superior, @Nullable Span span, String rule) {
    /** Verbs before which the issuer names itself in the sentence that opens the instructions. */
    private static final List<String> OPENINGS = List.of(
            " co y kien nhu sau",
            " co y kien chi dao",
            " co y kien",
            " yeu cau",
            " de nghi",
            " giao",
            " chi dao",
            " thong bao",
            " huong dan",
            " dien ",
            " tra loi",
            " ban hanh",
            " xay dung ke hoach");

    private static final List<String> OFFICES = Lexicon.lines("speaking-offices.txt", "", " ");

    private static final int MAX_COMMAS = 2;

    /** How long the name of an issuer may be in a sentence, in code units. */
    private static final int NAME_REACH = 160;

    /** How far into a paragraph its issuer may name itself, in code units. */
    private static final int LONGEST_OPENING = 5000;

    /** From the letterhead's capitals. */
    static Optional<Issuer> ofLetterhead(List<String> issuers, @Nullable Span span) {
        if (issuers.isEmpty()) {
            return Optional.empty();
        }
        String own = OfficialNames.fromCapitals(issuers.getLast());
        String superior = issuers.size() > 1 ? OfficialNames.fromCapitals(issuers.get(issuers.size() - 2)) : null;
        return Optional.of(new Issuer(completed(own, superior), superior, span, "letterhead"));
    }

    /** "VĂN PHÒNG" below its body, and the organs of the Central Committee, are named with the body above them. */
    private static String completed(String own, @Nullable String superior) {
        if (superior == null) {
            return own;
        }
        boolean office = own.equals("Văn phòng");
        if (superior.equals("Ban Chấp hành Trung ương")) {
            return own + (office ? " Trung ương Đảng" : " Trung ương");
        }
        return office ? own + " " + superior : own;
    }

    /** From the enacting line of a decision, or a telegram's: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN". */
    static Optional<Issuer> ofLine(Line line) {
        String name = withoutOffice(OfficialNames.fromCapitals(
                line.text().replace("điện:", "").replace("*", "").strip()));
        return name.isEmpty() ? Optional.empty() : Optional.of(new Issuer(name, null, line.span(), "enacting-line"));
    }

    /** From "Chủ tịch UBND huyện có ý kiến như sau:", "Giám đốc Trung tâm Y tế đề nghị …". */
    static Optional<Issuer> ofOpening(List<Paragraph> body) {
        for (Paragraph paragraph : body) {
            String folded = paragraph.folded();
            for (String opening : OPENINGS) {
                int at = Words.indexOf(folded, opening, 0, LONGEST_OPENING);
                while (at > 0) {
                    Optional<Issuer> issuer = before(paragraph, at);
                    if (issuer.isPresent()) {
                        return issuer;
                    }
                    at = Words.indexOf(folded, opening, at + 1, LONGEST_OPENING);
                }
            }
            if (paragraph.mark().isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The name that ends at {@code end}; a comma may stand in it: "Bộ Văn hóa, Thể thao và Du lịch yêu cầu". */
    private static Optional<Issuer> before(Paragraph paragraph, int end) {
        int start = end;
        for (int commas = 0; commas <= MAX_COMMAS && start > 0; commas++) {
            start = clauseStart(paragraph.folded(), Math.max(0, start - (commas == 0 ? 0 : 2)));
            Optional<Issuer> issuer = named(paragraph, start, end);
            if (issuer.isPresent()) {
                return issuer;
            }
        }
        return Optional.empty();
    }

    /** Where the clause begins that goes on at {@code at}; no further back than a name may be long. */
    private static int clauseStart(String folded, int at) {
        for (int i = at; i > Math.max(0, at - NAME_REACH); i--) {
            if (folded.charAt(i) == ' ' && ",;.".indexOf(folded.charAt(i - 1)) >= 0) {
                return Math.min(at, i + 1);
            }
        }
        return Math.max(0, at - NAME_REACH);
    }

    private static Optional<Issuer> named(Paragraph paragraph, int start, int end) {
        String clause = paragraph.text().substring(start, end).strip();
        int issued = SearchText.bare(clause).indexOf(" ban hanh ");
        String printed = issued < 0 ? clause : clause.substring(0, issued);
        String folded = SearchText.bare(printed);
        boolean official = OFFICES.stream().anyMatch(folded::startsWith)
                || folded.startsWith("ubnd ")
                || folded.startsWith("uy ban nhan dan ")
                || folded.startsWith("so ")
                || folded.startsWith("bo ")
                || folded.startsWith("thu tuong chinh phu")
                || folded.startsWith("cuc ")
                || folded.startsWith("trung tam ");
        boolean plural = folded.contains("cac ") || (folded + " ").contains(" da ");
        boolean lower = printed.isEmpty() || Character.isLowerCase(printed.charAt(0));
        boolean bare = folded.startsWith("bo ") && !printed.startsWith("Bộ") && !printed.startsWith("Bo");
        if (lower || bare || !official || plural || Words.count(printed) > 14) {
            return Optional.empty();
        }
        String name = Abbreviations.expand(withoutOffice(printed));
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Issuer(upperFirst(name), null, paragraph.span(start, end), "opening-sentence"));
    }

    /** "Chủ tịch UBND tỉnh" signs and speaks for the UBND. */
    static String withoutOffice(String name) {
        String folded = SearchText.bare(name);
        for (String office : OFFICES) {
            boolean prime = office.equals("bo truong ");
            if (folded.startsWith(office) && !prime) {
                return name.substring(office.length()).strip();
            }
        }
        return name;
    }

    static String upperFirst(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The level that the name itself tells, else that of the body above it; empty for a bare "thành phố", which may be either. */
    Optional<AuthorityLevel> level() {
        return NamedLevels.of(name).or(() -> superior == null ? Optional.empty() : NamedLevels.of(superior));
    }
}
