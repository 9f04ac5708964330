package vn.directives.engine.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import vn.directives.engine.Histogram;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.Level;

/** Counts hits by calendar interval, each once in each interval that it has a day in. */
final class HistogramCounter {
    /** Above this a gap of empty buckets is a mistyped year, and the empty ones are left out. */
    private static final int MOST_BUCKETS = 5_000;

    private final IndexView view;
    private final Level level;

    HistogramCounter(IndexView view, Level level) {
        this.view = view;
        this.level = level;
    }

    Histogram count(HistogramRequest request, Matches hits) throws IOException {
        String field = Fields.days(level, request.field());
        byte[] least = PointValues.getMinPackedValue(view.getIndexReader(), field);
        byte[] greatest = PointValues.getMaxPackedValue(view.getIndexReader(), field);
        if (least == null || greatest == null) {
            return new Histogram(request, List.of());
        }
        Calendar calendar = Calendar.of(request.interval());
        int first = calendar.bucket(day(least));
        int last = calendar.bucket(day(greatest));
        int[] counts = new int[last - first + 1];
        for (Matches.InSegment found : hits.segments()) {
            LeafReader segment = found.segment().reader();
            PointValues days = segment.getPointValues(field);
            if (days != null) {
                long earliest = day(days.getMinPackedValue());
                Column column = view.columns().days(segment, field, earliest, day(days.getMaxPackedValue()));
                if (column == null) {
                    countMany(found.documents(), DocValues.getSortedNumeric(segment, field), calendar, first, counts);
                } else {
                    countOne(found.documents(), column, earliest, calendar, first, counts);
                }
            }
        }
        return new Histogram(request, buckets(calendar, first, counts));
    }

    private static long day(byte[] packed) {
        return NumericUtils.sortableBytesToLong(packed, 0);
    }

    private static void countOne(
            FixedBitSet hits, Column days, long earliest, Calendar calendar, int first, int[] counts) {
        int[] byDay = days.count(hits);
        for (int i = 1; i < byDay.length; i++) {
            if (byDay[i] > 0) {
                counts[calendar.bucket(earliest + i - 1) - first] += byDay[i];
            }
        }
    }

    private static void countMany(
            FixedBitSet hits, SortedNumericDocValues days, Calendar calendar, int first, int[] counts)
            throws IOException {
        DocIdSetIterator documents = new BitSetIterator(hits, 0);
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (!days.advanceExact(doc)) {
                continue;
            }
            int before = -1;
            for (int i = days.docValueCount(); i > 0; i--) {
                int bucket = calendar.bucket(days.nextValue()) - first;
                // Days come in order, so that equal buckets are neighbours.
                if (bucket != before) {
                    counts[bucket]++;
                }
                before = bucket;
            }
        }
    }

    private static List<Histogram.Bucket> buckets(Calendar calendar, int first, int[] counts) {
        int from = 0;
        int to = counts.length;
        while (from < to && counts[from] == 0) {
            from++;
        }
        while (to > from && counts[to - 1] == 0) {
            to--;
        }
        List<Histogram.Bucket> buckets = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (counts[i] > 0 || to - from <= MOST_BUCKETS) {
                buckets.add(new Histogram.Bucket(calendar.firstDay(first + i), counts[i]));
            }
        }
        return buckets;
    }

    /** Numbers the intervals of a kind. */
    private enum Calendar {
        WEEK {
            @Override
            int bucket(long day) {
                return (int) Math.floorDiv(day - FIRST_MONDAY, 7);
            }

            @Override
            LocalDate firstDay(int bucket) {
                return LocalDate.ofEpochDay(FIRST_MONDAY + 7L * bucket);
            }
        },
        MONTH {
            @Override
            int bucket(long day) {
                LocalDate date = LocalDate.ofEpochDay(day);
                return date.getYear() * 12 + date.getMonthValue() - 1;
            }

            @Override
            LocalDate firstDay(int bucket) {
                return LocalDate.of(Math.floorDiv(bucket, 12), Math.floorMod(bucket, 12) + 1, 1);
            }
        },
        YEAR {
            @Override
            int bucket(long day) {
                return LocalDate.ofEpochDay(day).getYear();
            }

            @Override
            LocalDate firstDay(int bucket) {
                return LocalDate.of(bucket, 1, 1);
            }
        };

        /** 1970-01-05. */
        private static final int FIRST_MONDAY = 4;

        abstract int bucket(long day);

        abstract LocalDate firstDay(int bucket);

        static Calendar of(HistogramRequest.Interval interval) {
            return switch (interval) {
                case WEEK -> WEEK;
                case MONTH -> MONTH;
                case YEAR -> YEAR;
            };
        }
    }
}
