package vn.directives.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Task;

/**
 * One result.
 *
 * @param directive the directive; for a task, the one it belongs to. Of that, and where {@link SearchRequest#brief}, {@code text}
 *     and {@code tasks} may be left empty
 * @param task the task, null at the level of directives
 * @param tasks the matching tasks of a directive, best first; empty at the level of tasks
 * @param tasksMatched how many tasks match in all
 * @param marks the directive's
 */
public record Hit(
        Directive directive, @Nullable Task task, float score, List<Task> tasks, int tasksMatched, Marks marks) {
    public Hit {
        tasks = List.copyOf(tasks);
    }

    /** What it is a hit of. */
    public Level level() {
        return task == null ? Level.DIRECTIVE : Level.TASK;
    }

    /** Of the directive or task that it is. */
    public String id() {
        return task == null ? directive.id() : task.id();
    }

    /** A hit whose directive has no marks. */
    public Hit(Directive directive, @Nullable Task task, float score, List<Task> tasks, int tasksMatched) {
        this(directive, task, score, tasks, tasksMatched, Marks.NONE);
    }
}
