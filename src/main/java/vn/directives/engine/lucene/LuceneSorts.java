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
    static Sort of(vn.directives.engine.Sort sort, Level level, boolean backwards) {
        SortField first = switch (sort) {
            case RELEVANCE -> new SortField(null, SortField.Type.SCORE, backwards);
            case ISSUED_ASCENDING -> byDay(level, DateField.ISSUED, false, backwards);
            case ISSUED_DESCENDING -> byDay(level, DateField.ISSUED, true, backwards);
            case DUE_ASCENDING -> byDay(level, DateField.DUE, false, backwards);
            case DUE_DESCENDING -> byDay(level, DateField.DUE, true, backwards);
        };
        return new Sort(first, new SortField(Fields.id(level), SortField.Type.STRING, backwards));
    }

    /** By the earliest day; what has none comes last either way. */
    private static SortField byDay(Level level, DateField field, boolean latestFirst, boolean backwards) {
        return new SortedNumericSortField(
                Fields.days(level, field),
                SortField.Type.LONG,
                latestFirst != backwards,
                SortedNumericSelector.Type.MIN,
                latestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
