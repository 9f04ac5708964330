package vn.directives.parsing;

import java.util.ArrayList;
import java.util.List;
import vn.directives.document.Span;
import vn.directives.text.SearchText;

/**
 * Splits a text into lines, and lines into columns: a letterhead or a signature block printed side by side comes as one line
 * with a wide gap, or as cells between bars.
 */
final class LineReader {
    /** Spaces that part two columns. Justified print rarely has more than three. */
    private static final int GAP = 4;

    private LineReader() {}

    static List<Line> read(String text) {
        String folded = SearchText.bare(text);
        List<Span> spans = new ArrayList<>();
        List<Boolean> blanks = new ArrayList<>();
        boolean blank = true;
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int before = spans.size();
            columns(text, start, end, spans);
            for (int i = before; i < spans.size(); i++) {
                blanks.add(blank);
                blank = false;
            }
            if (spans.size() == before) {
                blank = blank || !isRule(text, start, end);
            }
            start = end + 1;
        }
        List<Line> lines = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean blankAfter = i + 1 == spans.size() || blanks.get(i + 1);
            lines.add(new Line(
                    span.of(text), folded.substring(span.start(), span.end()), span, blanks.get(i), blankAfter));
        }
        return lines;
    }

    /** A line of dashes or bars, which prints a rule or frames a table. */
    private static boolean isRule(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void columns(String text, int start, int end, List<Span> spans) {
        int columnStart = start;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '|') {
                add(text, columnStart, i, spans);
                columnStart = i + 1;
            } else if (c == '\t' || c == ' ') {
                int gapEnd = gapEnd(text, i, end);
                if (gapEnd - i >= GAP || text.indexOf('\t', i, gapEnd) >= 0) {
                    add(text, columnStart, i, spans);
                    columnStart = gapEnd;
                }
                i = gapEnd;
                continue;
            }
            i++;
        }
        add(text, columnStart, end, spans);
    }

    private static int gapEnd(String text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Adds what stands there, unless it holds no letter and no digit: rules, bars, stray marks, a lone end mark. */
    private static void add(String text, int start, int end, List<Span> spans) {
        int from = start;
        int to = end;
        while (from < to && skipped(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                spans.add(new Span(from, to));
                return;
            }
        }
    }

    /** White space, Markdown's heading marks and quote marks at the beginning of a line. */
    private static boolean skipped(char c) {
        return Character.isWhitespace(c) || c == '#' || c == '>';
    }
}
