package vn.directives.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.directives.text.SearchText;

/** The items after "Kính gửi:" of a letter, or "điện:" of a telegram (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9). */
final class Addressees {
    /** How a preamble begins; a line that does so ends the list even without an empty line between. Folded. */
    private static final Lexicon PREAMBLES = Lexicon.load("preambles.txt");

    /** "Bộ trưởng" / "Bộ Công Thương" is one addressee: an office alone goes on in the next line. */
    private static final int OFFICE_WORDS = 3;

    /** What is said of a body in a sentence, never in its name: "Cục Thuế nhận được đơn …". Folded. */
    private static final List<String> SAID = Lexicon.lines("said-of-bodies.txt", " ", " ");

    /** Code units within which "Kính gửi:" has ended, emphasis and white space included. */
    private static final int LONGEST_GREETING = 100;

    /** Code units within which "ỦY BAN NHÂN DÂN TỈNH … điện:" has ended. */
    private static final int LONGEST_SENDER = 300;

    private static final Pattern SEMICOLON = Pattern.compile(";");

    private Addressees() {}

    static boolean isGreeting(Line line) {
        String start = line.plain().substring(0, Math.min(line.plain().length(), LONGEST_GREETING));
        String folded = start.replace("_", "").strip();
        return folded.startsWith("kinh gui") || folded.startsWith("kinh goi:");
    }

    static boolean isWire(Line line) {
        String plain = line.plain();
        int colon = plain.indexOf(':', 0, Math.min(plain.length(), LONGEST_SENDER));
        String before = colon < 0 ? "" : plain.substring(0, colon).strip();
        return before.endsWith(" dien") || before.equals("dien");
    }

    static boolean opensBody(Line line) {
        String folded = line.folded();
        return Words.startsUpper(line.text())
                && !line.isCapitals()
                && (PREAMBLES.lengthAt(folded, 0) > 0 || Words.hasAny(folded + " ", SAID));
    }

    /** "Cục Thuế" / "nhận được đơn phản ánh …": the body's first sentence, broken off behind its subject. */
    private static boolean opensSentence(Line line, Line next) {
        return Words.startsUpper(line.text())
                && Words.startsLower(next.text())
                && Words.standsAt(" " + next.folded(), 0, SAID);
    }

    /**
     * One past the last line of the list that begins at {@code from}.
     *
     * @param limit where to stop at the latest
     */
    static int end(List<Line> lines, int from, int limit) {
        boolean any = !afterColon(lines.get(from).text()).isEmpty();
        boolean bullets = false;
        int i = from + 1;
        while (i < limit) {
            Line line = lines.get(i);
            Line before = lines.get(i - 1);
            boolean bullet = Marker.read(line.text())
                    .filter(m -> m.kind() == Marker.Kind.DASH || m.kind() == Marker.Kind.PLUS)
                    .isPresent();
            boolean finished = before.text().endsWith(";") || before.text().endsWith(".");
            if (bullet) {
                bullets = true;
                any = true;
            } else if (any) {
                boolean afterColon = before.text().endsWith(":") && line.blankBefore() && !opensBody(line);
                boolean sentence = opensBody(line) || (i + 1 < limit && opensSentence(line, lines.get(i + 1)));
                boolean wrapped = !finished
                        && !sentence
                        && (!line.blankBefore() || Words.startsLower(line.text()))
                        && line.text().length() < 130;
                boolean note = line.text().startsWith("(");
                boolean unbulleted =
                        !bullets && before.text().endsWith(";") && line.text().endsWith(";");
                if (!afterColon && !wrapped && !note && !unbulleted) {
                    break;
                }
            } else {
                any = true;
            }
            i++;
        }
        return i;
    }

    /** The names, as printed, each on one line. */
    static List<String> read(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        StringBuilder current = new StringBuilder(afterColon(lines.getFirst().text()));
        boolean listed = false;
        boolean note = false;
        String before = current.toString();
        for (Line line : lines.subList(1, lines.size())) {
            Marker marker = Marker.read(line.text())
                    .filter(m -> m.kind() == Marker.Kind.DASH || m.kind() == Marker.Kind.PLUS)
                    .orElse(null);
            if (marker != null) {
                add(items, current, listed);
                listed = true;
                current.append(line.text().substring(marker.length()));
            } else if (line.text().startsWith("(") || note) {
                note = line.text().indexOf(')') < 0;
            } else {
                boolean another = !listed
                        && Words.startsUpper(line.text())
                        && Heads.lengthAt(line.text(), line.folded(), 0) > 0
                        && Words.count(before) > OFFICE_WORDS
                        && !goesOn(before);
                current.append(another ? "; " : " ").append(line.text());
                before = line.text();
            }
        }
        add(items, current, listed);
        return items;
    }

    /** Whether a name is not complete: "Ủy ban nhân dân các tỉnh,", "Sở Kế hoạch và". */
    private static boolean goesOn(String text) {
        return text.endsWith(",")
                || text.endsWith("-")
                || text.endsWith(" và")
                || text.endsWith(" các")
                || text.endsWith(" thuộc")
                || text.endsWith(" của")
                || text.endsWith(":");
    }

    /** Adds what was collected; outside a list of bullets, semicolons and dashes part the names. */
    private static void add(List<String> items, StringBuilder current, boolean listed) {
        String text = current.toString().replace("*", "").strip();
        current.setLength(0);
        if (listed) {
            addItem(items, text);
            return;
        }
        for (String part : SEMICOLON.split(text, -1)) {
            addItem(items, part);
        }
    }

    private static void addItem(List<String> items, String printed) {
        String item = Words.singleSpaced(printed);
        if (item.startsWith("- ")) {
            item = item.substring(2);
        }
        int end = Words.endOfContent(item, 0, item.length());
        item = item.substring(0, end);
        if (!item.isEmpty() && !SearchText.bare(item).equals("nhu tren")) {
            items.add(item);
        }
    }

    private static String afterColon(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(colon + 1).replace("*", "").strip();
    }
}
