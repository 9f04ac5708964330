package vn.directives.engine;

/** A count of hits by calendar interval; a task with several deadlines counts once in each bucket. */
public record HistogramRequest(DateField field, Interval interval) {
    /** The width of a bucket. Weeks begin on Monday. */
    public enum Interval {
        WEEK,
        MONTH,
        YEAR
    }
}
