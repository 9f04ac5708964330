package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.directives.engine.Histogram;
import vn.directives.engine.HistogramRequest;

/** A histogram as the cluster counts it: how it is asked for, and what the answer means. */
final class HistogramAggregation {
    /** Above this a gap of empty buckets is a mistyped year, and the empty ones are left out. */
    private static final int MOST_BUCKETS = 5_000;

    private final HistogramRequest request;

    HistogramAggregation(HistogramRequest request) {
        this.request = request;
    }

    /** The question: buckets with hits alone, lest a mistyped year makes them endless. */
    Aggregation question() {
        CalendarInterval interval = switch (request.interval()) {
            case WEEK -> CalendarInterval.Week;
            case MONTH -> CalendarInterval.Month;
            case YEAR -> CalendarInterval.Year;
        };
        return Aggregation.of(a -> a.dateHistogram(histogram -> histogram
                .field(Fields.days(request.field()))
                .calendarInterval(interval)
                .minDocCount(1)));
    }

    /** What was counted, with the empty buckets in between. */
    Histogram read(Aggregate answer) {
        List<DateHistogramBucket> counted = answer.dateHistogram().buckets().array();
        List<Histogram.Bucket> buckets = new ArrayList<>();
        ChronoUnit unit = unit();
        boolean gapless =
                counted.isEmpty() || unit.between(day(counted.getFirst()), day(counted.getLast())) < MOST_BUCKETS;
        for (DateHistogramBucket bucket : counted) {
            LocalDate from = day(bucket);
            while (gapless
                    && !buckets.isEmpty()
                    && buckets.getLast().from().plus(1, unit).isBefore(from)) {
                buckets.add(new Histogram.Bucket(buckets.getLast().from().plus(1, unit), 0));
            }
            buckets.add(new Histogram.Bucket(from, bucket.docCount()));
        }
        return new Histogram(request, buckets);
    }

    private ChronoUnit unit() {
        return switch (request.interval()) {
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
    }

    private static LocalDate day(DateHistogramBucket bucket) {
        return Instant.ofEpochMilli(bucket.key()).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
