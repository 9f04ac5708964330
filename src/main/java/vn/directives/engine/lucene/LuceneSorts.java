package vn.directives.engine.lucene;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import vn.directives.engine.DateField;
import vn.directives.engine.Level;

/** Translates the port's orders. */
final class LuceneSorts {
    private LuceneSorts() {}

    /**
     * @param backwards the same order from its end
     */
    static Sort of(vn.directives.engine.Sort sort, Level level, boolean backwards, Columns columns) {
        SortField first = switch (sort) {
            case RELEVANCE -> new SortField(null, SortField.Type.SCORE, backwards);
            case ISSUED_ASCENDING -> byDay(level, DateField.ISSUED, false, backwards, columns);
            case ISSUED_DESCENDING -> byDay(level, DateField.ISSUED, true, backwards, columns);
            case DUE_ASCENDING -> byDay(level, DateField.DUE, false, backwards, columns);
            case DUE_DESCENDING -> byDay(level, DateField.DUE, true, backwards, columns);
            case INGESTED_DESCENDING -> byTime(Fields.ingested(level), true, backwards);
        };
        return new Sort(first, new SortField(Fields.id(level), SortField.Type.STRING, backwards));
    }

    /** By the earliest day; what has none comes last either way. */
    private static SortField byDay(
            Level level, DateField field, boolean latestFirst, boolean backwards, Columns columns) {
        return new DaySort(Fields.days(level, field), latestFirst != backwards, missing(latestFirst), columns);
    }

    private static SortField byTime(String field, boolean latestFirst, boolean backwards) {
        return new SortedNumericSortField(
                field,
                SortField.Type.LONG,
                latestFirst != backwards,
                SortedNumericSelector.Type.MIN,
                missing(latestFirst));
    }

    private static long missing(boolean latestFirst) {
        return latestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
