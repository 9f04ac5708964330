package vn.directives.engine;

/** The fields that hold days. */
public enum DateField {
    ISSUED,
    /** A task's deadlines; on a directive, reachable through {@link Query.HasTask} only. */
    DUE
}
