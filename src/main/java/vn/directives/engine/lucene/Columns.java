package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/**
 * Columns of single values in memory, read from their segments once. The segments hold documents of two levels, so that on the
 * disk the documents without a value have to be told apart for each single hit, which takes ten times as long as to count it.
 * Two bytes a document and field, four where there are more than 65,000 values; gone with the segment. Safe for use by many
 * threads.
 */
final class Columns {
    /** A mistyped year would make the counts of each search as long as all the years between. */
    private static final int MOST_DAYS = 100_000;

    private interface Reading {
        @Nullable
        Column read() throws IOException;
    }

    private final Map<IndexReader.CacheKey, Map<String, Optional<Column>>> bySegment = new ConcurrentHashMap<>();

    /** The values of a field; null when a document of the segment has several. */
    @Nullable
    Column values(LeafReader segment, String field) throws IOException {
        return column(segment, field, () -> {
            SortedDocValues values = DocValues.unwrapSingleton(DocValues.getSortedSet(segment, field));
            return values == null ? null : Column.of(values, segment.maxDoc());
        });
    }

    /**
     * The days of a field, between the earliest and the latest; null when a document of the segment has several or they are
     * centuries apart.
     */
    @Nullable
    Column days(LeafReader segment, String field, long first, long last) throws IOException {
        return column(segment, field, () -> {
            NumericDocValues days = DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, field));
            return days == null || last - first > MOST_DAYS ? null : Column.of(days, segment.maxDoc(), first, last);
        });
    }

    private @Nullable Column column(LeafReader segment, String field, Reading reading) throws IOException {
        IndexReader.CacheHelper kept = segment.getCoreCacheHelper();
        Map<String, Optional<Column>> columns = bySegment.computeIfAbsent(kept.getKey(), key -> {
            kept.addClosedListener(bySegment::remove);
            return new ConcurrentHashMap<>();
        });
        Optional<Column> known = columns.get(field);
        if (known == null) {
            known = Optional.ofNullable(reading.read());
            columns.put(field, known);
        }
        return known.orElse(null);
    }
}
