package vn.directives.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Deadline;
import vn.directives.document.Labelled;
import vn.directives.document.Task;
import vn.directives.engine.TextField;
import vn.directives.engine.highlight.FieldHighlight;

/**
 * A task as pages show it.
 *
 * @param anchor its name on its directive's page
 * @param ordinal as printed, null when nothing is numbered
 */
public record TaskView(
        String anchor,
        @Nullable String ordinal,
        List<Segment> text,
        List<String> assignees,
        List<String> coAssignees,
        List<Due> deadlines) {
    /**
     * A deadline.
     *
     * @param day null for a recurring one
     * @param phrase as printed
     */
    public record Due(@Nullable Day day, String phrase) {
        static Due of(Deadline deadline) {
            return new Due(Day.of(deadline.date()), deadline.text());
        }
    }

    static TaskView of(Task task, List<FieldHighlight> highlights) {
        return new TaskView(
                "nv" + task.id().substring(task.id().lastIndexOf('-')),
                task.ordinal(),
                Segment.of(TextField.TASK, task.text(), highlights),
                task.assignees().stream().map(Labelled::label).toList(),
                task.coAssignees().stream().map(Labelled::label).toList(),
                task.deadlines().stream().map(Due::of).toList());
    }
}
