package vn.directives.engine.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Fingerprint;
import vn.directives.engine.Fingerprinted;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Marks;

/** Reads what directives are compared by out of one segment's columns. */
final class FingerprintReader {
    private final SortedDocValues ids;
    private final SortedSetDocValues groups;
    private final SortedSetDocValues statuses;
    private final BinaryDocValues fingerprints;

    private FingerprintReader(LeafReader segment) throws IOException {
        this.ids = DocValues.getSorted(segment, Fields.id(Level.DIRECTIVE));
        this.groups = DocValues.getSortedSet(segment, Fields.values(Level.DIRECTIVE, KeywordField.COPY_GROUP));
        this.statuses = DocValues.getSortedSet(segment, Fields.values(Level.DIRECTIVE, KeywordField.STATUS));
        this.fingerprints = DocValues.getBinary(segment, Fields.FINGERPRINT);
    }

    /** Gives the directives of a view that satisfy a question, in the order in which they lie. */
    static void read(IndexView view, Query question, Predicate<Fingerprinted> consumer) throws IOException {
        Weight weight = view.createWeight(view.rewrite(question), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            FingerprintReader reader = new FingerprintReader(leaf.reader());
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator found = scorer.iterator();
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                if ((live == null || live.get(doc)) && !consumer.test(reader.read(doc))) {
                    return;
                }
            }
        }
    }

    private Fingerprinted read(int doc) throws IOException {
        if (!ids.advanceExact(doc)) {
            throw new IOException("a directive has its id in a column");
        }
        String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
        String group = value(groups, doc);
        return new Fingerprinted(
                id, new Marks(id.equals(group) ? null : group, value(statuses, doc)), fingerprint(doc));
    }

    private Fingerprint fingerprint(int doc) throws IOException {
        if (!fingerprints.advanceExact(doc)) {
            return Fingerprint.NOTHING;
        }
        BytesRef bytes = fingerprints.binaryValue();
        return Fingerprint.decode(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length));
    }

    private static @Nullable String value(SortedSetDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.lookupOrd(values.nextOrd()).utf8ToString() : null;
    }
}
