package vn.directives.parsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.DirectiveType;
import vn.directives.document.DocumentNumber;
import vn.directives.document.DocumentNumberScanner;
import vn.directives.document.Secrecy;
import vn.directives.document.Span;
import vn.directives.document.Urgency;
import vn.directives.text.SearchText;

/**
 * What the head of a directive says of it: number, type, subject, place and date (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II).
 * Null or empty where it does not tell.
 */
final class HeaderFacts {
    private static final List<String> SUBJECT_MARKS = List.of("v/v:", "v/v", "ve viec:", "ve viec", "\"vv ");

    private final List<Fact> facts = new ArrayList<>();
    private @Nullable String number;
    private @Nullable DirectiveType type;
    private @Nullable String subject;
    private @Nullable LocalDate issued;
    private @Nullable String place;
    private @Nullable Urgency urgency;
    private @Nullable Secrecy secrecy;

    private boolean numberRepaired;

    private HeaderFacts() {}

    /**
     * Reads the head.
     *
     * @param sections where a subject's box was torn into the body it is found there
     * @param lines all lines of the document proper
     */
    static HeaderFacts read(Sections sections, List<Line> lines) {
        HeaderFacts header = new HeaderFacts();
        Paragraph head = Paragraph.of(sections.head());
        int title = titleLine(sections.head());
        header.readDate(title < 0 ? head : Paragraph.of(sections.head().subList(0, title)), false);
        if (header.issued == null && title >= 0) {
            header.readDate(head, true);
        }
        header.readNumber(head, sections.head());
        header.readType(sections);
        header.readSubject(sections, lines);
        header.readStamps(lines.subList(0, Math.min(Sections.HEAD_LINES, lines.size())));
        return header;
    }

    /**
     * Reads the line of place and date.
     *
     * @param placed whether a place must stand before the date: below the title stands the subject with dates of its own
     */
    private void readDate(Paragraph head, boolean placed) {
        String folded = head.folded();
        for (DateFinder.Expression day : DateFinder.days(folded)) {
            int at = day.span().start();
            String before = PlaceLine.placeBefore(head.text(), at);
            if (PlaceLine.isDate(folded, day) && (!placed || before != null)) {
                issued = day.last();
                place = before;
                if (place != null) {
                    int start = head.text().lastIndexOf(place, at);
                    facts.add(
                            new Fact("place", place, head.span(start, start + place.length()), "place-and-date-line"));
                }
                facts.add(new Fact(
                        "issued",
                        String.valueOf(issued),
                        head.span(at, day.span().end()),
                        "place-and-date-line"));
                return;
            }
        }
    }

    private void readNumber(Paragraph head, List<Line> lines) {
        for (Line line : lines) {
            boolean labelled = isNumberLine(line);
            for (DocumentNumberScanner.Match match : DocumentNumberScanner.find(line.text(), line.folded())) {
                if (labelled || line.text().length() == match.span().length()) {
                    take(
                            match,
                            new Span(
                                    line.span().start() + match.span().start(),
                                    line.span().start() + match.span().end()));
                    return;
                }
            }
        }
        // A symbol that goes on in the next printed line: "Số: 40088/CHQ-" / "GSQL".
        int label = head.folded().indexOf("so:");
        if (label >= 0) {
            DocumentNumberScanner.find(head.text(), head.folded()).stream()
                    .filter(m -> m.span().start() >= label && m.span().start() - label < 8)
                    .findFirst()
                    .ifPresent(m -> take(m, head.span(m.span().start(), m.span().end())));
        }
    }

    private void take(DocumentNumberScanner.Match match, Span span) {
        DocumentNumber found = match.number();
        number = found.text();
        numberRepaired = match.repaired();
        facts.add(new Fact("number", found.text(), span, numberRepaired ? "number-repaired" : "number-line"));
    }

    private static boolean isNumberLine(Line line) {
        String folded = line.plain();
        return folded.startsWith("so:")
                || folded.startsWith("so :")
                || folded.startsWith("so ")
                || folded.startsWith("s6:");
    }

    private void readType(Sections sections) {
        for (Line line : sections.head()) {
            Optional<DirectiveType> title = Titles.of(line);
            if (title.isPresent()) {
                type = title.get();
                facts.add(new Fact("type", type.slug(), line.span(), "title-line"));
                return;
            }
        }
        boolean letter = !sections.addressees().isEmpty() && subjectMark(sections.head());
        if (number != null && !letter) {
            // "5529/CT-CS" with "V/v" below it is a letter of Cục Thuế, no chỉ thị.
            DocumentNumberScanner.find(number).stream()
                    .findFirst()
                    .flatMap(m -> m.number().type())
                    .ifPresent(t -> {
                        type = t;
                        facts.add(new Fact("type", t.slug(), null, "symbol-of-the-number"));
                    });
        }
        if (type == null && (!sections.addressees().isEmpty() || subjectMark(sections.head()))) {
            type = DirectiveType.CONG_VAN;
            facts.add(new Fact("type", type.slug(), null, "letter-without-title"));
        }
    }

    private static boolean subjectMark(List<Line> head) {
        return head.stream().anyMatch(line -> line.plain().startsWith("v/v"));
    }

    private void readSubject(Sections sections, List<Line> lines) {
        int title = titleLine(sections.head());
        if (title >= 0) {
            subjectBelow(title, sections.head());
        }
        if (subject == null) {
            subjectBox(Paragraph.of(fromSubjectMark(sections.head())));
        }
        if (subject == null) {
            tornSubject(lines);
        }
    }

    private static int titleLine(List<Line> head) {
        for (int i = 0; i < head.size(); i++) {
            if (Titles.of(head.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private void subjectBelow(int title, List<Line> head) {
        Line line = head.get(title);
        String rest = line.text().substring(Titles.length(line)).strip();
        Optional<Stamps> stamped = Stamps.read(rest);
        if (stamped.isPresent()) {
            take(stamped.get(), line.span());
            rest = "";
        }
        List<Line> below = new ArrayList<>();
        for (Line next : head.subList(title + 1, head.size())) {
            if (Titles.isIssuerLine(below.isEmpty() ? line : below.getLast(), next)
                    || Addressees.isGreeting(next)
                    || (isNumberLine(next) && (below.isEmpty() || next.folded().indexOf(':') > 0))) {
                break;
            }
            if (below.size() == 1 && Titles.isSubjectOfOrgan(below.getFirst(), next)) {
                below.clear();
            }
            if (Stamps.read(next).isEmpty()) {
                below.add(next);
            }
        }
        Paragraph paragraph = Paragraph.of(below);
        String text = (rest + " " + paragraph.text()).strip();
        if (!text.isEmpty()) {
            Span span = below.isEmpty() ? line.span() : paragraph.span();
            setSubject(withoutMark(text), span, "below-title");
        }
    }

    /**
     * The lines from the one with the subject's mark to the next that begins a letterhead: archives print the subject above it, as
     * a title of their own.
     */
    private static List<Line> fromSubjectMark(List<Line> head) {
        int first = 0;
        while (first < head.size()
                && SUBJECT_MARKS.stream().noneMatch(head.get(first).folded()::contains)) {
            first++;
        }
        if (first == head.size()) {
            // The mark itself may be wrapped: "Về" / "việc".
            return head;
        }
        int end = first + 1;
        while (end < head.size() && !Letterhead.begins(head.get(end))) {
            end++;
        }
        return head.subList(first, end);
    }

    /** "V/v …" in the head of a letter, up to the place line, the greeting or the motto. */
    private void subjectBox(Paragraph head) {
        String folded = head.folded();
        int mark = -1;
        int length = 0;
        for (String candidate : SUBJECT_MARKS) {
            int at = folded.indexOf(candidate);
            if (at >= 0 && (mark < 0 || at < mark)) {
                mark = at;
                length = candidate.length();
            }
        }
        if (mark < 0) {
            return;
        }
        int start = mark + length;
        int end = folded.length();
        for (String stop : List.of("kinh gui", "cong hoa xa hoi", "doc lap - tu do", "v/v ", " so: ")) {
            int at = folded.indexOf(stop, start + 3);
            boolean capitals = at >= 0 && Character.isUpperCase(head.text().charAt(at));
            if (at >= 0 && at < end && (capitals || stop.startsWith("v/v") || stop.startsWith(" so"))) {
                end = at;
            }
        }
        for (DateFinder.Expression day : DateFinder.days(folded)) {
            int at = day.span().start();
            if (at > start && at < end && PlaceLine.isDate(folded, day)) {
                String before = PlaceLine.placeBefore(head.text(), at);
                int comma = before == null ? at : head.text().lastIndexOf(before, at);
                end = Math.max(start, comma);
            }
        }
        String text = head.text().substring(start, end).strip();
        if (!text.isEmpty()) {
            setSubject(text, head.span(start, end), "subject-box");
        }
    }

    /** A "V/v" box that the order of a PDF's text tore out of the head into the body. */
    private void tornSubject(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.begins("v/v ") && line.text().length() < 80) {
                setSubject(line.text().substring(4).replace("*", "").strip(), line.span(), "torn-subject-box");
                return;
            }
        }
    }

    private static String withoutMark(String text) {
        String folded = SearchText.bare(text);
        for (String mark : List.of("v/v:", "v/v", "(v/v", "ve viec")) {
            if (folded.startsWith(mark)) {
                return text.substring(mark.length()).strip();
            }
        }
        return text;
    }

    private void setSubject(String text, Span span, String rule) {
        String clean = text.substring(0, Words.endOfContent(text, 0, text.length()))
                .replace("-----", "")
                .strip();
        if (!clean.isEmpty()) {
            subject = clean;
            facts.add(new Fact("subject", clean, span, rule));
        }
    }

    /** A stamp stands on a line of its own near the top, wherever the order of a PDF's text put it: "HỎA TỐC", "TỐI MẬT". */
    private void readStamps(List<Line> top) {
        for (Line line : top) {
            Stamps.read(line).ifPresent(stamped -> take(stamped, line.span()));
        }
    }

    private void take(Stamps stamped, Span span) {
        if (stamped.urgency() != null) {
            urgency = stamped.urgency();
            facts.add(new Fact("urgency", urgency.slug(), span, "stamp"));
        }
        if (stamped.secrecy() != null) {
            secrecy = stamped.secrecy();
            facts.add(new Fact("secrecy", secrecy.slug(), span, "stamp"));
        }
    }

    /** Fills what the head left open from a web page's sentence about the directive. */
    void complete(RetoldDirective retold) {
        number = number == null ? retold.number() : number;
        type = retold.type() == null ? type : retold.type();
        subject = subject == null ? retold.subject() : subject;
        issued = issued == null ? retold.issued() : issued;
        facts.add(new Fact("number", String.valueOf(number), retold.span(), "retold-in-a-sentence"));
    }

    List<Fact> facts() {
        return facts;
    }

    @Nullable
    String number() {
        return number;
    }

    /** Whether optical recognition had disfigured the number. */
    boolean isNumberRepaired() {
        return numberRepaired;
    }

    @Nullable
    DirectiveType type() {
        return type;
    }

    @Nullable
    String subject() {
        return subject;
    }

    @Nullable
    LocalDate issued() {
        return issued;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    Urgency urgency() {
        return urgency;
    }

    @Nullable
    Secrecy secrecy() {
        return secrecy;
    }
}
