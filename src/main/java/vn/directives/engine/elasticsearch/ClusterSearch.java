package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.CursorExpiredException;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FieldValues;
import vn.directives.engine.Histogram;
import vn.directives.engine.Hit;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;

/** One search of the cluster. */
final class ClusterSearch {
    private static final int NOT_FOUND = 404;

    private final Cluster cluster;
    private final String index;
    private final FacetLabels labels;
    private final Views views;
    private final SearchRequest request;
    private final SearchTranslation translation;

    ClusterSearch(Cluster cluster, IndexNames names, FacetLabels labels, Views views, SearchRequest request) {
        this.cluster = cluster;
        this.index = names.serving().of(request.level());
        this.labels = labels;
        this.views = views;
        this.request = request;
        this.translation = new SearchTranslation(request);
    }

    SearchResult run() {
        if (request.after() != null) {
            return goOn(Place.read(request.after()));
        }
        if (request.limit() == 0) {
            return page(null, null);
        }
        String view = views.of(request.level());
        try {
            return page(view, null);
        } catch (IndexUnavailableException e) {
            // The view may have stood on a node that is gone, or on a generation.
            views.forget();
            return page(views.of(request.level()), null);
        }
    }

    private SearchResult goOn(Place place) {
        try {
            return page(place.view(), place);
        } catch (ElasticsearchException e) {
            throw expired(e);
        } catch (IndexUnavailableException e) {
            throw e.getCause() instanceof ElasticsearchException cause && cause.status() == NOT_FOUND ? expired(e) : e;
        }
    }

    private static CursorExpiredException expired(RuntimeException e) {
        return new CursorExpiredException("the view is gone: " + e.getMessage());
    }

    private SearchResult page(@Nullable String view, @Nullable Place place) {
        SearchResponse<Stored> answer =
                cluster.ask(client -> client.search(translation.page(index, view, place), Stored.class));
        Map<String, Aggregate> counts = answer.aggregations();
        long total = request.collapse() == null
                ? Objects.requireNonNull(answer.hits().total()).value()
                : counted(counts, SearchTranslation.GROUPS).cardinality().value();
        String kept = answer.pitId();
        Page page = Page.of(shown(answer.hits().hits(), kept, place), request, place);
        return new SearchResult(
                total,
                page.shown().stream().map(this::hit).toList(),
                facets(counts),
                histograms(counts),
                kept == null ? null : page.next(kept),
                kept == null ? null : page.previous(kept));
    }

    private List<co.elastic.clients.elasticsearch.core.search.Hit<Stored>> shown(
            List<co.elastic.clients.elasticsearch.core.search.Hit<Stored>> found,
            @Nullable String kept,
            @Nullable Place place) {
        KeywordField collapse = request.collapse();
        return collapse == null || place == null || kept == null
                ? found
                : new LaterGroups(cluster, translation, collapse, kept).firsts(found, place, request.limit() + 1);
    }

    /** Gives every hit in order, from a view of the index that stays as it is. */
    void scan(Predicate<Hit> consumer) {
        String view = views.open(index);
        try {
            scan(view, consumer);
        } finally {
            views.close(view);
        }
    }

    private void scan(String view, Predicate<Hit> consumer) {
        Set<String> groups = new HashSet<>();
        List<FieldValue> after = List.of();
        while (true) {
            List<co.elastic.clients.elasticsearch.core.search.Hit<Stored>> page = next(view, after);
            for (co.elastic.clients.elasticsearch.core.search.Hit<Stored> found : page) {
                Hit hit = hit(found);
                if (isFirst(hit, groups) && !consumer.test(hit)) {
                    return;
                }
            }
            if (page.size() < SearchTranslation.HITS_AT_ONCE) {
                return;
            }
            after = page.getLast().sort();
        }
    }

    private List<co.elastic.clients.elasticsearch.core.search.Hit<Stored>> next(String view, List<FieldValue> after) {
        return cluster.ask(client -> client.search(translation.hits(view, after, false), Stored.class))
                .hits()
                .hits();
    }

    private boolean isFirst(Hit hit, Set<String> groups) {
        KeywordField collapse = request.collapse();
        if (collapse == null) {
            return true;
        }
        List<String> group = FieldValues.of(hit.directive(), hit.marks(), collapse);
        return group.isEmpty() || groups.add(group.getFirst());
    }

    private Hit hit(co.elastic.clients.elasticsearch.core.search.Hit<Stored> found) {
        Stored stored = Objects.requireNonNull(found.source());
        float score = found.score() == null ? 0 : found.score().floatValue();
        if (request.level() == Level.TASK) {
            return new Hit(
                    stored.whole(), Objects.requireNonNull(stored.task()), score, List.of(), 0, stored.knownMarks());
        }
        InnerHitsResult tasks = found.innerHits().get(Fields.TASKS);
        return new Hit(
                stored.whole(),
                null,
                score,
                tasks == null ? List.of() : tasks(tasks, stored.whole()),
                tasks == null
                        ? 0
                        : Math.toIntExact(
                                Objects.requireNonNull(tasks.hits().total()).value()),
                stored.knownMarks());
    }

    private static List<Task> tasks(InnerHitsResult found, Directive directive) {
        List<Task> tasks = new ArrayList<>();
        for (co.elastic.clients.elasticsearch.core.search.Hit<JsonData> task :
                found.hits().hits()) {
            tasks.add(
                    directive.tasks().get(Objects.requireNonNull(task.nested()).offset()));
        }
        return tasks;
    }

    private List<FacetCounts> facets(Map<String, Aggregate> counts) {
        List<FacetCounts> facets = new ArrayList<>();
        for (int i = 0; i < request.facets().size(); i++) {
            Aggregate counted = Objects.requireNonNull(counts.get(SearchTranslation.facet(i)));
            facets.add(new FacetAggregation(request.facets().get(i))
                    .read(counted.filter().aggregations(), labels));
        }
        return facets;
    }

    private List<Histogram> histograms(Map<String, Aggregate> counts) {
        List<Histogram> histograms = new ArrayList<>();
        for (int i = 0; i < request.histograms().size(); i++) {
            histograms.add(new HistogramAggregation(request.histograms().get(i))
                    .read(counted(counts, SearchTranslation.histogram(i))));
        }
        return histograms;
    }

    private static Aggregate counted(Map<String, Aggregate> counts, String name) {
        Aggregate among = Objects.requireNonNull(counts.get(name));
        return Objects.requireNonNull(among.filter().aggregations().get(SearchTranslation.AMONG));
    }
}
