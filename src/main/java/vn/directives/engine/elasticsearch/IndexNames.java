package vn.directives.engine.elasticsearch;

import java.util.List;
import java.util.Locale;
import vn.directives.engine.Level;

/**
 * How the indices of an installation are called. Behind the aliases {@code directives} and {@code tasks} stands the
 * generation that serves, {@code directives-000001}; behind {@code directives-next} and {@code tasks-next} the one that is
 * built beside it.
 *
 * @param prefix stands before all names, so that installations can share a cluster; may be empty
 */
public record IndexNames(String prefix) {
    static final String DIRECTIVES = "directives";
    static final String TASKS = "tasks";
    static final String STATE = "state";

    /**
     * A generation's two names, both aliases: nothing is written to what is not a generation any more.
     *
     * @param directives its index of directives
     * @param tasks its index of tasks
     */
    record Generation(String directives, String tasks) {
        String of(Level level) {
            return level == Level.DIRECTIVE ? directives : tasks;
        }
    }

    /** The generation that serves. */
    Generation serving() {
        return new Generation(prefix + DIRECTIVES, prefix + TASKS);
    }

    /** The generation that is built. */
    Generation next() {
        return new Generation(prefix + DIRECTIVES + "-next", prefix + TASKS + "-next");
    }

    /** The index of what is told of the others: when they last changed, how far the next generation is. */
    String state() {
        return prefix + DIRECTIVES + '-' + STATE;
    }

    /** The index of directives of that number. */
    String directives(int number) {
        return numbered(DIRECTIVES, number);
    }

    /** The index of tasks of that number. */
    String tasks(int number) {
        return numbered(TASKS, number);
    }

    /** Patterns of the indices of all numbers; no other installation's, whatever its prefix, is among them. */
    List<String> everyGeneration() {
        return List.of(prefix + DIRECTIVES + "-0*", prefix + TASKS + "-0*");
    }

    /** The number of an index. */
    static int number(String index) {
        return Integer.parseInt(index.substring(index.lastIndexOf('-') + 1));
    }

    private String numbered(String name, int number) {
        return String.format(Locale.ROOT, "%s%s-%06d", prefix, name, number);
    }
}
