package vn.directives.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** For each document of a segment which of the field's values it has: their numbers from 1, 0 for none. */
final class Column {
    private final char @Nullable [] narrow;
    private final int @Nullable [] wide;
    private final int documents;
    private final int size;

    private Column(int documents, int values) {
        this.documents = documents;
        boolean fits = values < Character.MAX_VALUE;
        this.narrow = fits ? new char[documents] : null;
        this.wide = fits ? null : new int[documents];
        this.size = values;
    }

    /** Values by the segment's own numbers, each one higher. */
    static Column of(SortedDocValues values, int documents) throws IOException {
        Column column = new Column(documents, values.getValueCount());
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            column.set(doc, values.ordValue() + 1);
        }
        return column;
    }

    /**
     * Days by their numbers.
     *
     * @param first the earliest day of the segment, which gets the number 1
     * @param last the latest
     */
    static Column of(NumericDocValues days, int documents, long first, long last) throws IOException {
        Column column = new Column(documents, Math.toIntExact(last - first + 1));
        for (int doc = days.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = days.nextDoc()) {
            column.set(doc, Math.toIntExact(days.longValue() - first + 1));
        }
        return column;
    }

    private void set(int document, int number) {
        if (narrow != null) {
            narrow[document] = (char) number;
        } else if (wide != null) {
            wide[document] = number;
        }
    }

    /** The value's number; 0 without one. */
    private int number(int document) {
        return narrow != null ? narrow[document] : wide != null ? wide[document] : 0;
    }

    /**
     * The numbers as Lucene reads values.
     *
     * @param base is added to each
     */
    NumericDocValues asValues(long base) {
        return new NumericDocValues() {
            private int document = -1;

            @Override
            public boolean advanceExact(int target) {
                document = target;
                return number(target) > 0;
            }

            @Override
            public long longValue() {
                return base + number(document);
            }

            @Override
            public int docID() {
                return document;
            }

            @Override
            public int nextDoc() {
                return advance(document + 1);
            }

            @Override
            public int advance(int target) {
                document = target;
                while (document < documents && number(document) == 0) {
                    document++;
                }
                document = document < documents ? document : NO_MORE_DOCS;
                return document;
            }

            @Override
            public long cost() {
                return documents;
            }
        };
    }

    /** How many of some documents have each value: those that have none at 0, the others at the value's number. */
    int[] count(FixedBitSet documents) {
        int[] counts = new int[size + 1];
        long[] words = documents.getBits();
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                int document = i * Long.SIZE + Long.numberOfTrailingZeros(word);
                counts[number(document)]++;
            }
        }
        return counts;
    }
}
