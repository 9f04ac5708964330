package vn.directives.parsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Deadline;
import vn.directives.document.Labelled;
import vn.directives.document.Span;
import vn.directives.document.Task;
import vn.directives.text.Abbreviations;

/** A task while it is put together: fields of a plan that follow it may still add to it. */
final class FoundTask {
    private final Paragraph paragraph;
    private final int start;
    private final int end;
    private final @Nullable String ordinal;
    private final String rule;
    private final Set<String> assignees;
    private final Set<String> coAssignees;
    private final boolean lacksNames;
    private final List<Deadline> deadlines = new ArrayList<>();
    private final Set<Object> due = new HashSet<>();
    private final List<Fact> facts = new ArrayList<>();

    /**
     * @param start where the instruction begins in the paragraph
     * @param limit where it ends at the latest: fields of a plan may stand behind it
     * @param lacksNames whether there are more assignees than a directive's tasks may have together
     * @param rule the name of the rule that made it a task
     */
    FoundTask(
            Paragraph paragraph,
            int start,
            int limit,
            @Nullable String ordinal,
            List<String> assignees,
            List<String> coAssignees,
            boolean lacksNames,
            @Nullable LocalDate issued,
            String rule) {
        this.paragraph = paragraph;
        this.start = start;
        this.end = Words.endOfContent(paragraph.text(), start, limit);
        this.ordinal = ordinal;
        this.assignees = new LinkedHashSet<>(assignees);
        this.coAssignees = new LinkedHashSet<>(coAssignees);
        this.lacksNames = lacksNames;
        this.rule = rule;
        addDeadlines(paragraph, start, limit, issued, false);
    }

    /** Adds the deadlines of a field of time: every date in it is one. */
    void addDeadlines(Paragraph from, int at, int to, @Nullable LocalDate issued) {
        addDeadlines(from, at, to, issued, true);
    }

    private void addDeadlines(Paragraph from, int at, int to, @Nullable LocalDate issued, boolean timeField) {
        String text = from.text().substring(at, to);
        for (DeadlineFinder.Found found :
                DeadlineFinder.find(text, from.folded().substring(at, to), issued, timeField)) {
            Deadline deadline = found.deadline();
            Span span = from.span(at + found.span().start(), at + found.span().end());
            if (due.add(deadline.date() != null ? deadline.date() : deadline)) {
                deadlines.add(deadline);
                facts.add(new Fact("deadlines", deadline.text(), span, found.rule()));
            }
        }
    }

    /** Adds bodies that a later clause of the item names. */
    void addLater(List<String> names) {
        assignees.addAll(names);
        Span later = NamedBy.in(paragraph, names);
        explain("assignees", names, later == null ? span() : later, "named-later-in-the-item");
    }

    void addAssignees(List<String> names, Span span) {
        assignees.addAll(names);
        explain("assignees", names, span, "field");
    }

    void addCoAssignees(List<String> names, Span span) {
        coAssignees.addAll(names);
        explain("co_assignees", names, span, "field");
    }

    /** Says where names of this task were found; nothing when there are none. */
    void explain(String field, List<String> names, @Nullable Span span, String namesRule) {
        if (!names.isEmpty()) {
            facts.add(new Fact(field, Fact.shortened(names), span, namesRule));
        }
    }

    /** Where the task and its fields were found, under the task's name on the wire: {@code tasks[3]}. */
    List<Fact> facts(String name) {
        List<Fact> named = new ArrayList<>();
        named.add(new Fact(name, Fact.shortened(paragraph.text().substring(start, end)), span(), rule));
        facts.forEach(f -> named.add(new Fact(name + "." + f.field(), Fact.shortened(f.value()), f.span(), f.rule())));
        return named;
    }

    boolean lacksNames() {
        return lacksNames;
    }

    boolean isEmpty() {
        return end <= start;
    }

    Span span() {
        return paragraph.span(start, end);
    }

    /**
     * The task as it is told.
     *
     * @param labels of the names met so far; adds its own
     */
    Task toTask(Map<String, Optional<Labelled>> labels) {
        return new Task(
                "",
                ordinal,
                paragraph.text().substring(start, end),
                labelled(assignees, labels),
                labelled(coAssignees, labels),
                deadlines,
                span());
    }

    private static List<Labelled> labelled(Set<String> names, Map<String, Optional<Labelled>> labels) {
        List<Labelled> labelled = new ArrayList<>();
        for (String name : names) {
            labels.computeIfAbsent(name, FoundTask::label).ifPresent(labelled::add);
        }
        return labelled;
    }

    private static Optional<Labelled> label(String name) {
        String slug = Abbreviations.slug(name);
        return slug.isEmpty() ? Optional.empty() : Optional.of(new Labelled(slug, name));
    }
}
