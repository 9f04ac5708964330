package vn.directives.parsing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;

/**
 * Finds days, months, quarters and years in folded text (lower case, no accents), in one pass for each form. Years must be
 * printed with four digits; a day or month without a year takes it from the document's own date.
 */
final class DateFinder {
    /** What an expression names. */
    enum Unit {
        DAY,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * A calendar expression.
     *
     * @param last the last day of what it names; null when the year is not known
     * @param lastDay the last day of what it names, in any year
     * @param yearGiven whether the year is printed
     */
    record Expression(Span span, Unit unit, @Nullable LocalDate last, MonthDay lastDay, boolean yearGiven) {
        /** The first day of what it names; null when the year is not known. */
        @Nullable
        LocalDate first() {
            return last == null ? null : firstDay().atYear(last.getYear());
        }

        /** The first day of what it names, in any year. */
        MonthDay firstDay() {
            return switch (unit) {
                case DAY -> lastDay;
                case MONTH -> lastDay.withDayOfMonth(1);
                case QUARTER -> MonthDay.of(lastDay.getMonthValue() - 2, 1);
                case YEAR -> MonthDay.of(1, 1);
            };
        }
    }

    /** "ngày 08 tháng 12 năm 2021", "ngày 1/7/2025", "15-9-2021", "ngày 30.5.2023", "ngày 19/6", "ngày 15 tháng 7". */
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d/.,-])(?:ngay\\s{0,3}+)?(\\d{1,2}+|(?<=ngay\\s)\\d \\d(?=\\s{0,3}+thang))(?:\\s?[/.-]\\s?(\\d{1,2}+)(?:\\s?[/.-]\\s?((?:19|20)\\d{2}+))?"
                    + "|\\s{0,3}+thang\\s{0,3}+(\\d{1,2}+)(?:\\s{0,3}+[,/]?+\\s{0,2}+(?:nam\\s{0,3}+)?((?:19|20)\\d{2}+))?)(?![\\d/])");

    /** "tháng 01/2022", "tháng 3.2025", "tháng 11 năm 2025", "tháng 12"; of "tháng 11 - 12/2025" the last. */
    private static final WordPattern MONTH = WordPattern.alone(
            List.of("thang"),
            "\\s{0,3}+(?:\\d{1,2}+\\s?[-–]\\s?(?=\\d{1,2}\\s?(?:[/.]|nam)))?+(\\d{1,2}+)(?:\\s?[/.-]\\s?((?:19|20)\\d{2}+)|\\s{0,3}+nam\\s{0,3}+((?:19|20)\\d{2}+))?(?![\\d/])");

    /** "Quý I/2022", "quý 4 năm 2023", "Quý III". */
    private static final WordPattern QUARTER = WordPattern.alone(
            List.of("quy"),
            "\\s{1,3}+(iv|i{1,3}+|[1-4])(?:\\s?[/.-]\\s?((?:19|20)\\d{2}+)|\\s{0,3}+nam\\s{0,3}+((?:19|20)\\d{2}+))?(?![\\p{L}\\d])");

    private static final WordPattern YEAR = WordPattern.alone(List.of("nam"), "\\s{1,3}+((?:19|20)\\d{2}+)(?![\\d/-])");

    private static final Map<String, Integer> QUARTERS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "1", 1, "2", 2, "3", 3, "4", 4);

    /** A day's digits and the white space behind them, in code units. */
    private static final int LONGEST_DAY = 6;

    private DateFinder() {}

    /** Days with their year, in the order of the text. */
    static List<Expression> days(String folded) {
        return days(folded, null).stream().filter(Expression::yearGiven).toList();
    }

    /** The days alone. */
    private static List<Expression> days(String folded, @Nullable LocalDate issued) {
        List<Expression> found = new ArrayList<>();
        Matcher matcher = DAY.matcher(folded).useTransparentBounds(true);
        int at = dayStart(folded, 0);
        while (at < folded.length()) {
            boolean matches = matcher.region(at, folded.length()).lookingAt();
            if (matches) {
                day(folded, matcher, issued).ifPresent(found::add);
            }
            at = dayStart(folded, matches ? matcher.end() : at + 1);
        }
        return found;
    }

    /** Where a day may begin, a number or "ngày", from {@code from} on; the text's end when there is no such place. */
    private static int dayStart(String folded, int from) {
        int i = from;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (c == 'n' ? folded.startsWith("ngay", i) : isDigit(c) && startsDay(folded, i)) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Whether the digit there is a number's first, and the number is followed by what may make it a day's. */
    private static boolean startsDay(String folded, int i) {
        if (i > 0 && isDigit(folded.charAt(i - 1))) {
            return false;
        }
        int end = i + 1;
        while (end < folded.length()
                && end - i <= LONGEST_DAY
                && (isDigit(folded.charAt(end)) || folded.charAt(end) <= ' ')) {
            end++;
        }
        return end < folded.length() && "/.-t".indexOf(folded.charAt(end)) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The day that is printed at {@code from}, after white space, a comma, a bracket or "ngày" at most. */
    static Optional<Expression> dayAt(String folded, int from) {
        Matcher matcher = DAY.matcher(folded);
        int start = from;
        while (start < folded.length() && " ,(".indexOf(folded.charAt(start)) >= 0 && start - from < 4) {
            start++;
        }
        matcher.region(start, Math.min(folded.length(), start + 40)).useTransparentBounds(true);
        return matcher.lookingAt() ? day(folded, matcher, null) : Optional.empty();
    }

    /**
     * Every expression, in the order of the text, none inside another.
     *
     * @param issued the document's date, for years that are not printed
     */
    static List<Expression> find(String folded, @Nullable LocalDate issued) {
        if (!Words.hasDigit(folded)) {
            // Only a quarter is named without one: "Quý IV".
            List<Expression> quarters = new ArrayList<>();
            add(quarters, QUARTER.in(folded), m -> quarter(m, issued));
            return quarters;
        }
        List<Expression> found = days(folded, issued);
        add(found, MONTH.in(folded), m -> month(m, issued));
        add(found, QUARTER.in(folded), m -> quarter(m, issued));
        add(
                found,
                YEAR.in(folded),
                m -> Optional.of(new Expression(
                        new Span(m.start(), m.end()),
                        Unit.YEAR,
                        LocalDate.of(Integer.parseInt(m.group(1)), 12, 31),
                        MonthDay.of(12, 31),
                        true)));
        return found;
    }

    private interface Reader {
        Optional<Expression> read(Matcher matcher);
    }

    /** Adds what is not inside an expression that is there already; the list is in the order of the text before and after. */
    private static void add(List<Expression> found, WordPattern.Search search, Reader reader) {
        int known = found.size();
        int covering = 0;
        while (search.find()) {
            Matcher match = search.match();
            while (covering < known && found.get(covering).span().end() <= match.start()) {
                covering++;
            }
            boolean inside = covering < known && found.get(covering).span().start() < match.end();
            if (!inside) {
                reader.read(match).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Expression::span));
    }

    private static Optional<Expression> day(String folded, Matcher m, @Nullable LocalDate issued) {
        boolean worded = m.group().startsWith("ngay");
        if (!worded && isAfterMonth(folded, m.start())) {
            // "tháng 11 - 12/2025" names two months, no day.
            return Optional.empty();
        }
        String month = m.group(2) != null ? m.group(2) : m.group(4);
        String year = m.group(3) != null ? m.group(3) : m.group(5);
        if (year == null && !worded) {
            // "5/10 xã", "24/7", "mục 1.2": no date without "ngày"
            return Optional.empty();
        }
        Span span = new Span(m.start(), m.end());
        try {
            int day = Integer.parseInt(m.group(1).replace(" ", ""));
            if (year != null) {
                LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), day);
                return Optional.of(new Expression(span, Unit.DAY, date, MonthDay.from(date), true));
            }
            if (issued == null) {
                return Optional.of(
                        new Expression(span, Unit.DAY, null, MonthDay.of(Integer.parseInt(month), day), false));
            }
            LocalDate date = LocalDate.of(issued.getYear(), Integer.parseInt(month), day);
            // "trước ngày 15/01" in a letter of December means next January.
            boolean nextYear = issued.minusMonths(6).isAfter(date);
            LocalDate meant = nextYear ? date.plusYears(1) : date;
            return Optional.of(new Expression(span, Unit.DAY, meant, MonthDay.from(meant), false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isAfterMonth(String folded, int at) {
        int from = at;
        while (from > 0 && folded.charAt(from - 1) == ' ') {
            from--;
        }
        return folded.startsWith("thang", from - "thang".length());
    }

    private static Optional<Expression> month(Matcher m, @Nullable LocalDate issued) {
        int month = Integer.parseInt(m.group(1));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        String year = m.group(2) != null ? m.group(2) : m.group(3);
        Span span = new Span(m.start(), m.end());
        if (year == null && issued == null) {
            return Optional.of(new Expression(span, Unit.MONTH, null, endOf(month), false));
        }
        int y = year != null ? Integer.parseInt(year) : nextYear(issued, month);
        return Optional.of(
                new Expression(span, Unit.MONTH, YearMonth.of(y, month).atEndOfMonth(), endOf(month), year != null));
    }

    private static Optional<Expression> quarter(Matcher m, @Nullable LocalDate issued) {
        int month = QUARTERS.getOrDefault(m.group(1), 1) * 3;
        String year = m.group(2) != null ? m.group(2) : m.group(3);
        Span span = new Span(m.start(), m.end());
        if (year == null && issued == null) {
            return Optional.of(new Expression(span, Unit.QUARTER, null, endOf(month), false));
        }
        int y = year != null ? Integer.parseInt(year) : nextYear(issued, month);
        return Optional.of(
                new Expression(span, Unit.QUARTER, YearMonth.of(y, month).atEndOfMonth(), endOf(month), year != null));
    }

    /** The month's last day in most years. */
    private static MonthDay endOf(int month) {
        return MonthDay.from(YearMonth.of(2001, month).atEndOfMonth());
    }

    /** The year in which the month comes next, seen from the document's date. */
    private static int nextYear(@Nullable LocalDate issued, int month) {
        if (issued == null) {
            throw new IllegalStateException("no document date");
        }
        return month < issued.getMonthValue() ? issued.getYear() + 1 : issued.getYear();
    }
}
