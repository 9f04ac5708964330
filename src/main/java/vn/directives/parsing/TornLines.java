package vn.directives.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.directives.document.Span;

/**
 * Puts the fixed words of a head together that a narrow column broke over two lines: "QUYẾT" / "ĐỊNH", "Kính" / "gửi:", "BỘ" /
 * "TRƯỞNG BỘ CÔNG THƯƠNG".
 */
final class TornLines {
    private static final List<String> GREETINGS = List.of("kinh gui", "noi nhan");

    private static final List<String> TITLES = Stream.concat(
                    Titles.TYPES.stream().map(type -> type.getKey()),
                    Titles.ISSUERS.stream().map(String::strip))
            .toList();

    /** A piece of a title is no longer, in code units. */
    private static final int LONGEST_PIECE = 16;

    private TornLines() {}

    static List<Line> mend(List<Line> lines) {
        List<Line> mended = new ArrayList<>(lines.size());
        int i = 0;
        while (i < lines.size()) {
            boolean torn = i + 1 < lines.size() && isTorn(lines.get(i), lines.get(i + 1));
            mended.add(torn ? joined(lines.get(i), lines.get(i + 1)) : lines.get(i));
            i += torn ? 2 : 1;
        }
        return mended;
    }

    private static boolean isTorn(Line line, Line next) {
        if (line.text().length() > LONGEST_PIECE) {
            return false;
        }
        // One line break stands between them and nothing else.
        if (next.span().start() != line.span().end() + 1) {
            return false;
        }
        return belong(GREETINGS, line, next)
                || (!Words.startsLower(line.text()) && next.isCapitals() && belong(TITLES, line, next));
    }

    private static boolean belong(List<String> phrases, Line line, Line next) {
        String first = line.folded();
        for (String phrase : phrases) {
            int rest = first.length() + 1;
            boolean begun = phrase.length() > rest && phrase.startsWith(first) && phrase.charAt(rest - 1) == ' ';
            if (begun && next.folded().startsWith(phrase.substring(rest))) {
                return true;
            }
        }
        return false;
    }

    private static Line joined(Line line, Line next) {
        return new Line(
                line.text() + " " + next.text(),
                line.folded() + " " + next.folded(),
                new Span(line.span().start(), next.span().end()),
                line.blankBefore(),
                next.blankAfter());
    }
}
