package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The same as another query, found by windows. It pays where all matches are visited: Lucene's own DisjunctionMaxQuery keeps a
 * heap of its parts in order for each single document, which is most of a search in several fields.
 */
final class WindowedQuery extends Query {
    private final Query query;
    private final Query matching;
    private final @Nullable Matches matches;

    /**
     * @param query whose scores count
     * @param matching the same, or a simpler one that matches the same documents
     * @param matches takes all that is found, each time that this is searched for; null when nobody wants to know. A collector
     *     of the best is told of what may be among these alone, if it says which score that takes
     */
    WindowedQuery(Query query, Query matching, @Nullable Matches matches) {
        this.query = query;
        this.matching = matching;
        this.matches = matches;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = query.rewrite(searcher);
        Query rewrittenMatching = matching.rewrite(searcher);
        return rewritten.equals(query) && rewrittenMatching.equals(matching)
                ? this
                : new WindowedQuery(rewritten, rewrittenMatching, matches);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new Planned(searcher, mode, boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return "windowed(" + query.toString(field) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WindowedQuery windowed && query.equals(windowed.query);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + query.hashCode();
    }

    private final class Planned extends Weight {
        private final IndexSearcher searcher;
        private final ScoreMode mode;
        private final float boost;
        private final PartPlan plan;
        private final @Nullable List<PartPlan> summands;

        private Planned(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
            super(WindowedQuery.this);
            this.searcher = searcher;
            this.mode = mode;
            this.boost = boost;
            this.plan = PartPlan.of(matching, searcher, false, boost);
            this.summands = mode.needsScores() ? PartPlan.summands(query, searcher, boost) : null;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
            Part part = plan.in(segment, new Scratch(false));
            if (part == null) {
                return null;
            }
            int maxDoc = segment.reader().maxDoc();
            return new ScorerSupplier() {
                // As a part of another question it is Lucene's own: that goes from document to document anyway.
                @Override
                public Scorer get(long leadCost) throws IOException {
                    return Objects.requireNonNull(own().scorerSupplier(segment)).get(leadCost);
                }

                @Override
                public BulkScorer bulkScorer() throws IOException {
                    return new WindowBulkScorer(
                            part, ranking(segment), maxDoc, matches == null ? null : matches.begin(segment));
                }

                @Override
                public long cost() {
                    return part.cost();
                }
            };
        }

        private @Nullable Ranking ranking(LeafReaderContext segment) throws IOException {
            return summands == null ? null : new Ranking(PartPlan.found(summands, segment, new Scratch(true)));
        }

        @Override
        public Explanation explain(LeafReaderContext segment, int document) throws IOException {
            return own().explain(segment, document);
        }

        private Weight own() throws IOException {
            return searcher.createWeight(query, mode, boost);
        }

        /** What is remembered is not told to whom the matches are for. */
        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return false;
        }
    }
}
