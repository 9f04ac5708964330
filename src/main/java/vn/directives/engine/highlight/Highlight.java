package vn.directives.engine.highlight;

import java.util.List;
import vn.directives.document.Span;

/**
 * A piece of a text with the stretches that answer a question.
 *
 * @param text plain, exactly as it stands in the original
 * @param ranges where the words are, in order, apart from each other; offsets into {@code text} in UTF-16 code units, the
 *     end exclusive
 */
public record Highlight(String text, List<Span> ranges) {
    public Highlight {
        ranges = List.copyOf(ranges);
    }
}
