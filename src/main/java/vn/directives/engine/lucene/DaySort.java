package vn.directives.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.comparators.LongComparator;
import org.apache.lucene.util.NumericUtils;

/** By the earliest day of a field. What has one day at most is read from a {@link Column}: every match is looked at. */
final class DaySort extends SortedNumericSortField {
    private final Columns columns;

    /** @param missing stands for the day where there is none */
    DaySort(String field, boolean reverse, long missing, Columns columns) {
        super(field, Type.LONG, reverse, SortedNumericSelector.Type.MIN, missing);
        this.columns = columns;
    }

    @Override
    public FieldComparator<?> getComparator(int hits, Pruning pruning) {
        return new LongComparator(hits, getField(), (Long) getMissingValue(), getReverse(), pruning) {
            @Override
            public LeafFieldComparator getLeafComparator(LeafReaderContext segment) throws IOException {
                return new LongLeafComparator(segment) {
                    @Override
                    protected NumericDocValues getNumericDocValues(LeafReaderContext context, String field)
                            throws IOException {
                        return days(context.reader());
                    }
                };
            }
        };
    }

    private NumericDocValues days(LeafReader segment) throws IOException {
        PointValues range = segment.getPointValues(getField());
        if (range != null) {
            long first = NumericUtils.sortableBytesToLong(range.getMinPackedValue(), 0);
            long last = NumericUtils.sortableBytesToLong(range.getMaxPackedValue(), 0);
            Column column = columns.days(segment, getField(), first, last);
            if (column != null) {
                return column.asValues(first - 1);
            }
        }
        return SortedNumericSelector.wrap(
                DocValues.getSortedNumeric(segment, getField()), getSelector(), getNumericType());
    }
}
