package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.MultiCollectorManager;
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
    private final Sort sort;

    LuceneSearch(IndexView view, SearchRequest request) {
        this.view = view;
        this.request = request;
        this.queries = new LuceneQueries(request.level());
        this.sort = LuceneSorts.of(request.sort(), request.level());
    }

    SearchResult run() throws IOException {
        boolean counted =
                request.histogram() != null || request.facets().stream().anyMatch(this::isUnfiltered);
        if (request.collapse() != null) {
            return collapsed(request.collapse());
        }
        List<CollectorManager<? extends Collector, ?>> collectors = new ArrayList<>();
        collectors.add(top());
        if (counted) {
            collectors.add(new FacetsCollectorManager());
        }
        Object[] found = view.search(
                question(null), new MultiCollectorManager(collectors.toArray(CollectorManager<?, ?>[]::new)));
        FacetsCollector all = counted ? (FacetsCollector) found[1] : new FacetsCollector();
        return new SearchResult(total(found[0]), hits(found[0]), facets(all), histogram(all));
    }

    private SearchResult collapsed(KeywordField field) throws IOException {
        FacetsCollector all = view.search(question(null), new FacetsCollectorManager());
        CollapsedHits groups = new CollapsedHits(view, Fields.values(request.level(), field));
        List<ScoreDoc> first = groups.page(question(null), sort, request.offset(), request.limit());
        return new SearchResult(groups.count(all), read(first), facets(all), histogram(all));
    }

    void scan(Predicate<Hit> consumer) throws IOException {
        HitReader reader = new HitReader(view, request);
        org.apache.lucene.search.Query question = question(null);
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

    private CollectorManager<? extends Collector, ?> top() {
        if (request.limit() == 0) {
            return new TotalHitCountCollectorManager(view.getSlices());
        }
        int wanted = (int) Math.min(
                (long) request.offset() + request.limit(),
                Math.max(1, view.getIndexReader().maxDoc()));
        return new TopFieldCollectorManager(sort, wanted, Integer.MAX_VALUE);
    }

    private static long total(Object found) {
        return found instanceof TopFieldDocs top ? top.totalHits.value() : (Integer) found;
    }

    private List<Hit> hits(Object found) throws IOException {
        return found instanceof TopFieldDocs top && top.scoreDocs.length > request.offset()
                ? read(Arrays.asList(top.scoreDocs).subList(request.offset(), top.scoreDocs.length))
                : List.of();
    }

    private List<Hit> read(List<ScoreDoc> found) throws IOException {
        HitReader reader = new HitReader(view, request);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : found) {
            hits.add(reader.read(one));
        }
        return hits;
    }

    private List<FacetCounts> facets(FacetsCollector all) throws IOException {
        FacetCounter counter = new FacetCounter(view, request.level());
        List<FacetCounts> facets = new ArrayList<>();
        for (FacetRequest facet : request.facets()) {
            FacetsCollector hits =
                    isUnfiltered(facet) ? all : view.search(question(facet.field()), new FacetsCollectorManager());
            facets.add(counter.count(facet, hits));
        }
        return facets;
    }

    private boolean isUnfiltered(FacetRequest facet) {
        return !request.filters().containsKey(facet.field());
    }

    private @Nullable Histogram histogram(FacetsCollector all) throws IOException {
        return request.histogram() == null
                ? null
                : new HistogramCounter(view, request.level()).count(request.histogram(), all);
    }

    /** The question with all filters but that of one facet. */
    private org.apache.lucene.search.Query question(@Nullable KeywordField except) {
        List<Query> parts = new ArrayList<>();
        parts.add(request.query());
        request.otherFilters().forEach(filter -> parts.add(new Query.Filter(filter)));
        for (Map.Entry<KeywordField, Query> filter : request.filters().entrySet()) {
            if (filter.getKey() != except) {
                parts.add(new Query.Filter(filter.getValue()));
            }
        }
        return queries.translate(new Query.AllOf(parts));
    }
}
