package vn.directives.insight;

import java.util.List;
import java.util.Map;
import vn.directives.document.Directive;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;

/** The directives with warnings, to be worked through: the worst first, which is the one with most of them. */
public final class WarningList {
    /** There are fewer codes. */
    private static final int CODES = 100;

    /** Text that cannot be trusted makes every field doubtful. */
    private static final Map<String, Float> WEIGHTS = Map.of("text-poor", 4f);

    private final SearchEngine engine;

    public WarningList(SearchEngine engine) {
        this.engine = engine;
    }

    /**
     * Directives with warnings.
     *
     * @param total how many there are in all
     * @param codes how many have which warning, whichever was asked for
     */
    public record Answer(long total, List<FacetCounts.Value> codes, List<Directive> directives) {}

    /**
     * The worst ones.
     *
     * @param codes only those with one of these warnings; empty for any
     */
    public Answer find(List<String> codes, int offset, int limit) {
        Query some = new Query.Not(new Query.Missing(KeywordField.WARNING));
        FacetRequest byCode = new FacetRequest(KeywordField.WARNING, CODES, List.of());
        List<FacetCounts.Value> known = search(some, Map.of(), 0, 0, List.of(byCode))
                .facets()
                .getFirst()
                .values();
        Query worst = new Query.Ranked(
                some, known.stream().map(code -> weighed(code.value())).toList());
        Map<KeywordField, Query> filters =
                codes.isEmpty() ? Map.of() : Map.of(KeywordField.WARNING, new Query.OneOf(KeywordField.WARNING, codes));
        SearchResult found = search(worst, filters, offset, limit, List.of());
        return new Answer(
                found.total(), known, found.hits().stream().map(Hit::directive).toList());
    }

    private static Query weighed(String code) {
        return new Query.Constant(new Query.OneOf(KeywordField.WARNING, List.of(code)), WEIGHTS.getOrDefault(code, 1f));
    }

    private SearchResult search(
            Query query, Map<KeywordField, Query> filters, int offset, int limit, List<FacetRequest> facets) {
        return engine.search(new SearchRequest(
                Level.DIRECTIVE,
                query,
                filters,
                List.of(),
                null,
                0,
                Sort.RELEVANCE,
                null,
                offset,
                limit,
                facets,
                List.of()));
    }
}
