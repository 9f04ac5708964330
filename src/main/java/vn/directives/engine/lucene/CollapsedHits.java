package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.LongBitSet;

/**
 * Hits of which those with the same value of a field count once: the first of them in the order of the search. Lucene's own
 * grouping would sort all groups of a search for its hundredth page as for its first, and cannot go on from a hit.
 */
final class CollapsedHits {
    /** Hits looked at first; twice as many each time that they are not enough. */
    private static final int FIRST_LOOK = 256;

    private final IndexView view;
    private final FacetField field;
    private final LongBitSet seen;

    CollapsedHits(IndexView view, String field) throws IOException {
        this.view = view;
        this.field = view.facetField(field);
        this.seen = new LongBitSet(Math.max(1, this.field.size()));
    }

    /** How many groups there are among hits; what has no value is a group of its own. */
    long count(FacetsCollector hits) throws IOException {
        int[] counts = new int[Math.toIntExact(field.size())];
        long all = 0;
        long with = 0;
        for (MatchingDocs leaf : hits.getMatchingDocs()) {
            all += leaf.totalHits();
            if (leaf.totalHits() > 0) {
                with += field.count(leaf.context(), leaf.bits().iterator(), counts);
            }
        }
        long groups = all - with;
        for (int count : counts) {
            groups += count > 0 ? 1 : 0;
        }
        return groups;
    }

    /** The first hits of the groups, from one place on. */
    List<ScoreDoc> page(Query question, Sort sort, int offset, int limit) throws IOException {
        List<ScoreDoc> firsts = new ArrayList<>();
        ScoreDoc last = null;
        int look = Math.max(FIRST_LOOK, offset + limit);
        while (firsts.size() < offset + limit) {
            TopDocs found = view.searchAfter(last, question, look, sort);
            for (ScoreDoc hit : found.scoreDocs) {
                last = hit;
                if (firsts.size() < offset + limit && isFirst(hit.doc)) {
                    firsts.add(hit);
                }
            }
            if (found.scoreDocs.length < look) {
                break;
            }
            look *= 2;
        }
        return offset < firsts.size() ? firsts.subList(offset, firsts.size()) : List.of();
    }

    /** Whether no document of the same group was asked about before. */
    boolean isFirst(int document) throws IOException {
        long ordinal = field.ordinal(document);
        return ordinal < 0 || !seen.getAndSet(ordinal);
    }
}
