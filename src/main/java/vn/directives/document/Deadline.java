package vn.directives.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something must be done.
 *
 * @param date the last day it may be done on by the calendar, as printed ("trước ngày 08/01/2022" gives 2022-01-08); null
 *     for a recurring deadline and for one counted from an event
 * @param text the words as printed, on one line
 * @param rule how it recurs, by RFC 5545 ("trước ngày 25 hằng tháng" gives {@code FREQ=MONTHLY;BYMONTHDAY=25}), or how long after an
 *     event, by ISO 8601 ({@code P15D}; {@code P5BD} for working days); null for a date, and where the words give no rule
 */
public record Deadline(
        @Nullable LocalDate date, String text, @Nullable String rule) {
    /** A deadline without a rule. */
    public Deadline(@Nullable LocalDate date, String text) {
        this(date, text, null);
    }
}
