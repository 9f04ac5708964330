package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A part of a question, before it meets the segments. */
sealed interface PartPlan {
    /**
     * The part within a segment; null when nothing in it matches.
     *
     * @param scratch for it and the parts inside
     */
    @Nullable
    Part in(LeafReaderContext segment, Scratch scratch) throws IOException;

    /**
     * The plan of a question that is rewritten for this searcher: its conjunctions and disjunctions by windows, the rest by
     * Lucene's own scorers.
     */
    static PartPlan of(Query query, IndexSearcher searcher, boolean scored, float boost) throws IOException {
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery(), searcher, scored, boost * boosted.getBoost());
            case DisjunctionMaxQuery best -> best(best, searcher, scored, boost);
            case BooleanQuery all ->
                new All(
                        all(all.getClauses(Occur.MUST), searcher, scored, boost),
                        all(all.getClauses(Occur.FILTER), searcher, false, 1),
                        all(all.getClauses(Occur.MUST_NOT), searcher, false, 1),
                        all(all.getClauses(Occur.SHOULD), searcher, scored, boost),
                        all.getMinimumNumberShouldMatch(),
                        scored);
            default -> one(query, searcher, scored, boost);
        };
    }

    /**
     * What the score of a document that matches is the sum of: what its conjunctions demand need not be looked for again.
     *
     * @param query rewritten for this searcher
     */
    static List<PartPlan> summands(Query query, IndexSearcher searcher, float boost) throws IOException {
        List<PartPlan> summands = new ArrayList<>();
        switch (query) {
            case BoostQuery boosted ->
                summands.addAll(summands(boosted.getQuery(), searcher, boost * boosted.getBoost()));
            case BooleanQuery all -> {
                for (Query part : all.getClauses(Occur.MUST)) {
                    summands.addAll(summands(part, searcher, boost));
                }
                summands.addAll(all(all.getClauses(Occur.SHOULD), searcher, true, boost));
            }
            default -> summands.add(of(query, searcher, true, boost));
        }
        return summands;
    }

    private static PartPlan best(DisjunctionMaxQuery query, IndexSearcher searcher, boolean scored, float boost)
            throws IOException {
        return query.getTieBreakerMultiplier() == 0
                ? new Best(all(query.getDisjuncts(), searcher, scored, boost))
                : one(query, searcher, scored, boost);
    }

    private static PartPlan one(Query query, IndexSearcher searcher, boolean scored, float boost) throws IOException {
        ScoreMode mode = scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        return new One(searcher.createWeight(query, mode, boost), scored);
    }

    private static List<PartPlan> all(Iterable<Query> queries, IndexSearcher searcher, boolean scored, float boost)
            throws IOException {
        List<PartPlan> plans = new ArrayList<>();
        for (Query query : queries) {
            plans.add(of(query, searcher, scored, boost));
        }
        return plans;
    }

    /** The parts within a segment of those plans that match anything there. */
    static List<Part> found(List<PartPlan> plans, LeafReaderContext segment, Scratch scratch) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (PartPlan plan : plans) {
            Part part = plan.in(segment, scratch);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** What Lucene finds itself. */
    record One(Weight weight, boolean scored) implements PartPlan {
        @Override
        public @Nullable Part in(LeafReaderContext segment, Scratch scratch) throws IOException {
            Scorer scorer = weight.scorer(segment);
            if (scorer == null) {
                return null;
            }
            TwoPhaseIterator check = scorer.twoPhaseIterator();
            return check == null
                    ? new ScorerPart(scorer, scored, segment.reader().maxDoc())
                    : new CheckedPart(scorer, check, scored);
        }
    }

    /** See {@link BestPart}. */
    record Best(List<PartPlan> plans) implements PartPlan {
        @Override
        public @Nullable Part in(LeafReaderContext segment, Scratch scratch) throws IOException {
            List<Part> parts = found(plans, segment, scratch);
            return parts.isEmpty() ? null : new BestPart(parts);
        }
    }

    /** See {@link BooleanPart}. */
    record All(
            List<PartPlan> must,
            List<PartPlan> filters,
            List<PartPlan> excluded,
            List<PartPlan> optional,
            int minimum,
            boolean scored)
            implements PartPlan {
        @Override
        public @Nullable Part in(LeafReaderContext segment, Scratch scratch) throws IOException {
            Scratch inside = scratch.deeper();
            List<Part> mustFound = found(must, segment, inside);
            List<Part> filtersFound = found(filters, segment, inside);
            List<Part> optionalFound = found(optional, segment, inside);
            boolean demanding = !must.isEmpty() || !filters.isEmpty();
            int atLeast = demanding ? minimum : Math.max(1, minimum);
            if (mustFound.size() < must.size()
                    || filtersFound.size() < filters.size()
                    || optionalFound.size() < atLeast) {
                return null;
            }
            return new BooleanPart(
                    mustFound, filtersFound, found(excluded, segment, inside), optionalFound, atLeast, scored, scratch);
        }
    }
}
