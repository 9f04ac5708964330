package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field over all segments, numbered in their order.
 *
 * @param name the field
 * @param ordinals from a segment's numbers to those of the view; null when there is one segment at most
 * @param leaves the segments
 * @param columns what is kept of them in memory
 */
record FacetField(String name, @Nullable OrdinalMap ordinals, List<LeafReaderContext> leaves, Columns columns) {
    static FacetField of(IndexView view, String name, Columns columns) throws IOException {
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        if (leaves.size() < 2) {
            return new FacetField(name, null, leaves, columns);
        }
        OrdinalMap ordinals = OrdinalMap.build(null, values(leaves, name), PackedInts.DEFAULT);
        return new FacetField(name, ordinals, leaves, columns);
    }

    /** The values themselves, for one thread. */
    SortedSetDocValues values() throws IOException {
        if (ordinals == null) {
            return leaves.isEmpty() ? DocValues.emptySortedSet() : values(leaves.getFirst());
        }
        int[] starts = new int[leaves.size() + 1];
        for (int i = 0; i < leaves.size(); i++) {
            starts[i + 1] = starts[i] + leaves.get(i).reader().maxDoc();
        }
        return new MultiDocValues.MultiSortedSetDocValues(values(leaves, name), starts, ordinals, 0);
    }

    /** How many values there are. */
    long size() throws IOException {
        return values().getValueCount();
    }

    /** The view's number of the only value of a document, -1 when it has none. */
    long ordinal(int document) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedSetDocValues values = values(leaf);
        if (!values.advanceExact(document - leaf.docBase)) {
            return -1;
        }
        return ordinals == null
                ? values.nextOrd()
                : ordinals.getGlobalOrds(leaf.ord).get(values.nextOrd());
    }

    /**
     * Adds the hits of one segment to the counts of its values.
     *
     * @param counts by the view's numbers
     * @return how many of the hits have a value
     */
    long count(Matches.InSegment hits, int[] counts) throws IOException {
        LeafReaderContext leaf = hits.segment();
        LongValues global = ordinals == null ? LongValues.IDENTITY : ordinals.getGlobalOrds(leaf.ord);
        Column column = columns.values(leaf.reader(), name);
        return column == null
                ? countMany(values(leaf), hits.documents(), global, counts)
                : countOne(column, hits.documents(), global, counts);
    }

    private static long countOne(Column column, FixedBitSet hits, LongValues global, int[] counts) {
        int[] inSegment = column.count(hits);
        long with = 0;
        for (int i = 1; i < inSegment.length; i++) {
            if (inSegment[i] > 0) {
                with += inSegment[i];
                counts[(int) global.get(i - 1)] += inSegment[i];
            }
        }
        return with;
    }

    private static long countMany(SortedSetDocValues values, FixedBitSet hits, LongValues global, int[] counts)
            throws IOException {
        DocIdSetIterator documents = new BitSetIterator(hits, 0);
        int[] inSegment = new int[Math.toIntExact(values.getValueCount())];
        long with = 0;
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    inSegment[(int) values.nextOrd()]++;
                }
                with++;
            }
        }
        for (int i = 0; i < inSegment.length; i++) {
            if (inSegment[i] > 0) {
                counts[(int) global.get(i)] += inSegment[i];
            }
        }
        return with;
    }

    private SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), name);
    }

    private static SortedSetDocValues[] values(List<LeafReaderContext> leaves, String name) throws IOException {
        SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(leaves.get(i).reader(), name);
        }
        return values;
    }
}
