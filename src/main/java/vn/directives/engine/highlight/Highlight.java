package vn.directives.engine.highlight;

import java.util.List;
import vn.directives.document.Span;

/**
 * A text, or a piece of one, with what matched in it.
 *
 * @param ranges where the matches stand in {@code text}, in order, not overlapping
 */
public record Highlight(String text, List<Span> ranges) {
    public Highlight {
        ranges = List.copyOf(ranges);
    }
}
