package vn.directives.extraction;

import org.jspecify.annotations.Nullable;

/** What stands before the items of one list. */
final class ListNumbers {
    private final boolean ordered;
    private int next;

    private ListNumbers(boolean ordered, int next) {
        this.ordered = ordered;
        this.next = next;
    }

    static ListNumbers dashes() {
        return new ListNumbers(false, 0);
    }

    /** Numbers from {@code start} on, as written in the attribute; from 1 when it is absent or no number. */
    static ListNumbers from(@Nullable String start) {
        try {
            return new ListNumbers(true, start == null ? 1 : Integer.parseInt(start.strip()));
        } catch (NumberFormatException e) {
            return new ListNumbers(true, 1);
        }
    }

    String next() {
        return ordered ? next++ + ". " : "- ";
    }
}
