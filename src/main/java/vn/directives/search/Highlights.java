package vn.directives.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Hit;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;
import vn.directives.engine.highlight.FieldHighlight;
import vn.directives.engine.highlight.Highlight;
import vn.directives.engine.highlight.HighlightedHit;
import vn.directives.engine.highlight.HighlightedHit.HighlightedTask;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.engine.highlight.Marker;

/** Marks in hits what the question asked for. */
final class Highlights {
    private final SearchPlan plan;
    private final Marker marker;
    private final @Nullable Marker children;
    private final Set<TextField> fields;

    Highlights(Highlighter highlighter, SearchPlan plan) {
        this.plan = plan;
        this.marker = highlighter.of(plan.query());
        Query asked = plan.children();
        this.children = asked == null ? null : highlighter.of(asked);
        this.fields = Set.copyOf(plan.fields());
    }

    HighlightedHit of(Hit hit) {
        Directive directive = hit.directive();
        List<FieldHighlight> found = new ArrayList<>();
        whole(TextField.NUMBER, directive.number(), found);
        whole(TextField.SUBJECT, directive.subject(), found);
        Task task = hit.task();
        if (task != null) {
            // A task's body is its text: a question to either marks it.
            if (fields.contains(TextField.TASK)) {
                inTask(marker, TextField.TASK, task, found);
            } else if (fields.contains(TextField.BODY)) {
                inTask(marker, TextField.BODY, task, found);
            }
            return new HighlightedHit(hit, found, List.of());
        }
        if (fields.contains(TextField.BODY)) {
            marker.fragments(TextField.BODY, directive.text())
                    .forEach(fragment -> found.add(new FieldHighlight(TextField.BODY, fragment)));
        }
        return new HighlightedHit(
                hit, found, hit.tasks().stream().map(this::child).toList());
    }

    private HighlightedTask child(Task task) {
        List<FieldHighlight> found = new ArrayList<>();
        if (children != null && plan.childFields().contains(TextField.TASK)) {
            inTask(children, TextField.TASK, task, found);
        }
        return new HighlightedTask(task, found);
    }

    private static void inTask(Marker marker, TextField asked, Task task, List<FieldHighlight> found) {
        add(TextField.TASK, marker.whole(asked, task.text()), found);
    }

    private void whole(TextField field, @Nullable String text, List<FieldHighlight> found) {
        if (text != null && fields.contains(field)) {
            add(field, marker.whole(field, text), found);
        }
    }

    private static void add(TextField field, Highlight marked, List<FieldHighlight> found) {
        if (!marked.ranges().isEmpty()) {
            found.add(new FieldHighlight(field, marked));
        }
    }
}
