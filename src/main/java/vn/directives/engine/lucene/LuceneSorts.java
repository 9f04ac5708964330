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

    static Sort of(vn.directives.engine.Sort sort, Level level) {
        SortField first = switch (sort) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case ISSUED_ASCENDING -> byDay(level, DateField.ISSUED, false);
            case ISSUED_DESCENDING -> byDay(level, DateField.ISSUED, true);
            case DUE_ASCENDING -> byDay(level, DateField.DUE, false);
            case DUE_DESCENDING -> byDay(level, DateField.DUE, true);
        };
        return new Sort(first, new SortField(Fields.id(level), SortField.Type.STRING));
    }

    /** By the earliest day; what has none comes last either way. */
    private static SortField byDay(Level level, DateField field, boolean latestFirst) {
        return new SortedNumericSortField(
                Fields.days(level, field),
                SortField.Type.LONG,
                latestFirst,
                SortedNumericSelector.Type.MIN,
                latestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
