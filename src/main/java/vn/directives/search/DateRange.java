package vn.directives.search;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days from {@code from} to {@code to}, both inclusive; null is open. */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Every day, and none at all. */
    public static final DateRange OPEN = new DateRange(null, null);

    /**
     * The days meant by {@code 2021}, {@code 2021-09}, {@code 2021-09-13}, {@code 13/9/2021}, {@code -7d}; empty when it is no
     * date.
     */
    public static Optional<DateRange> parse(String text, LocalDate today) {
        return DateExpression.parse(text, today).map(date -> new DateRange(date.first(), date.last()));
    }

    /** Whether this day is one of them. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public boolean isOpen() {
        return from == null && to == null;
    }

    /** Whether it ends before it begins. */
    public boolean isReversed() {
        return from != null && to != null && from.isAfter(to);
    }
}
