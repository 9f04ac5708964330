package vn.directives.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, month or year as people write it: {@code 2021}, {@code 2021-09}, {@code 2021-09-13}, {@code 13/9/2021},
 * {@code +30d}, {@code -7d}.
 *
 * @param first the first day meant
 * @param last the last day meant
 */
record DateExpression(LocalDate first, LocalDate last) {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern VIETNAMESE_DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    /** In a query string a plus sign is a space: {@code due_to=+30d} comes in as {@code " 30d"}. */
    private static final Pattern RELATIVE = Pattern.compile("([+ -])([0-9]{1,5})d");

    /** What a text means, empty when it is no date. */
    static Optional<DateExpression> parse(String text, LocalDate today) {
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            long days = Long.parseLong(relative.group(2));
            return Optional.of(day(relative.group(1).equals("-") ? today.minusDays(days) : today.plusDays(days)));
        }
        return absolute(text);
    }

    /** As {@link #parse}, of what means the same on any day. */
    static Optional<DateExpression> absolute(String text) {
        try {
            return read(text.strip());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<DateExpression> read(String text) {
        if (YEAR.matcher(text).matches()) {
            int year = Integer.parseInt(text);
            return Optional.of(new DateExpression(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth m = YearMonth.of(number(month, 1), number(month, 2));
            return Optional.of(new DateExpression(m.atDay(1), m.atEndOfMonth()));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return Optional.of(day(LocalDate.of(number(day, 1), number(day, 2), number(day, 3))));
        }
        Matcher vietnamese = VIETNAMESE_DAY.matcher(text);
        if (vietnamese.matches()) {
            return Optional.of(day(LocalDate.of(number(vietnamese, 3), number(vietnamese, 2), number(vietnamese, 1))));
        }
        return Optional.empty();
    }

    private static DateExpression day(LocalDate day) {
        return new DateExpression(day, day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
