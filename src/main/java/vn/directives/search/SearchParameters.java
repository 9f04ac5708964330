package vn.directives.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.TextField;

/**
 * Everything that a request may say, checked.
 *
 * @param q as typed; empty asks for everything
 * @param in the fields searched; empty is all of them
 * @param typo whether slips and forgotten input methods are mended when nothing is found
 * @param synonyms whether other ways of writing something are looked for as well
 * @param children how many matching tasks are shown inside a directive, 0 to 20
 * @param filters by field; the province filter stands under the field of its basis
 * @param facets the counts wanted, in order
 * @param facetPrefixes beginnings that the listed values of a facet must have
 * @param histograms the counts by time wanted, one of each date at most
 * @param limit hits on a page, 1 to 100
 * @param page 1 to 100
 * @param grouped whether of near copies one stands for all
 * @param cursor where to go on instead of at a page; null for pages
 */
public record SearchParameters(
        String q,
        Match match,
        Set<TextField> in,
        Diacritics diacritics,
        boolean typo,
        boolean synonyms,
        Level level,
        int children,
        Map<KeywordField, ValueFilter> filters,
        DateRange issued,
        DateRange due,
        List<KeywordField> facets,
        int facetSize,
        Map<KeywordField, String> facetPrefixes,
        List<HistogramRequest> histograms,
        SortOrder sort,
        int limit,
        int page,
        boolean grouped,
        @Nullable Cursor cursor) {
    public SearchParameters {
        in = Set.copyOf(in);
        filters = Map.copyOf(filters);
        facets = List.copyOf(facets);
        facetPrefixes = Map.copyOf(facetPrefixes);
        histograms = List.copyOf(histograms);
    }

    /** The same request with other words. */
    public SearchParameters withQuery(String other) {
        return new SearchParameters(
                other,
                match,
                in,
                diacritics,
                typo,
                synonyms,
                level,
                children,
                filters,
                issued,
                due,
                facets,
                facetSize,
                facetPrefixes,
                histograms,
                sort,
                limit,
                page,
                grouped,
                cursor);
    }

    /** Hits before this page, where it is one. */
    public int offset() {
        return (page - 1) * limit;
    }

    public ValueFilter filter(KeywordField field) {
        return filters.getOrDefault(field, ValueFilter.NONE);
    }

    /** Whether anything narrows the search. */
    public boolean isEmpty() {
        return q.isBlank() && filters.isEmpty() && issued.isOpen() && due.isOpen();
    }
}
