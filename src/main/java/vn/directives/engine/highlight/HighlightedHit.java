package vn.directives.engine.highlight;

import java.util.List;
import vn.directives.document.Task;
import vn.directives.engine.Hit;

/**
 * A hit with what matched in it.
 *
 * @param highlights of the hit itself
 * @param tasks the hit's matching tasks, in their order
 */
public record HighlightedHit(Hit hit, List<FieldHighlight> highlights, List<HighlightedTask> tasks) {
    /** A task inside a directive, with what matched in it. */
    public record HighlightedTask(Task task, List<FieldHighlight> highlights) {
        public HighlightedTask {
            highlights = List.copyOf(highlights);
        }
    }

    public HighlightedHit {
        highlights = List.copyOf(highlights);
        tasks = List.copyOf(tasks);
    }
}
