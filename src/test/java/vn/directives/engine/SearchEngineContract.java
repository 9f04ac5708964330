package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import vn.directives.document.Directive;

/** What every engine is asked, over the same directives, with the same answers. Subclasses group the cases. */
abstract class SearchEngineContract {
    protected SearchEngine engine;

    /** An engine that lives as long as the test class; it is emptied before each case. */
    protected abstract SearchEngine engine();

    @BeforeEach
    void load() {
        engine = engine();
        engine.next().publish();
        put(Examples.ALL.toArray(Directive[]::new));
    }

    protected void put(Directive... directives) {
        engine.write(Arrays.stream(directives).<Change>map(Change.Put::new).toList());
    }

    protected static Query.Term exact(TextField field, String token) {
        return new Query.Term(field, TextField.Form.EXACT, token);
    }

    protected static Query.Term folded(TextField field, String token) {
        return new Query.Term(field, TextField.Form.FOLDED, token);
    }

    protected static Query.OneOf oneOf(KeywordField field, String... values) {
        return new Query.OneOf(field, List.of(values));
    }

    /** The directives that match, in whatever order. */
    protected void assertDirectives(Query query, String... ids) {
        SearchResult found = engine.search(search(Level.DIRECTIVE, query).build());
        assertThat(ids(found)).containsExactlyInAnyOrder(ids);
        assertThat(found.total()).isEqualTo(ids.length);
    }

    /** The tasks that match, in whatever order. */
    protected void assertTasks(Query query, String... ids) {
        SearchResult found = engine.search(search(Level.TASK, query).build());
        assertThat(ids(found)).containsExactlyInAnyOrder(ids);
        assertThat(found.total()).isEqualTo(ids.length);
    }

    protected List<String> inOrder(Level level, Query query, Sort sort) {
        return ids(engine.search(search(level, query).sort(sort).build()));
    }

    protected static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }

    protected static Asked search(Level level, Query query) {
        return new Asked(level, query);
    }

    /** Builds a request. */
    protected static final class Asked {
        private final Level level;
        private final Query query;
        private Map<KeywordField, Query> filters = Map.of();
        private List<Query> others = List.of();
        private @Nullable Query children;
        private int childrenSize = 3;
        private Sort sort = Sort.RELEVANCE;
        private int offset;
        private int limit = 100;
        private List<FacetRequest> facets = List.of();
        private List<HistogramRequest> histograms = List.of();
        private @Nullable String after;
        private @Nullable KeywordField collapse;

        private Asked(Level level, Query query) {
            this.level = level;
            this.query = query;
        }

        Asked filters(Map<KeywordField, Query> byField) {
            filters = byField;
            return this;
        }

        Asked others(Query... filters) {
            others = List.of(filters);
            return this;
        }

        Asked children(Query question, int size) {
            children = question;
            childrenSize = size;
            return this;
        }

        Asked sort(Sort order) {
            sort = order;
            return this;
        }

        Asked page(int from, int size) {
            offset = from;
            limit = size;
            return this;
        }

        Asked facets(FacetRequest... requests) {
            facets = List.of(requests);
            return this;
        }

        Asked histogram(DateField field, HistogramRequest.Interval interval) {
            histograms = List.of(new HistogramRequest(field, interval));
            return this;
        }

        Asked after(@Nullable String token) {
            after = token;
            return this;
        }

        Asked collapsedBy(KeywordField field) {
            collapse = field;
            return this;
        }

        SearchRequest build() {
            return new SearchRequest(
                    level,
                    query,
                    filters,
                    others,
                    children,
                    childrenSize,
                    sort,
                    after,
                    offset,
                    limit,
                    facets,
                    histograms,
                    collapse,
                    true,
                    false);
        }
    }
}
