package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.LongBitSet;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.SearchRequest;

/**
 * Hits of which those with the same value of a field count once: the first of them in the order of the search. Lucene's own
 * grouping would sort all groups of a search for its hundredth page as for its first, and cannot go on from a hit.
 */
final class CollapsedHits {
    /** Hits looked at first; twice as many each time that they are not enough. */
    private static final int FIRST_LOOK = 256;

    /** Enough to hold at once. */
    private static final int LARGEST_LOOK = 10_000;

    private final IndexView view;
    private final FacetField field;
    private final LongBitSet seen;

    CollapsedHits(IndexView view, String field) throws IOException {
        this.view = view;
        this.field = view.facetField(field);
        this.seen = new LongBitSet(Math.max(1, this.field.size()));
    }

    /** How many groups there are among hits; what has no value is a group of its own. */
    long count(Matches hits) throws IOException {
        int[] counts = new int[Math.toIntExact(field.size())];
        long with = 0;
        for (Matches.InSegment found : hits.segments()) {
            with += field.count(found, counts);
        }
        long groups = hits.count() - with;
        for (int count : counts) {
            groups += count > 0 ? 1 : 0;
        }
        return groups;
    }

    /**
     * A page of the groups' first hits. Which hit is the first of its group only the hits before it tell, so that they are
     * looked through each time.
     *
     * @param sort the order of the search, forwards
     */
    Page page(Query question, Sort sort, SearchRequest request, @Nullable Place place) throws IOException {
        boolean backwards = place != null && place.backwards();
        int most = (int) Math.min(Integer.MAX_VALUE, (long) request.offset() + request.limit() + 1);
        Deque<FieldDoc> firsts = new ArrayDeque<>();
        boolean reached = place == null;
        ScoreDoc last = null;
        int look = (int) Math.min(LARGEST_LOOK, Math.max(FIRST_LOOK, (long) most));
        while (firsts.size() < most || backwards) {
            TopDocs found = view.searchAfter(last, question, look, sort);
            for (ScoreDoc hit : found.scoreDocs) {
                last = hit;
                if (!isFirst(hit.doc)) {
                    continue;
                }
                if (place != null && !reached) {
                    reached = place.isAt((FieldDoc) hit);
                    if (reached && backwards) {
                        return before(firsts, request.limit());
                    }
                    if (reached || !backwards) {
                        continue;
                    }
                }
                firsts.add((FieldDoc) hit);
                if (backwards && firsts.size() > most) {
                    firsts.removeFirst();
                } else if (!backwards && firsts.size() == most) {
                    break;
                }
            }
            if (found.scoreDocs.length < look) {
                break;
            }
            look = Math.min(LARGEST_LOOK, 2 * look);
        }
        List<FieldDoc> shown =
                firsts.stream().skip(request.offset()).limit(request.limit()).toList();
        return new Page(shown, firsts.size() == most, place != null || request.offset() > 0);
    }

    private static Page before(Deque<FieldDoc> firsts, int limit) {
        boolean less = firsts.size() > limit;
        return new Page(firsts.stream().skip(less ? 1 : 0).toList(), true, less);
    }

    /** Whether no document of the same group was asked about before. */
    boolean isFirst(int document) throws IOException {
        long ordinal = field.ordinal(document);
        return ordinal < 0 || !seen.getAndSet(ordinal);
    }
}
