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

    private final List<InSegment> segments = new ArrayList<>();

    /** The segments in which something may have been found. */
    List<InSegment> segments() {
        return Collections.unmodifiableList(segments);
    }

    /** How many documents there are. */
    long count() {
        return segments.stream()
                .mapToLong(found -> found.documents().cardinality())
                .sum();
    }

    /** Where a segment's documents are to be noted. */
    FixedBitSet begin(LeafReaderContext segment) {
        InSegment found =
                new InSegment(segment, new FixedBitSet(segment.reader().maxDoc()));
        segments.add(found);
        return found.documents();
    }
}
