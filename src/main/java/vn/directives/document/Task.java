package vn.directives.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One instruction given to somebody: the smallest numbered, lettered or bulleted item that carries one.
 *
 * @param id unique in the installation: the directive's id, a dash and the task's place (from 1)
 * @param ordinal the path of numbers as printed ("3.1"), null when the document numbers nothing
 * @param text without its ordinal and leading assignee, on one line
 * @param assignees who must act; empty when nobody is named
 * @param coAssignees who co-operates
 * @param span where the text stands in the directive's text; null when the task came without a text around it
 */
public record Task(
        String id,
        @Nullable String ordinal,
        String text,
        List<Labelled> assignees,
        List<Labelled> coAssignees,
        List<Deadline> deadlines,
        @Nullable Span span) {
    public Task {
        assignees = List.copyOf(assignees);
        coAssignees = List.copyOf(coAssignees);
        deadlines = List.copyOf(deadlines);
    }

    /** These tasks under a directive's id, numbered from 1 in their order. */
    public static List<Task> numbered(List<Task> tasks, String directiveId) {
        return IntStream.range(0, tasks.size())
                .mapToObj(i -> tasks.get(i).withId(directiveId + "-" + (i + 1)))
                .toList();
    }

    private Task withId(String other) {
        return new Task(other, ordinal, text, assignees, coAssignees, deadlines, span);
    }

    /** This task with another text. */
    public Task withText(String other) {
        return new Task(id, ordinal, other, assignees, coAssignees, deadlines, span);
    }

    /** The earliest dated deadline, or null. */
    public @Nullable LocalDate due() {
        return deadlines.stream()
                .map(Deadline::date)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
