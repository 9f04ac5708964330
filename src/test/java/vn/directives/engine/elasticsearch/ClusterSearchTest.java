package vn.directives.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch.core.ClosePointInTimeRequest;
import co.elastic.clients.elasticsearch.core.GetRequest;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeRequest;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.directives.engine.CursorExpiredException;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;

/** What becomes of a search whose view is gone, with the answers that Elasticsearch gives when a node is killed. */
class ClusterSearchTest {
    private static final SearchRequest REQUEST = SearchRequest.of(Level.DIRECTIVE, new Query.All(), Sort.RELEVANCE, 20);

    private final List<String> opened = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private final IndexNames names = new IndexNames("");
    private final Cluster cluster = new Cluster(new ElasticsearchClient(new ScriptedTransport(this::answer)));
    private final Clock clock = Clock.systemUTC();
    private final Stamp stamp = new Stamp(new State(cluster, names.state(), clock), clock);
    private final Views views = new Views(cluster, names, stamp, clock);
    private boolean everyViewIsLost;

    /** What happens once a search has its view. */
    private Runnable meanwhile = () -> {};

    @Test
    void afterANodeIsGoneANewViewIsOpenedThoughAnotherSearchHasOpenedOneSince() {
        meanwhile = () -> {
            stamp.changed();
            views.of(Level.DIRECTIVE);
            gone.addAll(opened);
        };
        assertThat(search(REQUEST).total()).isEqualTo(7);
        assertThat(opened).containsExactly("view 0", "view 1", "view 2");
    }

    @Test
    void aViewThatIsLostAtOnceIsAnOutageAndNoMistakeOfTheService() {
        everyViewIsLost = true;
        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> search(REQUEST))
                .withMessageContaining("cannot answer (404)");
    }

    @Test
    void aPageBehindAHitOfALostViewHasExpired() {
        everyViewIsLost = true;
        String place = "view 0 > s" + Double.doubleToLongBits(1.5) + " d7";
        assertThatExceptionOfType(CursorExpiredException.class).isThrownBy(() -> search(behind(place)));
    }

    @Test
    void aViewThatCannotBeClosedKeepsNobodyFromSearching() {
        for (int i = 0; i < 200; i++) {
            search(REQUEST);
            gone.addAll(opened);
            stamp.changed();
        }
        assertThat(opened).hasSize(200);
    }

    private static SearchRequest behind(String place) {
        return new SearchRequest(
                Level.DIRECTIVE,
                new Query.All(),
                Map.of(),
                List.of(),
                null,
                0,
                Sort.RELEVANCE,
                place,
                0,
                20,
                List.of(),
                List.of());
    }

    private SearchResult search(SearchRequest request) {
        return new ClusterSearch(cluster, names, new FacetLabels(cluster, names, clock), views, request).run();
    }

    private Object answer(Object request) {
        return switch (request) {
            case GetRequest get ->
                GetResponse.of(g -> g.index(get.index()).id(get.id()).found(false));
            case OpenPointInTimeRequest open -> {
                opened.add("view " + opened.size());
                yield OpenPointInTimeResponse.of(o -> o.id(opened.getLast())
                        .shards(s -> s.total(1).successful(1).failed(0)));
            }
            case ClosePointInTimeRequest close -> throw notFound("nothing is closed: " + close.id());
            case co.elastic.clients.elasticsearch.core.SearchRequest search -> {
                meanwhile.run();
                meanwhile = () -> {};
                String view = Objects.requireNonNull(search.pit()).id();
                if (everyViewIsLost || gone.contains(view)) {
                    throw notFound("No search context found for id [29]");
                }
                yield SearchResponse.of(s -> s.took(1)
                        .timedOut(false)
                        .pitId(view)
                        .shards(shards -> shards.total(1).successful(1).failed(0))
                        .hits(h -> h.hits(List.of()).total(t -> t.value(7).relation(TotalHitsRelation.Eq))));
            }
            default -> throw new IllegalArgumentException(String.valueOf(request));
        };
    }

    private static ElasticsearchException notFound(String reason) {
        return new ElasticsearchException(
                "x",
                ErrorResponse.of(r -> r.status(404)
                        .error(e -> e.type("search_phase_execution_exception")
                                .reason("all shards failed")
                                .rootCause(c -> c.type("search_context_missing_exception")
                                        .reason(reason)))));
    }
}
