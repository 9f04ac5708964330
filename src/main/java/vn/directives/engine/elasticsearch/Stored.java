package vn.directives.engine.elasticsearch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Marks;

/**
 * What a document keeps to be read again; null is what was not asked for.
 *
 * @param directive the directive; of a task's document, what a hit shows of it
 * @param task null in a directive's document
 * @param marks null where there are none
 * @param revision of a directive's document: grows with every change
 * @param taskCount of a directive's document: how many documents it may have in the index of tasks
 */
record Stored(
        @Nullable Directive directive,
        @Nullable Task task,
        @Nullable Marks marks,
        @JsonProperty(Fields.REVISION) @Nullable Long revision,
        @JsonProperty(Fields.TASK_COUNT) @Nullable Integer taskCount) {
    /** The directive, which was asked for. */
    Directive whole() {
        return Objects.requireNonNull(directive, "the cluster gave a document without its directive");
    }

    long knownRevision() {
        return Objects.requireNonNullElse(revision, 0L);
    }

    int knownTasks() {
        return Objects.requireNonNullElse(taskCount, 0);
    }

    Marks knownMarks() {
        return Objects.requireNonNullElse(marks, Marks.NONE);
    }

    /**
     * A document of the state.
     *
     * @param updated when the index last changed, in ISO form
     * @param progress how far a generation has come
     */
    record State(@Nullable String updated, @Nullable String progress) {}
}
