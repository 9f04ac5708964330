package vn.directives.engine;

/** The fields that hold words. Each is indexed in every {@link Form}. */
public enum TextField {
    NUMBER,
    SUBJECT,
    /** The whole text of a directive; on a task, the task's text. */
    BODY,
    TASK,
    ASSIGNEE,
    SIGNER,
    RECIPIENTS;

    /** How a word is compared. */
    public enum Form {
        /** Lower case, one tone placement, all marks kept. */
        EXACT,
        /** Accents off, đ as d. */
        FOLDED
    }
}
