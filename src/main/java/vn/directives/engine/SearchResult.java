package vn.directives.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param total hits in all, exact; of a collapsed request, groups of hits
 * @param facets in the order asked
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        List<FacetCounts> facets,
        @Nullable Histogram histogram) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }
}
