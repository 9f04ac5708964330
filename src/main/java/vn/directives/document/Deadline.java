package vn.directives.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something must be done.
 *
 * @param date the last day it may be done on by the calendar, as printed ("trước ngày 08/01/2022" gives 2022-01-08); null
 *     for a recurring deadline, whose rule is its text
 * @param text the words as printed, on one line
 */
public record Deadline(@Nullable LocalDate date, String text) {}
