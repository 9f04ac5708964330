package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * While documents come in, Lucene's own way of merging. When merging is asked for, so much that each segment is at least eight
 * times as large as all smaller ones together: a search asks every segment for every word, however small it is, and with eleven
 * segments it took half as long again as with one. A large segment stays as it is until an eighth has come in: it is not merged
 * anew for every document that comes.
 */
final class RestingMerges extends FilterMergePolicy {
    /** How many times as large as all that is smaller. */
    private static final int LARGER = 8;

    private record Sized(SegmentCommitInfo segment, long bytes) {}

    RestingMerges() {
        super(new TieredMergePolicy());
    }

    @Override
    public @Nullable MergeSpecification findForcedMerges(
            SegmentInfos infos, int most, Map<SegmentCommitInfo, Boolean> asked, MergeContext context)
            throws IOException {
        List<Sized> largestFirst = new ArrayList<>();
        long rest = 0;
        for (SegmentCommitInfo segment : infos) {
            if (asked.containsKey(segment) && !context.getMergingSegments().contains(segment)) {
                Sized sized = new Sized(segment, size(segment, context));
                largestFirst.add(sized);
                rest += sized.bytes();
            }
        }
        largestFirst.sort(Comparator.comparingLong(Sized::bytes).reversed());
        for (int i = 0; i < largestFirst.size() - 1; i++) {
            rest -= largestFirst.get(i).bytes();
            if (largestFirst.get(i).bytes() < LARGER * rest) {
                MergeSpecification found = new MergeSpecification();
                found.add(new OneMerge(largestFirst.subList(i, largestFirst.size()).stream()
                        .map(Sized::segment)
                        .toList()));
                return found;
            }
        }
        return null;
    }
}
