package vn.directives.web.page;

import java.util.ArrayList;
import java.util.List;
import vn.directives.document.Span;
import vn.directives.engine.TextField;
import vn.directives.engine.highlight.FieldHighlight;
import vn.directives.engine.highlight.Highlight;

/** A stretch of text that is marked, or is not. */
public record Segment(String text, boolean marked) {
    /** The whole of a text, unmarked. */
    static List<Segment> plain(String text) {
        return List.of(new Segment(text, false));
    }

    /** The text of a field with its marks, or the plain text when nothing is marked in that field. */
    static List<Segment> of(TextField field, String text, List<FieldHighlight> highlights) {
        return highlights.stream()
                .filter(h -> h.field() == field)
                .findFirst()
                .map(h -> of(h.highlight()))
                .orElseGet(() -> plain(text));
    }

    /** A text cut where its marks begin and end; marks with nothing but a gap between them are one. */
    static List<Segment> of(Highlight highlight) {
        String text = highlight.text();
        List<Segment> segments = new ArrayList<>();
        int end = 0;
        for (Span mark : joined(highlight)) {
            if (mark.start() > end) {
                segments.add(new Segment(text.substring(end, mark.start()), false));
            }
            segments.add(new Segment(mark.of(text), true));
            end = mark.end();
        }
        if (end < text.length()) {
            segments.add(new Segment(text.substring(end), false));
        }
        return segments;
    }

    private static List<Span> joined(Highlight highlight) {
        List<Span> joined = new ArrayList<>();
        for (Span range : highlight.ranges()) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && highlight.text().substring(last.end(), range.start()).isBlank()) {
                joined.set(joined.size() - 1, new Span(last.start(), range.end()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
