package vn.directives.engine;

/** What a hit is. */
public enum Level {
    DIRECTIVE,
    TASK
}
