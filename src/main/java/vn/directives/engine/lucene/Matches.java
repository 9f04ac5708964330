package vn.directives.engine.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/** All documents that a question matches, as they are found; for one thread. */
final class Matches {
    /** Those of one segment, by their numbers in it. */
    record InSegment(LeafReaderContext segment, FixedBitSet documents) {}

    /** Takes the matches of a segment, window by window. */
    interface Sink {
        /**
         * @param places those of the window that match
         * @param start the window's first document
         * @param end behind its last
         */
        void add(FixedBitSet places, int start, int end);
    }

    private final boolean kept;
    private final List<InSegment> segments = new ArrayList<>();
    private long count;

    private Matches(boolean kept) {
        this.kept = kept;
    }

    /** To be looked at afterwards. */
    static Matches kept() {
        return new Matches(true);
    }

    /** Their number is all that is wanted. */
    static Matches counted() {
        return new Matches(false);
    }

    /** The segments in which something may have been found, where they are kept. */
    List<InSegment> segments() {
        return Collections.unmodifiableList(segments);
    }

    /** How many documents there are. */
    long count() {
        return count;
    }

    /** Where a segment's documents are to be noted. */
    Sink begin(LeafReaderContext segment) {
        if (!kept) {
            return (places, start, end) -> count += places.cardinality();
        }
        FixedBitSet documents = new FixedBitSet(segment.reader().maxDoc());
        segments.add(new InSegment(segment, documents));
        return (places, start, end) -> {
            count += places.cardinality();
            FixedBitSet.orRange(places, 0, documents, start, end - start);
        };
    }
}
