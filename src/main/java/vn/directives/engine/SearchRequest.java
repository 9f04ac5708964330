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
 * @param offset how many hits to pass over
 * @param limit how many hits to return, 0 for counts alone
 * @param collapse gives of the hits with the same value the first alone, and counts them once in the total; facets and histogram
 *     count all. Only for a field with one value in every hit; null gives every hit
 */
public record SearchRequest(
        Level level,
        Query query,
        Map<KeywordField, Query> filters,
        List<Query> otherFilters,
        @Nullable Query children,
        int childrenSize,
        Sort sort,
        int offset,
        int limit,
        List<FacetRequest> facets,
        @Nullable HistogramRequest histogram,
        @Nullable KeywordField collapse) {
    public SearchRequest {
        filters = Map.copyOf(filters);
        otherFilters = List.copyOf(otherFilters);
        facets = List.copyOf(facets);
    }

    /** The same search with one thing more that must hold. */
    public SearchRequest within(Query part) {
        List<Query> more = new ArrayList<>(otherFilters);
        more.add(part);
        return new SearchRequest(
                level, query, filters, more, children, childrenSize, sort, offset, limit, facets, histogram, collapse);
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
            int offset,
            int limit,
            List<FacetRequest> facets,
            @Nullable HistogramRequest histogram) {
        this(level, query, filters, otherFilters, children, childrenSize, sort, offset, limit, facets, histogram, null);
    }

    /** The same, with one hit of each value of a field. */
    public SearchRequest collapsedBy(KeywordField field) {
        return new SearchRequest(
                level,
                query,
                filters,
                otherFilters,
                children,
                childrenSize,
                sort,
                offset,
                limit,
                facets,
                histogram,
                field);
    }
}
