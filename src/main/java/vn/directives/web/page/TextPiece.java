package vn.directives.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;
import vn.directives.document.Task;
import vn.directives.engine.highlight.Highlight;
import vn.directives.web.DirectiveLink;

/**
 * A stretch of a directive's text: a task, or what stands between tasks.
 *
 * @param anchor the task's name in the text; null between tasks
 * @param row the task's name in the table
 */
public record TextPiece(@Nullable String anchor, @Nullable String row, List<Segment> segments) {
    /** The whole text in order; a task that begins inside another has no piece of its own. */
    static List<TextPiece> of(Highlight text, List<Task> tasks) {
        List<Task> placed = tasks.stream()
                .filter(task -> task.span() != null)
                .sorted(Comparator.comparingInt(task -> span(task).start()))
                .toList();
        List<TextPiece> pieces = new ArrayList<>();
        int end = 0;
        for (Task task : placed) {
            Span span = span(task);
            if (span.start() < end || span.end() > text.text().length()) {
                continue;
            }
            if (span.start() > end) {
                pieces.add(new TextPiece(null, null, cut(text, end, span.start())));
            }
            pieces.add(new TextPiece(anchor(task), DirectiveLink.anchor(task), cut(text, span.start(), span.end())));
            end = span.end();
        }
        if (end < text.text().length()) {
            pieces.add(new TextPiece(null, null, cut(text, end, text.text().length())));
        }
        return pieces;
    }

    /** The place of a task in the text, as an address names it. */
    static String anchor(Task task) {
        return "vb" + task.id().substring(task.id().lastIndexOf('-'));
    }

    private static Span span(Task task) {
        Span span = task.span();
        return span == null ? new Span(0, 0) : span;
    }

    private static List<Segment> cut(Highlight text, int start, int end) {
        List<Span> inside = text.ranges().stream()
                .filter(range -> range.start() < end && range.end() > start)
                .map(range -> new Span(Math.max(range.start(), start) - start, Math.min(range.end(), end) - start))
                .toList();
        return Segment.of(new Highlight(text.text().substring(start, end), inside));
    }
}
