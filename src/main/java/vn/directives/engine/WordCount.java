package vn.directives.engine;

/**
 * A word of the index, or two neighbours with a space between.
 *
 * @param word in the form that was asked for
 * @param count documents that hold it: tasks for {@link TextField#TASK}, else directives; it may still count what was
 *     replaced lately, and that of neighbours may come from a sample
 */
public record WordCount(String word, long count) {}
