package vn.directives.web.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Deadline;
import vn.directives.document.Labelled;
import vn.directives.document.Task;
import vn.directives.engine.TextField;
import vn.directives.engine.highlight.FieldHighlight;
import vn.directives.web.DirectiveLink;

/**
 * A task as pages show it.
 *
 * @param anchor its name on its directive's page
 * @param place its name in the directive's text, null when it has no place there
 * @param ordinal as printed, null when nothing is numbered
 */
public record TaskView(
        String anchor,
        @Nullable String place,
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
     * @param standing {@code past}, {@code soon} or {@code later} as of today; null without a day
     * @param left how many days are left, where that is worth saying
     */
    public record Due(
            @Nullable Day day,
            String phrase,
            @Nullable String standing,
            @Nullable String left) {
        static Due of(Deadline deadline, Today today) {
            LocalDate date = deadline.date();
            return new Due(
                    Day.of(date),
                    deadline.text(),
                    date == null ? null : today.standing(date),
                    date == null ? null : today.left(date));
        }
    }

    static TaskView of(Task task, List<FieldHighlight> highlights, Today today) {
        return new TaskView(
                DirectiveLink.anchor(task),
                task.span() == null ? null : TextPiece.anchor(task),
                task.ordinal(),
                Segment.of(TextField.TASK, task.text(), highlights),
                task.assignees().stream().map(Labelled::label).toList(),
                task.coAssignees().stream().map(Labelled::label).toList(),
                task.deadlines().stream()
                        .map(deadline -> Due.of(deadline, today))
                        .toList());
    }
}
