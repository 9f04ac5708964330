package vn.directives.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param total hits in all, exact; of a collapsed request, groups of hits
 * @param facets in the order asked
 * @param histograms in the order asked
 * @param next token of the page after this one, for {@link SearchRequest#after}; null when no hit follows or none is shown.
 *     It is the engine's own affair what stands in it
 * @param previous token of the page before this one, null when no hit precedes or none is shown
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        List<FacetCounts> facets,
        List<Histogram> histograms,
        @Nullable String next,
        @Nullable String previous) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        histograms = List.copyOf(histograms);
    }
}
