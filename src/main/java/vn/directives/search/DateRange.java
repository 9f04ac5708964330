package vn.directives.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from {@code from} to {@code to}, both inclusive; null is open. */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Every day, and none at all. */
    public static final DateRange OPEN = new DateRange(null, null);

    public boolean isOpen() {
        return from == null && to == null;
    }

    /** Whether it ends before it begins. */
    public boolean isReversed() {
        return from != null && to != null && from.isAfter(to);
    }
}
