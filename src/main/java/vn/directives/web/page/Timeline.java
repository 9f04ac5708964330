package vn.directives.web.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Histogram;
import vn.directives.search.DateRange;
import vn.directives.search.Wording;
import vn.directives.web.QueryString;

/**
 * Hits by month, or by year where months would be too thin to see: each bar a link to what was issued then. Places are those of a
 * drawing that is 100 % wide; heights are pixels.
 *
 * @param unit {@code month} or {@code year}
 * @param first the first bar's month or year, as a parameter takes it
 * @param ticks years that are written under the bars, links as well
 * @param outside hits of the years that are too far from the others to be drawn
 */
public record Timeline(String unit, String first, List<Bar> bars, List<Tick> ticks, long outside) {
    /** Height of the highest bar. */
    private static final int HEIGHT = 56;

    /** More bars are thinner than a finger or a pointer can tell apart. */
    private static final int MOST_MONTHS = 132;

    private static final int MOST_YEARS = 60;
    private static final int MOST_TICKS = 10;

    /** Months that are shown on either side of those asked for. */
    private static final int CONTEXT = 6;

    /** A month or a year with hits or without; without, nothing leads there. */
    public record Bar(
            String label, long count, String url, boolean selected, String x, String width, int y, int height) {}

    /** A year. */
    public record Tick(String label, String url, String x, String width) {}

    /**
     * Null when no date is known of any hit.
     *
     * @param path the page that the bars lead to
     */
    static @Nullable Timeline of(
            Histogram histogram, DateRange range, QueryString asked, String path, Wording wording) {
        TreeMap<YearMonth, Long> counts = new TreeMap<>();
        for (Histogram.Bucket bucket : histogram.buckets()) {
            if (bucket.count() > 0) {
                counts.merge(YearMonth.from(bucket.from()), bucket.count(), Long::sum);
            }
        }
        if (counts.isEmpty()) {
            return null;
        }
        Drawing drawing = new Drawing(range, asked.without("page", "issued_from", "issued_to"), path, wording);
        YearMonth from = counts.firstKey();
        YearMonth to = counts.lastKey();
        if (months(from, to) > MOST_MONTHS && range.from() != null && range.to() != null) {
            YearMonth near = YearMonth.from(range.from()).minusMonths(CONTEXT);
            YearMonth far = YearMonth.from(range.to()).plusMonths(CONTEXT);
            if (months(near, far) <= MOST_MONTHS) {
                return drawing.months(counts, near, far);
            }
        }
        return months(from, to) <= MOST_MONTHS ? drawing.months(counts, from, to) : drawing.years(counts);
    }

    private static long months(YearMonth from, YearMonth to) {
        return from.until(to, ChronoUnit.MONTHS) + 1;
    }

    private record Drawing(DateRange range, QueryString start, String path, Wording wording) {
        Timeline months(NavigableMap<YearMonth, Long> counts, YearMonth from, YearMonth to) {
            int n = (int) Timeline.months(from, to);
            Map<YearMonth, Long> shown = counts.subMap(from, true, to, true);
            long most = most(shown.values());
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                YearMonth month = from.plusMonths(i);
                String label = wording.say("page.month", month.getMonthValue(), String.valueOf(month.getYear()));
                bars.add(bar(i, n, month.toString(), label, counts.getOrDefault(month, 0L), most, month));
            }
            return new Timeline("month", from.toString(), bars, ticks(from, to, n, 12), 0);
        }

        Timeline years(NavigableMap<YearMonth, Long> counts) {
            TreeMap<Integer, Long> years = new TreeMap<>();
            counts.forEach((month, count) -> years.merge(month.getYear(), count, Long::sum));
            int first = densest(years);
            int last = Math.min(first + MOST_YEARS - 1, years.lastKey());
            Map<Integer, Long> shown = years.subMap(first, true, last, true);
            int n = last - first + 1;
            long most = most(shown.values());
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int year = first + i;
                String name = String.valueOf(year);
                bars.add(bar(i, n, name, name, years.getOrDefault(year, 0L), most, YearMonth.of(year, 1)));
            }
            long outside = sum(years.values()) - sum(shown.values());
            return new Timeline(
                    "year",
                    String.valueOf(first),
                    bars,
                    ticks(YearMonth.of(first, 1), YearMonth.of(last, 1), n, 1),
                    outside);
        }

        /** The first of the years that hold the most hits between them: one mistyped year must not flatten all others. */
        private static int densest(NavigableMap<Integer, Long> years) {
            int best = years.firstKey();
            long bestSum = -1;
            for (int start : years.keySet()) {
                long sum = sum(
                        years.subMap(start, true, start + MOST_YEARS - 1, true).values());
                if (sum > bestSum) {
                    best = start;
                    bestSum = sum;
                }
            }
            return best;
        }

        private Bar bar(int i, int n, String period, String label, long count, long most, YearMonth month) {
            int height = count == 0 ? 0 : Math.max(3, (int) Math.round((double) HEIGHT * count / most));
            boolean selected = !range.isOpen() && touches(month, period.length() == 4);
            return new Bar(label, count, to(period), selected, percent(i, n), percent(1, n), HEIGHT - height, height);
        }

        private String to(String period) {
            return start.with("issued_from", period).with("issued_to", period).at(path);
        }

        private boolean touches(YearMonth month, boolean year) {
            LocalDate first = month.atDay(1);
            LocalDate last = year ? first.plusYears(1).minusDays(1) : month.atEndOfMonth();
            return (range.from() == null || !last.isBefore(range.from()))
                    && (range.to() == null || !first.isAfter(range.to()));
        }

        private List<Tick> ticks(YearMonth from, YearMonth to, int n, int barsPerYear) {
            int years = to.getYear() - from.getYear() + 1;
            int step = (years + MOST_TICKS - 1) / MOST_TICKS;
            List<Tick> ticks = new ArrayList<>();
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                int first = barsPerYear == 1
                        ? year - from.getYear()
                        : (int) Math.max(0, Timeline.months(from, YearMonth.of(year, 1)) - 1);
                int end =
                        barsPerYear == 1 ? first + 1 : (int) Math.min(n, Timeline.months(from, YearMonth.of(year, 12)));
                boolean room = (double) (end - first) / n > 0.5 / MOST_TICKS || barsPerYear == 1;
                if ((year - from.getYear()) % step == 0 && room) {
                    ticks.add(new Tick(
                            String.valueOf(year),
                            to(String.valueOf(year)),
                            percent(first, n),
                            percent(Math.max(1, end - first), n)));
                }
            }
            return ticks;
        }

        private static long most(Collection<Long> counts) {
            return counts.stream().mapToLong(Long::longValue).max().orElse(1);
        }

        private static long sum(Collection<Long> counts) {
            return counts.stream().mapToLong(Long::longValue).sum();
        }

        private static String percent(int part, int whole) {
            return String.format(Locale.ROOT, "%.3f%%", 100.0 * part / whole);
        }
    }
}
