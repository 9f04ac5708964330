package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.Histogram;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;

/** One search of one view. */
final class LuceneSearch {
    /** Hits found at once by a scan: few enough to hold, many enough that the question is not asked too often. */
    private static final int SCAN_PAGE = 10_000;

    private final IndexView view;
    private final SearchRequest request;
    private final LuceneQueries queries;
    private final @Nullable Place place;
    private final Sort sort;

    /**
     * @param place where to go on in this view, null to begin
     */
    LuceneSearch(IndexView view, SearchRequest request, @Nullable Place place) {
        this.view = view;
        this.request = request;
        this.queries = new LuceneQueries(request.level());
        this.place = place;
        this.sort = LuceneSorts.of(request.sort(), request.level(), place != null && place.backwards(), view.columns());
    }

    SearchResult run() throws IOException {
        boolean lookedAt = !request.facets().isEmpty() || !request.histograms().isEmpty() || request.collapse() != null;
        Matches all = lookedAt ? Matches.kept() : Matches.counted();
        if (!request.counted()) {
            boolean any = view.search(question(null, null), AnyMatch.MANAGER);
            return result(any ? 1 : 0, Page.EMPTY, all);
        }
        if (request.collapse() != null) {
            return collapsed(request.collapse(), all);
        }
        if (request.limit() == 0) {
            find(null, all);
            return result(all.count(), Page.EMPTY, all);
        }
        // One more than is shown tells whether there is another page.
        int wanted = (int) Math.min(
                (long) request.offset() + request.limit() + 1,
                Math.max(1, view.getIndexReader().maxDoc()));
        // All are counted beside it: it need not be told of what scores too little to be among the best.
        int counted = request.sort() == vn.directives.engine.Sort.RELEVANCE ? wanted : Integer.MAX_VALUE;
        TopFieldCollectorManager best =
                new TopFieldCollectorManager(sort, wanted, place == null ? null : place.hit(), counted);
        TopFieldDocs top = view.search(question(null, all), best);
        return result(all.count(), Page.of(top, request, place), all);
    }

    private SearchResult collapsed(KeywordField field, Matches all) throws IOException {
        find(null, all);
        CollapsedHits groups = new CollapsedHits(view, Fields.values(request.level(), field));
        Sort forwards = LuceneSorts.of(request.sort(), request.level(), false, view.columns());
        return result(groups.count(all), groups.page(question(null, null), forwards, request, place), all);
    }

    /** Finds all matches, in no order. */
    private void find(@Nullable KeywordField except, Matches all) throws IOException {
        view.search(question(except, all), new TotalHitCountCollectorManager(view.getSlices()));
    }

    private SearchResult result(long total, Page page, Matches all) throws IOException {
        return new SearchResult(
                total, hits(page), facets(all), histograms(all), page.next(view.name()), page.previous(view.name()));
    }

    void scan(Predicate<Hit> consumer) throws IOException {
        HitReader reader = new HitReader(view, request);
        org.apache.lucene.search.Query question = question(null, null);
        CollapsedHits groups = request.collapse() == null
                ? null
                : new CollapsedHits(view, Fields.values(request.level(), request.collapse()));
        ScoreDoc last = null;
        while (true) {
            TopDocs page = view.searchAfter(last, question, SCAN_PAGE, sort);
            for (ScoreDoc found : page.scoreDocs) {
                boolean wanted = groups == null || groups.isFirst(found.doc);
                if (wanted && !consumer.test(reader.read(found))) {
                    return;
                }
                last = found;
            }
            if (page.scoreDocs.length < SCAN_PAGE) {
                return;
            }
        }
    }

    private List<Hit> hits(Page page) throws IOException {
        List<Hit> hits = new ArrayList<>();
        if (!page.shown().isEmpty()) {
            HitReader reader = new HitReader(view, request);
            for (FieldDoc found : page.shown()) {
                hits.add(reader.read(found));
            }
        }
        return hits;
    }

    private List<FacetCounts> facets(Matches all) throws IOException {
        FacetCounter counter = new FacetCounter(view, request.level());
        List<FacetCounts> facets = new ArrayList<>();
        for (FacetRequest facet : request.facets()) {
            Matches hits = all;
            if (request.filters().containsKey(facet.field())) {
                hits = Matches.kept();
                find(facet.field(), hits);
            }
            facets.add(counter.count(facet, hits));
        }
        return facets;
    }

    private List<Histogram> histograms(Matches all) throws IOException {
        HistogramCounter counter = new HistogramCounter(view, request.level());
        List<Histogram> histograms = new ArrayList<>();
        for (HistogramRequest histogram : request.histograms()) {
            histograms.add(counter.count(histogram, all));
        }
        return histograms;
    }

    /**
     * The question with all filters but that of one facet.
     *
     * @param all takes all that it finds, if anybody wants to know
     */
    private org.apache.lucene.search.Query question(@Nullable KeywordField except, @Nullable Matches all) {
        List<Query> parts = new ArrayList<>();
        parts.add(request.query());
        request.otherFilters().forEach(filter -> parts.add(new Query.Filter(filter)));
        for (Map.Entry<KeywordField, Query> filter : request.filters().entrySet()) {
            if (filter.getKey() != except) {
                parts.add(new Query.Filter(filter.getValue()));
            }
        }
        Query question = new Query.AllOf(parts);
        return new WindowedQuery(queries.translate(question), queries.translate(Matching.of(question)), all);
    }
}
