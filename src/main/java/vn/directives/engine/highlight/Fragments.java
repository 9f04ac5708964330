package vn.directives.engine.highlight;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import vn.directives.document.Span;

/** Makes highlights of passages, none much longer than people read at a glance. */
final class Fragments extends PassageFormatter {
    /** A line of a result page and a half. */
    static final int LENGTH = 200;

    @Override
    public List<Highlight> format(Passage[] passages, String text) {
        List<Highlight> highlights = new ArrayList<>();
        for (Passage passage : passages) {
            List<Span> ranges = Ranges.of(passage, text);
            Span shown = trim(text, window(text, passage, ranges));
            highlights.add(cut(text, shown, ranges));
        }
        return highlights;
    }

    /** Part of a text, with the ranges inside. */
    static Highlight cut(String text, Span shown, List<Span> ranges) {
        List<Span> inside = ranges.stream()
                .filter(range -> range.start() >= shown.start() && range.end() <= shown.end())
                .map(range -> new Span(range.start() - shown.start(), range.end() - shown.start()))
                .toList();
        return new Highlight(shown.of(text), inside);
    }

    /** The passage or, of a sentence that goes on and on, the part with most of the words. */
    private static Span window(String text, Passage passage, List<Span> ranges) {
        int start = passage.getStartOffset();
        int end = Math.min(passage.getEndOffset(), text.length());
        if (end - start <= LENGTH * 3 / 2) {
            return new Span(start, end);
        }
        Span densest = densest(ranges);
        int room = Math.max(0, LENGTH - densest.length());
        int from = Math.max(start, Math.min(densest.start() - room / 2, end - LENGTH));
        int to = Math.min(end, Math.max(densest.end(), from + LENGTH));
        return new Span(
                from == start ? start : wordStart(text, from, densest.start()),
                to == end ? end : wordEnd(text, to, densest.end()));
    }

    /** From the first to the last of as many neighbouring ranges as fit; at least one, however long. */
    private static Span densest(List<Span> ranges) {
        Span best = ranges.getFirst();
        int most = 0;
        int first = 0;
        for (int last = 0; last < ranges.size(); last++) {
            while (first < last && ranges.get(last).end() - ranges.get(first).start() > LENGTH) {
                first++;
            }
            if (last - first + 1 > most) {
                most = last - first + 1;
                best = new Span(ranges.get(first).start(), ranges.get(last).end());
            }
        }
        return best;
    }

    /** The first beginning of a word from here on, but not past the limit. */
    private static int wordStart(String text, int from, int limit) {
        int i = from;
        while (i < limit && !Character.isWhitespace(text.charAt(i - 1))) {
            i++;
        }
        return i;
    }

    /** The last end of a word up to here, but not before the limit. */
    private static int wordEnd(String text, int to, int limit) {
        int i = to;
        while (i > limit && !Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private static Span trim(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
