package vn.directives.parsing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts printed lines together to paragraphs. Text from print breaks its lines anywhere, inside dates and between syllables of
 * a word, and may have an empty line after every printed one; text from a word processor has one line for each paragraph.
 */
final class ParagraphReader {
    /** Share of lines followed by an empty one above which empty lines say nothing. */
    private static final double DOUBLE_SPACED = 0.7;

    /** A heading that names a body takes no more printed lines than this. */
    private static final int HEADING_LINES = 4;

    /** Share of the width of print from which on a line must have been broken by it. */
    private static final double BRIM = 0.82;

    /** Lines longer than this are no printed lines but whole paragraphs. */
    private static final int PRINTED_LINE = 130;

    private final List<Line> lines;
    private final int width;
    private final boolean doubleSpaced;

    private ParagraphReader(List<Line> lines) {
        this.lines = lines;
        this.width = width(lines);
        this.doubleSpaced = doubleSpaced(lines);
    }

    static List<Paragraph> read(List<Line> lines) {
        return new ParagraphReader(lines).paragraphs();
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Line> current = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<CellTable> table = CellTable.read(lines, i);
            if (table.isPresent()) {
                if (!current.isEmpty()) {
                    paragraphs.add(Paragraph.of(current));
                    current.clear();
                }
                paragraphs.addAll(table.get().paragraphs());
                i = table.get().end() - 1;
                continue;
            }
            if (!current.isEmpty() && (!continues(current.getLast(), line) || opensDuty(current, line))) {
                paragraphs.add(Paragraph.of(current));
                current.clear();
            }
            current.add(line);
        }
        if (!current.isEmpty()) {
            paragraphs.add(Paragraph.of(current));
        }
        return paragraphs;
    }

    /** "1.1. Giao Sở Nông nghiệp" / "và Môi trường" / "Khẩn trương chia sẻ …": a verb's capital after a line that names a body only. */
    private boolean opensDuty(List<Line> current, Line next) {
        return current.size() <= HEADING_LINES
                && Words.startsUpper(next.text())
                && (ActorFinder.isVerb(next.text(), next.folded())
                        || (fits(current.getLast(), next) && Instructions.opens(next.text(), next.folded(), 0)))
                && (ActorFinder.isHeading(Paragraph.of(current)) || isTopic(current));
    }

    /** "- Về trụ sở và tài sản công" on a line of its own. */
    private static boolean isTopic(List<Line> current) {
        Paragraph heading = Paragraph.of(current);
        return heading.mark().isPresent()
                && heading.folded().startsWith("ve ", heading.contentStart())
                && !Words.endsSentence(heading.text());
    }

    /** Whether {@code next} goes on where {@code line} stopped. */
    private boolean continues(Line line, Line next) {
        if (next.text().startsWith(":")) {
            return true;
        }
        if (isBareMark(line.text())) {
            return Marker.read(next.text()).isEmpty();
        }
        boolean bareMark = isBareMark(next.text())
                && next.blankBefore()
                && (!doubleSpaced || Words.endsSentence(line.text()) || line.isCapitals());
        if (bareMark || (Marker.read(next.text()).isPresent() && !splitsAtHyphen(line, next))) {
            return false;
        }
        boolean blank = next.blankBefore() && !doubleSpaced;
        boolean closing = Words.endsSentence(line.text()) && Formulas.opensClosing(next.folded());
        boolean field = FieldLabel.read(next.folded(), 0).isPresent();
        if (closing || (field && !(Words.startsLower(next.text()) && !Words.endsSentence(line.text())))) {
            return false;
        }
        if (Words.startsLower(next.text()) && !blank && !line.text().endsWith("/.")) {
            // "…, “làm ngày, làm đêm”..." / "để hoàn thành": no sentence begins with a small letter.
            return true;
        }
        if (line.isCapitals() != next.isCapitals() && !doubleSpaced && Words.startsUpper(next.text())) {
            return false;
        }
        if (hasOpenBracket(line.text()) || namesGoOn(line, next)) {
            return true;
        }
        if (Words.endsSentence(line.text())) {
            // "… trong sản xuất thông minh như:" / "Giám sát môi trường, năng lượng … nhằm nâng cao hiệu quả" is one
            // sentence.
            return !blank
                    && !fits(line, next)
                    && (!line.text().endsWith(":") || line.text().endsWith(" như:"))
                    && !line.text().endsWith("/.");
        }
        if (Words.startsLower(next.text()) || !Words.startsUpper(next.text())) {
            return true;
        }
        boolean open = line.text().endsWith(",")
                || line.text().endsWith("–")
                || line.text().endsWith(" -");
        boolean torn = blank && (open || isBrimful(line)) && !line.isCapitals();
        return torn || (!blank && (doubleSpaced || isFull(line) || (!next.blankBefore() && width > 0)));
    }

    /** "2. Sở Văn hóa, Thể thao và Du lịch;" / "UBND các xã, phường niêm yết …": who must act fills more than a line. */
    private static boolean namesGoOn(Line line, Line next) {
        return line.text().endsWith(";")
                && Heads.lengthAt(next.text(), next.folded(), 0) > 0
                && ActorFinder.isHeading(Paragraph.of(List.of(line)));
    }

    /** "(Trong đó: VNPT:" / "25 trạm)": a line that leaves a bracket open goes on. */
    private static boolean hasOpenBracket(String text) {
        int open = text.lastIndexOf('(');
        return open >= 0 && text.indexOf(')', open) < 0;
    }

    /** "II." on a line of its own: the item's text stands on the next. */
    private static boolean isBareMark(String text) {
        return text.length() <= 9
                && Marker.read(text + " x")
                        .filter(m -> !m.label().isEmpty() && m.length() == text.length() + 1)
                        .isPresent();
    }

    /** "Sở Lao động" / "- Thương binh và Xã hội": a dash at a line's beginning that is no bullet, since the line before is full. */
    private boolean splitsAtHyphen(Line line, Line next) {
        Marker marker = Marker.read(next.text()).orElseThrow();
        return marker.kind() == Marker.Kind.DASH
                && !next.blankBefore()
                && !Instructions.opens(next.text(), next.folded(), marker.length())
                && !Words.endsSentence(line.text())
                && !line.text().endsWith(",")
                && isFull(line)
                && !line.isCapitals();
    }

    private boolean isFull(Line line) {
        return width > 0 && line.text().length() >= width * 3 / 4;
    }

    /** So long that print broke it, whatever empty lines follow. */
    private boolean isBrimful(Line line) {
        return width > 0 && line.text().length() >= width * BRIM;
    }

    /** Whether the next line's first word had room at the end of this line: then the break is the writer's. */
    private boolean fits(Line line, Line next) {
        int space = next.text().indexOf(' ');
        int firstWord = space < 0 ? next.text().length() : space;
        return width == 0 || line.text().length() + 1 + firstWord <= width - 2;
    }

    /** The width of print in characters; 0 when lines are whole paragraphs. */
    private static int width(List<Line> lines) {
        if (lines.size() < 8) {
            return 0;
        }
        int[] lengths = new int[lines.size()];
        Arrays.setAll(lengths, i -> lines.get(i).text().length());
        Arrays.sort(lengths);
        int[] longer = Arrays.copyOfRange(lengths, lengths.length / 2, lengths.length);
        int ninetieth = longer[longer.length * 9 / 10];
        return ninetieth > PRINTED_LINE ? 0 : ninetieth;
    }

    private static boolean doubleSpaced(List<Line> lines) {
        int broken = 0;
        int blank = 0;
        for (Line line : lines) {
            if (line.blankAfter()) {
                blank++;
                broken += Words.endsSentence(line.text()) || line.isCapitals() ? 0 : 1;
            }
        }
        return lines.size() > 8 && blank >= DOUBLE_SPACED * lines.size() && broken * 3 >= lines.size();
    }
}
