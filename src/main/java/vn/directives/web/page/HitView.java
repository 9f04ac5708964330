package vn.directives.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Province;
import vn.directives.document.Task;
import vn.directives.engine.TextField;
import vn.directives.engine.highlight.HighlightedHit;

/**
 * A hit as pages show it.
 *
 * @param url of the directive's page; of the task on it for a task
 * @param task the task, at the level of tasks
 * @param number empty when not known, as is {@code subject}
 * @param provinceNow the present province where it is another
 * @param fragments pieces of the text around matches; none when tasks are shown, which say it better
 * @param age how long ago it was issued, null when that is not known
 * @param to whom it is addressed to, a few of them
 * @param changes what later directives did to it
 * @param tasks matching tasks of a directive
 * @param tasksMatched how many match in all
 */
public record HitView(
        String url,
        @Nullable TaskView task,
        @Nullable String type,
        List<Segment> number,
        List<Segment> subject,
        @Nullable String authority,
        @Nullable String province,
        @Nullable String provinceNow,
        @Nullable Day issued,
        @Nullable String age,
        List<String> to,
        ChangesView changes,
        List<List<Segment>> fragments,
        List<TaskView> tasks,
        int tasksMatched,
        boolean sample) {
    /** More addressees than these say no more. */
    private static final int ADDRESSEES = 3;

    static HitView of(HighlightedHit found, String url, ChangesView changes, Today today) {
        Directive d = found.hit().directive();
        Task task = found.hit().task();
        TaskView taskView = task == null ? null : TaskView.of(task, found.highlights(), today);
        Province province = d.province();
        return new HitView(
                taskView == null ? url : url + "#" + taskView.anchor(),
                taskView,
                d.type() == null ? null : d.type().label(),
                d.number() == null ? List.of() : Segment.of(TextField.NUMBER, d.number(), found.highlights()),
                d.subject() == null ? List.of() : Segment.of(TextField.SUBJECT, d.subject(), found.highlights()),
                d.authority() == null ? null : d.authority().label(),
                province == null ? null : province.label(),
                now(province),
                Day.of(d.issued()),
                today.age(d.issued()),
                d.addressees().stream().limit(ADDRESSEES).toList(),
                changes,
                found.highlights().stream()
                        .filter(h ->
                                h.field() == TextField.BODY && found.tasks().isEmpty())
                        .map(h -> Segment.of(h.highlight()))
                        .toList(),
                found.tasks().stream()
                        .map(t -> TaskView.of(t.task(), t.highlights(), today))
                        .toList(),
                found.hit().tasksMatched(),
                d.source().sample());
    }

    /** The present name of a province that was merged, else null. */
    static @Nullable String now(@Nullable Province province) {
        return province == null || province.current().value().equals(province.value())
                ? null
                : province.current().label();
    }
}
