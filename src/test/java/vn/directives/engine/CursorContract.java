package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.directives.document.Directive;

/** Walks through the results by {@link SearchResult#next} and back. */
abstract class CursorContract extends SearchEngineContract {
    private static final int MANY = 200;

    @ParameterizedTest
    @EnumSource
    void aWalkGivesEveryHitOnceInTheOrderOfTheSearch(Sort sort) {
        for (Level level : Level.values()) {
            Query query = sort == Sort.RELEVANCE
                    ? new Query.AnyOf(List.of(folded(TextField.BODY, "tiem"), folded(TextField.BODY, "rung")))
                    : new Query.All();
            Asked asked = search(level, query).sort(sort);
            assertThat(walk(asked, 3))
                    .isEqualTo(ids(engine.search(asked.page(0, 100).build())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWayBackShowsTheSamePages(Sort sort) {
        Asked asked = search(Level.DIRECTIVE, new Query.All()).sort(sort).page(0, 5);
        SearchResult first = engine.search(asked.build());
        SearchResult second = engine.search(asked.after(first.next()).build());
        SearchResult third = engine.search(asked.after(second.next()).build());
        assertThat(third.hits()).hasSize(2);
        SearchResult secondAgain = engine.search(asked.after(third.previous()).build());
        SearchResult firstAgain =
                engine.search(asked.after(secondAgain.previous()).build());
        assertThat(ids(secondAgain)).isEqualTo(ids(second));
        assertThat(ids(firstAgain)).isEqualTo(ids(first));
        assertThat(firstAgain.previous()).isNull();
        assertThat(ids(engine.search(asked.after(firstAgain.next()).build()))).isEqualTo(ids(second));
    }

    @ParameterizedTest
    @EnumSource
    void aWalkOverGroupsGivesEachGroupOnceAndBackAgain(Sort sort) {
        Asked asked = search(Level.TASK, new Query.All()).sort(sort).collapsedBy(KeywordField.DIRECTIVE_ID);
        List<String> whole = ids(engine.search(asked.page(0, 100).build()));
        assertThat(whole).hasSize(6);
        assertThat(walk(asked, 2)).isEqualTo(whole);
        SearchResult first = engine.search(asked.page(0, 2).build());
        SearchResult second = engine.search(asked.after(first.next()).build());
        SearchResult third = engine.search(asked.after(second.next()).build());
        assertThat(third.next()).isNull();
        assertThat(ids(engine.search(asked.after(third.previous()).build()))).isEqualTo(ids(second));
        SearchResult firstAgain = engine.search(asked.after(second.previous()).build());
        assertThat(ids(firstAgain)).isEqualTo(ids(first));
        assertThat(firstAgain.previous()).isNull();
    }

    @Test
    void countsAreThoseOfAllHitsOnEveryPage() {
        Asked asked = search(Level.DIRECTIVE, new Query.All())
                .sort(Sort.ISSUED_ASCENDING)
                .facets(new FacetRequest(KeywordField.PROVINCE, 10, List.of()))
                .histogram(DateField.ISSUED, HistogramRequest.Interval.YEAR)
                .page(0, 5);
        SearchResult first = engine.search(asked.build());
        SearchResult second = engine.search(asked.after(first.next()).build());
        assertThat(second.total()).isEqualTo(first.total());
        assertThat(second.facets()).isEqualTo(first.facets());
        assertThat(second.histograms()).isEqualTo(first.histograms());
    }

    @Test
    void thereIsNoTokenWhereNothingFollowsAndNothingPrecedes() {
        Asked asked = search(Level.DIRECTIVE, new Query.All()).sort(Sort.ISSUED_ASCENDING);
        SearchResult whole = engine.search(asked.page(0, 12).build());
        assertThat(whole.next()).isNull();
        assertThat(whole.previous()).isNull();
        SearchResult counts = engine.search(asked.page(0, 0).build());
        assertThat(counts.next()).isNull();
        assertThat(counts.previous()).isNull();
        SearchResult beyond = engine.search(asked.page(50, 5).build());
        assertThat(beyond.next()).isNull();
        assertThat(beyond.previous()).isNull();
        SearchResult last = engine.search(asked.page(10, 5).build());
        assertThat(last.next()).isNull();
        assertThat(last.previous()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenMeanwhileNeitherRepeatsNorHidesAHit(Sort sort) {
        put(IntStream.range(0, MANY).mapToObj(i -> numbered("m", i)).toArray(Directive[]::new));
        Query query = sort == Sort.RELEVANCE ? folded(TextField.BODY, "tuan") : new Query.All();
        Asked asked = search(Level.DIRECTIVE, query).sort(sort);
        Set<String> before = new HashSet<>();
        engine.scan(asked.build(), hit -> before.add(hit.id()));
        List<String> walked = new ArrayList<>();
        String token = null;
        int page = 0;
        do {
            SearchResult result = engine.search(asked.page(0, 7).after(token).build());
            walked.addAll(ids(result));
            token = result.next();
            // Some come, some go, some change their place in the order.
            engine.write(List.of(
                    new Change.Put(numbered("n", page)),
                    new Change.Put(NumberedDirectives.of("m" + page, null, "2031-01-01", "rừng rừng tuần tra rừng")),
                    new Change.Delete("m" + (MANY - 1 - page))));
            page++;
        } while (token != null);
        assertThat(walked).doesNotHaveDuplicates().containsAll(before);
        assertThat(page).isGreaterThan(28);
    }

    @Test
    void aTokenThatNobodyGaveIsExpired() {
        for (String token : List.of("", "x", "1 2 3 4", "1@2026-11-21T02:00:00Z > d5 d01", "1 > ss d01", "1 > d d01")) {
            assertThatThrownBy(() -> engine.search(search(Level.DIRECTIVE, new Query.All())
                            .sort(Sort.ISSUED_ASCENDING)
                            .after(token)
                            .build()))
                    .isInstanceOf(CursorExpiredException.class);
        }
    }

    @Test
    void aScanIsWholeWhateverTheToken() {
        Asked asked = search(Level.DIRECTIVE, new Query.All()).sort(Sort.ISSUED_ASCENDING);
        String token = engine.search(asked.page(0, 5).build()).next();
        List<String> scanned = new ArrayList<>();
        engine.scan(asked.after(token).build(), hit -> scanned.add(hit.id()));
        assertThat(scanned).hasSize(12);
    }

    private static Directive numbered(String prefix, int i) {
        String day = i % 5 == 0 ? null : "20" + (10 + i % 15) + "-0" + (1 + i % 9) + "-1" + i % 10;
        return NumberedDirectives.of(prefix + i, null, day, "tuần tra " + "rừng ".repeat(1 + i % 4));
    }

    private List<String> walk(Asked asked, int size) {
        List<String> walked = new ArrayList<>();
        String token = null;
        do {
            SearchResult page = engine.search(asked.page(0, size).after(token).build());
            walked.addAll(ids(page));
            token = page.next();
        } while (token != null);
        asked.after(null);
        return walked;
    }
}
