package vn.directives.parsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;

/** The tasks found so far, in reading order. Labelled lines below a task still add to it. */
final class TaskList {
    private final List<String> addressees;
    private final @Nullable LocalDate issued;
    private final List<FoundTask> tasks = new ArrayList<>();

    TaskList(List<String> addressees, @Nullable LocalDate issued) {
        this.addressees = addressees;
        this.issued = issued;
    }

    List<FoundTask> found() {
        return tasks.stream().filter(task -> !task.isEmpty()).toList();
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    boolean hasDate(Paragraph paragraph) {
        return !DeadlineFinder.find(paragraph.text(), paragraph.folded(), issued, false)
                .isEmpty();
    }

    /** Where the last deadline with a date begins, -1 when there is none. */
    int lastDate(Paragraph paragraph) {
        return DeadlineFinder.find(paragraph.text(), paragraph.folded(), issued, false).stream()
                .filter(found -> found.deadline().date() != null)
                .mapToInt(found -> found.span().start())
                .max()
                .orElse(-1);
    }

    /** Adds an item; its text begins after the actor, when there is one. */
    void add(TaskNode node, Optional<Actor> actor, List<String> assignees, String rule) {
        Paragraph paragraph = node.paragraph();
        int start = actor.map(Actor::predicate).orElse(paragraph.contentStart());
        List<String> co = actor.map(Actor::coNames).orElse(List.of());
        List<String> full = Instructions.full(assignees, addressees);
        FoundTask task = new FoundTask(paragraph, start, node.ordinal(), full, co, issued, rule);
        boolean own = actor.isPresent() && actor.get().names().equals(assignees);
        Span name = own ? paragraph.span(paragraph.contentStart(), start) : null;
        String above = full.equals(addressees) ? "addressees" : "named-above";
        task.explain("assignees", full, name, own ? "named-in-the-item" : above);
        task.explain("co_assignees", co, name, "named-in-the-item");
        tasks.add(task);
    }

    /** Adds what a sentence asks from its actor's predicate on. */
    void add(Paragraph paragraph, Actor actor, String rule) {
        FoundTask task =
                new FoundTask(paragraph, actor.predicate(), null, actor.names(), actor.coNames(), issued, rule);
        task.explain("assignees", actor.names(), paragraph.span(0, actor.predicate()), "named-in-the-sentence");
        tasks.add(task);
    }

    /** A labelled line belongs to the task above it; false when there is none. */
    boolean takeField(TaskNode node, FieldLabel field, List<String> inherited) {
        Paragraph paragraph = node.paragraph();
        if (field.kind() == FieldLabel.Kind.TEXT) {
            tasks.add(new FoundTask(paragraph, field.start(), node.ordinal(), inherited, List.of(), issued, "field"));
            return true;
        }
        if (tasks.isEmpty() || node.parent() == null || node.parent().isRoot()) {
            return field.kind() == FieldLabel.Kind.OTHER || field.kind() == FieldLabel.Kind.TIME;
        }
        FoundTask last = tasks.getLast();
        switch (field.kind()) {
            case ASSIGNEE -> last.addAssignees(names(paragraph, field), value(paragraph, field));
            case CO_ASSIGNEE -> last.addCoAssignees(names(paragraph, field), value(paragraph, field));
            case TIME -> last.addDeadlines(paragraph, field.start(), issued, true);
            case TEXT, OTHER -> {}
        }
        return true;
    }

    private static Span value(Paragraph paragraph, FieldLabel field) {
        return paragraph.span(field.start(), paragraph.text().length());
    }

    private static List<String> names(Paragraph paragraph, FieldLabel field) {
        return BodyNames.split(paragraph.text().substring(field.start()));
    }
}
