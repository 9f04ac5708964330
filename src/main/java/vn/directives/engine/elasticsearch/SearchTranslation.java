package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.DateField;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.SearchRequest;

/** A search of the port as one of the cluster. */
final class SearchTranslation {
    static final String GROUPS = "groups";

    /** The name under which a count stands that was made of fewer hits. */
    static final String AMONG = "among";

    /** Directives come with their texts. */
    static final int HITS_AT_ONCE = 250;

    /** Groups of hits are counted exactly up to here, and nearly so above; more is not to be had. */
    private static final int GROUPS_COUNTED_EXACTLY = 40_000;

    private final SearchRequest request;
    private final ClusterQueries queries;

    SearchTranslation(SearchRequest request) {
        this.request = request;
        this.queries = ClusterQueries.of(request.level());
    }

    /**
     * A page of hits with everything around it, and one hit more, which tells whether there is another page.
     *
     * @param view the point in time that it is taken from; null: the newest
     * @param place where it goes on; null: from the request's offset
     */
    co.elastic.clients.elasticsearch.core.SearchRequest page(
            String index, @Nullable String view, @Nullable Place place) {
        return co.elastic.clients.elasticsearch.core.SearchRequest.of(s -> {
            s.query(question(facetFields()))
                    .size(request.limit() == 0 ? 0 : request.limit() + 1)
                    .sort(sort(place != null && place.backwards()))
                    .aggregations(aggregations())
                    .trackTotalHits(total -> request.counted() ? total.enabled(true) : total.count(1))
                    .allowPartialSearchResults(false);
            if (view == null) {
                s.index(index);
            } else {
                s.pit(pit -> pit.id(view).keepAlive(Views.KEPT));
            }
            if (place == null) {
                s.from(request.offset());
            } else {
                s.searchAfter(place.values());
            }
            Query left = postFilter(null);
            if (left != null) {
                s.postFilter(left);
            }
            KeywordField collapse = request.collapse();
            // Behind a hit nothing can be collapsed: see LaterGroups.
            if (collapse != null && place == null) {
                s.collapse(c -> c.field(collapse.key()));
            }
            return s;
        });
    }

    /**
     * Hits of a view in their order, {@link #HITS_AT_ONCE} of them, and nothing around them.
     *
     * @param after what the hit before them is sorted by; empty: from the beginning
     * @param backwards the same from its end
     */
    co.elastic.clients.elasticsearch.core.SearchRequest hits(String view, List<FieldValue> after, boolean backwards) {
        return co.elastic.clients.elasticsearch.core.SearchRequest.of(s -> {
            s.pit(pit -> pit.id(view).keepAlive(Views.KEPT))
                    .query(everything())
                    .size(HITS_AT_ONCE)
                    .sort(sort(backwards))
                    .trackTotalHits(total -> total.enabled(false))
                    .allowPartialSearchResults(false);
            return after.isEmpty() ? s : s.searchAfter(after);
        });
    }

    /** The first hit of each of the groups, without its document. */
    co.elastic.clients.elasticsearch.core.SearchRequest firsts(String view, KeywordField field, List<String> groups) {
        Query inGroups = queries.filter(new vn.directives.engine.Query.OneOf(field, groups));
        return co.elastic.clients.elasticsearch.core.SearchRequest.of(
                s -> s.pit(pit -> pit.id(view).keepAlive(Views.KEPT))
                        .query(QueryBuilders.bool(q -> q.must(everything()).filter(inGroups)))
                        .collapse(c -> c.field(field.key()))
                        .size(groups.size())
                        .sort(sort(false))
                        .source(source -> source.fetch(false))
                        .trackTotalHits(total -> total.enabled(false))
                        .allowPartialSearchResults(false));
    }

    /** Every hit, with all filters. */
    private Query everything() {
        return question(List.of());
    }

    /**
     * The order of hits, to the last.
     *
     * @param backwards the same from its end
     */
    List<SortOptions> sort(boolean backwards) {
        SortOptions first = switch (request.sort()) {
            case RELEVANCE -> SortOptions.of(s -> s.score(score -> score.order(order(false, backwards))));
            case ISSUED_ASCENDING -> byDay(DateField.ISSUED, true, backwards);
            case ISSUED_DESCENDING -> byDay(DateField.ISSUED, false, backwards);
            case DUE_ASCENDING -> byDay(DateField.DUE, true, backwards);
            case DUE_DESCENDING -> byDay(DateField.DUE, false, backwards);
            case INGESTED_DESCENDING -> byTime(Fields.INGESTED, false, backwards);
        };
        return List.of(
                first,
                SortOptions.of(
                        s -> s.field(id -> id.field(Fields.id(request.level())).order(order(true, backwards)))));
    }

    /** By the earliest day; what has none comes last either way. */
    private static SortOptions byDay(DateField field, boolean ascending, boolean backwards) {
        return byTime(Fields.days(field), ascending, backwards);
    }

    private static SortOptions byTime(String field, boolean ascending, boolean backwards) {
        return SortOptions.of(s -> s.field(day -> day.field(field)
                .order(order(ascending, backwards))
                .mode(SortMode.Min)
                .missing(backwards ? "_first" : "_last")));
    }

    private static SortOrder order(boolean ascending, boolean backwards) {
        return ascending != backwards ? SortOrder.Asc : SortOrder.Desc;
    }

    /** The name of a facet's counts. */
    static String facet(int place) {
        return "facet-" + place;
    }

    /** The name of a histogram's counts. */
    static String histogram(int place) {
        return "histogram-" + place;
    }

    /** Those filters wait until all is counted that is to be counted without them. */
    private List<KeywordField> facetFields() {
        return request.facets().stream().map(FacetRequest::field).toList();
    }

    private Query question(List<KeywordField> without) {
        List<vn.directives.engine.Query> parts = new ArrayList<>();
        parts.add(request.query());
        request.otherFilters().forEach(filter -> parts.add(new vn.directives.engine.Query.Filter(filter)));
        for (KeywordField field : KeywordField.values()) {
            vn.directives.engine.Query filter = request.filters().get(field);
            if (filter != null && !without.contains(field)) {
                parts.add(new vn.directives.engine.Query.Filter(filter));
            }
        }
        Query asked = queries.translate(new vn.directives.engine.Query.AllOf(parts));
        vn.directives.engine.Query children = request.children();
        return children == null || request.level() == Level.TASK
                ? asked
                : QueryBuilders.bool(
                        q -> q.must(asked).should(matchingTasks(children)).minimumShouldMatch("0"));
    }

    /**
     * Names the question that picks the tasks shown inside a hit. As a part of the search it never holds, because no id is
     * empty: so it is asked of the hits on the page alone.
     */
    private Query matchingTasks(vn.directives.engine.Query children) {
        Query tasks = QueryBuilders.nested(q -> q.path(Fields.TASKS)
                .query(ClusterQueries.ofNestedTasks().translate(children))
                .scoreMode(ChildScoreMode.None)
                .innerHits(hits -> hits.size(request.childrenSize()).source(source -> source.fetch(false))));
        Query never =
                QueryBuilders.term(q -> q.field(KeywordField.DIRECTIVE_ID.key()).value(""));
        return QueryBuilders.bool(q -> q.filter(never, tasks));
    }

    /** The filters of facets but one; null when there are none. */
    private @Nullable Query postFilter(@Nullable KeywordField except) {
        List<Query> filters = new ArrayList<>();
        for (KeywordField field : KeywordField.values()) {
            vn.directives.engine.Query filter = request.filters().get(field);
            if (filter != null && field != except && facetFields().contains(field)) {
                filters.add(queries.filter(filter));
            }
        }
        return switch (filters.size()) {
            case 0 -> null;
            case 1 -> filters.getFirst();
            default -> QueryBuilders.bool(q -> q.filter(filters));
        };
    }

    private Map<String, Aggregation> aggregations() {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        for (int i = 0; i < request.facets().size(); i++) {
            FacetRequest facet = request.facets().get(i);
            all.put(facet(i), among(postFilter(facet.field()), new FacetAggregation(facet).parts()));
        }
        for (int i = 0; i < request.histograms().size(); i++) {
            Aggregation counts = new HistogramAggregation(request.histograms().get(i)).question();
            all.put(histogram(i), among(postFilter(null), Map.of(AMONG, counts)));
        }
        KeywordField collapse = request.collapse();
        if (collapse != null) {
            Aggregation groups = Aggregation.of(a ->
                    a.cardinality(count -> count.field(collapse.key()).precisionThreshold(GROUPS_COUNTED_EXACTLY)));
            all.put(GROUPS, among(postFilter(null), Map.of(AMONG, groups)));
        }
        return all;
    }

    private static Aggregation among(@Nullable Query hits, Map<String, Aggregation> counts) {
        Query filter = hits == null ? QueryBuilders.matchAll(q -> q) : hits;
        return Aggregation.of(a -> a.filter(filter).aggregations(counts));
    }
}
