package vn.directives.parsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final List<String> assignees;
    private final List<String> coAssignees;
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    /**
     * @param start where the instruction begins in the paragraph
     * @param limit where it ends at the latest: fields of a plan may stand behind it
     * @param rule the name of the rule that made it a task
     */
    FoundTask(
            Paragraph paragraph,
            int start,
            int limit,
            @Nullable String ordinal,
            List<String> assignees,
            List<String> coAssignees,
            @Nullable LocalDate issued,
            String rule) {
        this.paragraph = paragraph;
        this.start = start;
        this.end = Words.endOfContent(paragraph.text(), start, limit);
        this.ordinal = ordinal;
        this.assignees = new ArrayList<>(assignees);
        this.coAssignees = new ArrayList<>(coAssignees);
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
            boolean known = deadlines.stream()
                    .anyMatch(d -> d.date() != null ? d.date().equals(deadline.date()) : d.equals(deadline));
            if (!known) {
                deadlines.add(deadline);
                facts.add(new Fact("deadlines", deadline.text(), span, found.rule()));
            }
        }
    }

    /** Adds bodies that a later clause of the item names. */
    void addLater(List<String> names) {
        addNew(assignees, names);
        Span later = NamedBy.in(paragraph, names);
        explain("assignees", names, later == null ? span() : later, "named-later-in-the-item");
    }

    void addAssignees(List<String> names, Span span) {
        addNew(assignees, names);
        explain("assignees", names, span, "field");
    }

    void addCoAssignees(List<String> names, Span span) {
        addNew(coAssignees, names);
        explain("co_assignees", names, span, "field");
    }

    /** Says where names of this task were found; nothing when there are none. */
    void explain(String field, List<String> names, @Nullable Span span, String namesRule) {
        if (!names.isEmpty()) {
            facts.add(new Fact(field, String.join("; ", names), span, namesRule));
        }
    }

    /** Where the task and its fields were found, under the task's name on the wire: {@code tasks[3]}. */
    List<Fact> facts(String name) {
        List<Fact> named = new ArrayList<>();
        named.add(new Fact(name, Fact.shortened(paragraph.text().substring(start, end)), span(), rule));
        facts.forEach(f -> named.add(new Fact(name + "." + f.field(), Fact.shortened(f.value()), f.span(), f.rule())));
        return named;
    }

    private static void addNew(List<String> to, List<String> names) {
        for (String name : names) {
            if (!to.contains(name)) {
                to.add(name);
            }
        }
    }

    boolean isEmpty() {
        return end <= start;
    }

    Span span() {
        return paragraph.span(start, end);
    }

    Task toTask() {
        return new Task(
                "",
                ordinal,
                paragraph.text().substring(start, end),
                labelled(assignees),
                labelled(coAssignees),
                deadlines,
                span());
    }

    private static List<Labelled> labelled(List<String> names) {
        List<Labelled> labelled = new ArrayList<>();
        for (String name : names) {
            String slug = Abbreviations.slug(name);
            if (!slug.isEmpty()) {
                labelled.add(new Labelled(slug, name));
            }
        }
        return labelled;
    }
}
