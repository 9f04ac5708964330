package vn.directives.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Directives side by side, by who issued them or when.
 *
 * @param by what a row stands for
 * @param total directives compared
 * @param missing directives that stand in no row, since that is not known of them
 * @param central the central document that they are measured by; null when they have none in common
 * @param sampled whether tasks, delays and terms come from a sample of the directives; totals and first dates never do
 * @param sample how many directives were looked at
 * @param complete false when there are more rows
 */
public record Comparison(
        By by,
        long total,
        long missing,
        @Nullable Central central,
        boolean sampled,
        long sample,
        boolean complete,
        List<Row> rows) {
    /** What a row stands for. */
    public enum By {
        PROVINCE,
        AUTHORITY,
        MONTH
    }

    /**
     * A document of a central body.
     *
     * @param citedBy how many of the directives looked at cite it
     */
    public record Central(String number, LocalDate issued, long citedBy) {}

    /**
     * The directives of one province, authority or month.
     *
     * @param value the filter's value; {@code 2021-09} for a month
     * @param first when the first was issued, null when no date is known
     * @param tasks tasks in those looked at
     * @param delay median of the days from the central document to each that cites it; null when none does
     * @param citing how many of those looked at cite it
     * @param terms what these speak of more than the others do
     */
    public record Row(
            String value,
            String label,
            @Nullable LocalDate first,
            long directives,
            long tasks,
            @Nullable Double delay,
            long citing,
            List<String> terms) {
        public Row {
            terms = List.copyOf(terms);
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** The middle one, or the mean of the two in the middle; null of nothing. */
    static @Nullable Double median(List<Long> days) {
        if (days.isEmpty()) {
            return null;
        }
        List<Long> sorted = new ArrayList<>(days);
        sorted.sort(null);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? (double) sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
