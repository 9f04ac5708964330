package vn.directives.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer to a {@link HistogramRequest}: from the first bucket with hits to the last, empty ones between included; above
 * 5,000 buckets, when a year was mistyped, only those with hits.
 */
public record Histogram(HistogramRequest request, List<Bucket> buckets) {
    /**
     * @param from the first day of the bucket
     */
    public record Bucket(LocalDate from, long count) {}

    public Histogram {
        buckets = List.copyOf(buckets);
    }
}
