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

/** Marks in hits what the question asked for. */
final class Highlights {
    /** Pieces of a directive's text under its title: more would push the next hit out of sight. */
    private static final int FRAGMENTS = 2;

    private final Highlighter highlighter;
    private final SearchPlan plan;
    private final Query query;
    private final @Nullable Query children;
    private final Set<TextField> fields;

    Highlights(Highlighter highlighter, SearchPlan plan) {
        this.highlighter = highlighter;
        this.plan = plan;
        this.query = plan.query();
        this.children = plan.children();
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
                inTask(query, TextField.TASK, task, found);
            } else if (fields.contains(TextField.BODY)) {
                inTask(query, TextField.BODY, task, found);
            }
            return new HighlightedHit(hit, found, List.of());
        }
        if (fields.contains(TextField.BODY)) {
            highlighter
                    .fragments(query, TextField.BODY, directive.text(), FRAGMENTS)
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

    private void inTask(Query query, TextField asked, Task task, List<FieldHighlight> found) {
        add(TextField.TASK, highlighter.whole(query, asked, task.text()), found);
    }

    private void whole(TextField field, @Nullable String text, List<FieldHighlight> found) {
        if (text != null && fields.contains(field)) {
            add(field, highlighter.whole(query, field, text), found);
        }
    }

    private static void add(TextField field, Highlight marked, List<FieldHighlight> found) {
        if (!marked.ranges().isEmpty()) {
            found.add(new FieldHighlight(field, marked));
        }
    }
}
