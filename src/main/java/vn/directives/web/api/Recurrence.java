package vn.directives.web.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that recurs, as far as calendars understand it: a rule of RFC 5545 with days, weekdays and months.
 *
 * @param rule fit to be written into a calendar
 */
record Recurrence(String rule, Map<String, List<String>> parts) {
    private static final Pattern RULE = Pattern.compile(
            "FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)"
                    + "(?:;(?:INTERVAL=[1-9][0-9]{0,2}|BYDAY=[A-Z]{2}(?:,[A-Z]{2}){0,6}|BYMONTH(?:DAY)?=-?[1-9][0-9]?(?:,-?[1-9][0-9]?){0,30})){0,4}");

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** As long as the rarest of these takes to come round: the 29th of February. */
    private static final int DAYS = 8 * 366;

    /** The recurrence that a deadline's rule is; empty for a length of time and for what is no rule. */
    static Optional<Recurrence> of(@Nullable String rule) {
        if (rule == null || !RULE.matcher(rule).matches()) {
            return Optional.empty();
        }
        Map<String, List<String>> parts = new HashMap<>();
        for (String part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            parts.put(
                    part.substring(0, equals),
                    Arrays.asList(part.substring(equals + 1).split(",", -1)));
        }
        return Optional.of(new Recurrence(rule, parts));
    }

    /** The first day of the rule from this one on: a calendar's event has to begin on a day of its own rule. */
    Optional<LocalDate> first(LocalDate from) {
        return from.datesUntil(from.plusDays(DAYS)).filter(this::has).findFirst();
    }

    private boolean has(LocalDate day) {
        return in("BYMONTH", day.getMonthValue(), 13)
                && in("BYMONTHDAY", day.getDayOfMonth(), day.lengthOfMonth() + 1)
                && isWeekday(day.getDayOfWeek());
    }

    /** Whether the part is absent or has this number, counted from its end as well. */
    private boolean in(String name, int number, int end) {
        List<String> numbers = parts.get(name);
        return numbers == null
                || numbers.contains(Integer.toString(number))
                || numbers.contains(Integer.toString(number - end));
    }

    private boolean isWeekday(DayOfWeek day) {
        List<String> days = parts.get("BYDAY");
        return days == null || days.contains(WEEKDAYS.get(day.getValue() - 1));
    }
}
