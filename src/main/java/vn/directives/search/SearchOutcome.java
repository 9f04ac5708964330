package vn.directives.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Histogram;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.highlight.HighlightedHit;

/**
 * The answer to a search.
 *
 * @param sentence the search in words
 * @param relaxed whether less was demanded than asked, because all of it found nothing
 * @param droppedTerms words that were not demanded
 * @param corrections what was mended in the query because it found nothing as it was
 * @param synonyms what else was looked for
 * @param didYouMean a better way to put the query, null when none is known
 * @param warnings what of the query could not be used
 * @param filters what narrows the search, with names
 * @param total hits in all
 * @param number the document number that was recognised in the query, as printed where the index knows it
 * @param next cursor of the page after this one, null on the last
 * @param previous cursor of the page before this one, null on the first
 */
public record SearchOutcome(
        SearchParameters parameters,
        String sentence,
        boolean relaxed,
        List<String> droppedTerms,
        List<Correction> corrections,
        List<Synonym> synonyms,
        @Nullable String didYouMean,
        List<Warning> warnings,
        List<ActiveFilter> filters,
        long total,
        @Nullable String number,
        List<HighlightedHit> hits,
        List<Facet> facets,
        List<Histogram> histograms,
        @Nullable String next,
        @Nullable String previous,
        IndexStatus index) {
    /** Something a reader should know about the query, with a stable code. */
    public record Warning(String code, String message) {}

    /** A word that was searched in the place of the one that was typed. */
    public record Correction(String from, String to) {}

    /** Words and the other ways of writing them that were looked for as well. */
    public record Synonym(String from, List<String> to) {
        public Synonym {
            to = List.copyOf(to);
        }
    }

    /**
     * One value that narrows the search.
     *
     * @param parameter its name in a request: {@code province}, {@code not.type}
     * @param label what people read: {@code Tỉnh, thành phố}
     * @param valueLabel the value's name
     */
    public record ActiveFilter(String parameter, String value, String label, String valueLabel) {}

    public SearchOutcome {
        droppedTerms = List.copyOf(droppedTerms);
        corrections = List.copyOf(corrections);
        synonyms = List.copyOf(synonyms);
        warnings = List.copyOf(warnings);
        filters = List.copyOf(filters);
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        histograms = List.copyOf(histograms);
    }

    /** Whether there are pages before this one. */
    public boolean hasPrevious() {
        return parameters.page() > 1;
    }

    /** Whether there are hits after this page, and a page with a number to show them on. */
    public boolean hasNext() {
        return parameters.page() < SearchParameterReader.LAST_PAGE
                && (long) parameters.page() * parameters.limit() < total;
    }
}
