package vn.directives.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One search.
 *
 * @param query what must match and how it ranks
 * @param filters what else must hold, by the facet it belongs to: a facet is counted without its own filter
 * @param otherFilters what else must hold and belongs to no facet (dates, ids)
 * @param children the question that picks the tasks shown inside a directive; null shows none
 * @param childrenSize how many of them at most
 * @param after a token that an earlier result of the same search gave, {@link SearchResult#next} or
 *     {@link SearchResult#previous}: these hits are then read from where it stands, in the index as it was then; null begins
 *     at {@code offset}
 * @param offset how many hits to pass over; 0 with a token
 * @param limit how many hits to return, 0 for counts alone
 * @param collapse gives of the hits with the same value the first alone, and counts them once in the total; facets and histograms
 *     count all. Only for a field with one value in every hit; null gives every hit
 * @param counted whether the total has all hits; otherwise it is 1 where there are any, which may be known much sooner: only with
 *     a limit of 0 and without counts
 * @param brief whether the directives of hits may come without their texts and tasks, which are most of what there is to read
 */
public record SearchRequest(
        Level level,
        Query query,
        Map<KeywordField, Query> filters,
        List<Query> otherFilters,
        @Nullable Query children,
        int childrenSize,
        Sort sort,
        @Nullable String after,
        int offset,
        int limit,
        List<FacetRequest> facets,
        List<HistogramRequest> histograms,
        @Nullable KeywordField collapse,
        boolean counted,
        boolean brief) {
    public SearchRequest {
        filters = Map.copyOf(filters);
        otherFilters = List.copyOf(otherFilters);
        facets = List.copyOf(facets);
        histograms = List.copyOf(histograms);
        if (after != null && offset > 0) {
            throw new IllegalArgumentException("a token says where to begin, not the offset " + offset);
        }
        if (!counted && (limit > 0 || !facets.isEmpty() || !histograms.isEmpty())) {
            throw new IllegalArgumentException("what is shown or counted by a field is counted as a whole, too");
        }
    }

    /** A search without filters, counts or shown tasks, from the first hit on. */
    public static SearchRequest of(Level level, Query query, Sort sort, int limit) {
        return new SearchRequest(
                level, query, Map.of(), List.of(), null, 0, sort, null, 0, limit, List.of(), List.of());
    }

    /** The same with these counts. */
    public SearchRequest counting(FacetRequest... more) {
        return with(otherFilters, List.of(more), collapse, brief);
    }

    /** The same search with one thing more that must hold. */
    public SearchRequest within(Query part) {
        List<Query> more = new ArrayList<>(otherFilters);
        more.add(part);
        return with(more, facets, collapse, brief);
    }

    /** A request for every hit. */
    public SearchRequest(
            Level level,
            Query query,
            Map<KeywordField, Query> filters,
            List<Query> otherFilters,
            @Nullable Query children,
            int childrenSize,
            Sort sort,
            @Nullable String after,
            int offset,
            int limit,
            List<FacetRequest> facets,
            List<HistogramRequest> histograms) {
        this(
                level,
                query,
                filters,
                otherFilters,
                children,
                childrenSize,
                sort,
                after,
                offset,
                limit,
                facets,
                histograms,
                null,
                true,
                false);
    }

    /** The same, with one hit of each value of a field. */
    public SearchRequest collapsedBy(KeywordField field) {
        return with(otherFilters, facets, field, brief);
    }

    /** The same, where nobody looks at the directives' texts and tasks. */
    public SearchRequest inBrief() {
        return with(otherFilters, facets, collapse, true);
    }

    /** Whether the same search finds anything at all: a total of 1 or 0. */
    public SearchRequest uncounted() {
        return new SearchRequest(
                level,
                query,
                filters,
                otherFilters,
                children,
                childrenSize,
                sort,
                null,
                0,
                0,
                List.of(),
                List.of(),
                null,
                false,
                brief);
    }

    private SearchRequest with(
            List<Query> others, List<FacetRequest> counts, @Nullable KeywordField field, boolean inBrief) {
        return new SearchRequest(
                level,
                query,
                filters,
                others,
                children,
                childrenSize,
                sort,
                after,
                offset,
                limit,
                counts,
                histograms,
                field,
                counted,
                inBrief);
    }
}
