package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.directives.engine.KeywordField.ASSIGNEE;
import static vn.directives.engine.KeywordField.AUTHORITY;
import static vn.directives.engine.KeywordField.CITES;
import static vn.directives.engine.KeywordField.PROVINCE;
import static vn.directives.engine.KeywordField.TYPE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.directives.engine.FacetCounts.Value;
import vn.directives.engine.HistogramRequest.Interval;

/** Facets and histograms. */
abstract class FacetContract extends SearchEngineContract {
    @Test
    void aFacetCountsAllHitsAndThoseWithoutAValue() {
        FacetCounts provinces = facet(search(Level.DIRECTIVE, new Query.All()).page(0, 1), facet(PROVINCE, 10));
        assertThat(provinces.field()).isEqualTo(PROVINCE);
        assertCounts(provinces, "son-la", 5, "kon-tum", 3, "binh-duong", 1);
        assertThat(provinces.missing()).isEqualTo(3);
        assertThat(provinces.other()).isZero();
        assertThat(provinces.exact()).isTrue();
    }

    @Test
    void whatIsNotListedIsSummedUpAndEqualCountsAreInTheOrderOfTheirValues() {
        FacetCounts types = facet(search(Level.DIRECTIVE, new Query.All()), facet(TYPE, 3));
        assertCounts(types, "cong-van", 5, "thong-bao", 2, "chi-thi", 1);
        assertThat(types.other()).isEqualTo(3);
        assertThat(types.missing()).isEqualTo(1);
    }

    @Test
    void aSelectedValueIsListedEvenAtZero() {
        FacetCounts types = facet(
                search(Level.DIRECTIVE, folded(TextField.BODY, "tiem")),
                new FacetRequest(TYPE, 5, List.of("nghi-dinh", "cong-van", "chi-thi")));
        assertCounts(types, "cong-van", 2, "chi-thi", 0, "nghi-dinh", 0);
        assertThat(types.other()).isZero();
    }

    @Test
    void aSelectedValueBelowTheCutIsNotCountedAsOther() {
        FacetCounts types =
                facet(search(Level.DIRECTIVE, new Query.All()), new FacetRequest(TYPE, 1, List.of("ke-hoach")));
        assertCounts(types, "cong-van", 5, "ke-hoach", 1);
        assertThat(types.other()).isEqualTo(5);
    }

    @Test
    void valuesWithTheCountOfTheLastAreListedTooOrSaidToBeCut() {
        Asked all = search(Level.DIRECTIVE, new Query.All());
        List<Value> every = facet(all, facet(KeywordField.DIRECTIVE_ID, 100)).values();
        assertThat(every).hasSizeGreaterThan(3).extracting(Value::count).containsOnly(1L);

        FacetCounts some = facet(all, new FacetRequest(KeywordField.DIRECTIVE_ID, 1, List.of(), "", 100));
        FacetCounts few = facet(all, new FacetRequest(KeywordField.DIRECTIVE_ID, 1, List.of(), "", 1));

        assertThat(some.values()).isEqualTo(every);
        assertThat(some.cut()).isFalse();
        assertThat(few.values()).startsWith(every.getFirst());
        assertThat(few.cut()).isTrue();
        assertThat(facet(all, new FacetRequest(TYPE, 1, List.of(), "", 100)).cut())
                .as("the second has a smaller count")
                .isFalse();
        assertThat(facet(all, facet(KeywordField.DIRECTIVE_ID, 100)).cut()).isFalse();
    }

    @Test
    void valuesCanBeListedByTheirBeginning() {
        FacetCounts types =
                facet(search(Level.DIRECTIVE, new Query.All()), new FacetRequest(TYPE, 5, List.of(), "cong"));
        assertCounts(types, "cong-van", 5);
        FacetCounts one =
                facet(search(Level.DIRECTIVE, new Query.All()), new FacetRequest(PROVINCE, 1, List.of(), "k"));
        assertCounts(one, "kon-tum", 3);
        assertCounts(facet(search(Level.DIRECTIVE, new Query.All()), new FacetRequest(TYPE, 5, List.of(), "x")));
        assertCounts(facet(search(Level.DIRECTIVE, new Query.All()), new FacetRequest(TYPE, 5, List.of(), "-")));
    }

    @Test
    void valuesCanBeListedByTheBeginningOfAWordInThem() {
        assertCounts(
                facet(search(Level.DIRECTIVE, new Query.All()), new FacetRequest(TYPE, 5, List.of(), "van")),
                "cong-van",
                5);
        assertCounts(
                facet(search(Level.DIRECTIVE, new Query.All()), new FacetRequest(AUTHORITY, 5, List.of(), "tinh-son")),
                "uy-ban-nhan-dan-tinh-son-la",
                5);
        assertThat(facet(search(Level.DIRECTIVE, new Query.All()), new FacetRequest(AUTHORITY, 5, List.of(), "inh-son"))
                        .values())
                .isEmpty();
    }

    @Test
    void severalHistogramsComeInTheOrderAsked() {
        SearchRequest both = new SearchRequest(
                Level.TASK,
                new Query.All(),
                Map.of(),
                List.of(),
                null,
                0,
                Sort.RELEVANCE,
                null,
                0,
                0,
                List.of(),
                List.of(
                        new HistogramRequest(DateField.DUE, Interval.MONTH),
                        new HistogramRequest(DateField.ISSUED, Interval.YEAR)));
        assertThat(engine.search(both).histograms())
                .extracting(Histogram::request)
                .isEqualTo(both.histograms());
        assertThat(engine.search(both).histograms())
                .allSatisfy(h -> assertThat(h.buckets()).isNotEmpty());
    }

    @Test
    void aFacetIsCountedWithoutItsOwnFilterAndWithAllTheOthers() {
        Asked asked = search(Level.DIRECTIVE, new Query.All())
                .filters(Map.of(PROVINCE, oneOf(PROVINCE, "son-la"), TYPE, oneOf(TYPE, "cong-van")))
                .others(new Query.Between(DateField.ISSUED, LocalDate.parse("2020-01-01"), null))
                .facets(facet(PROVINCE, 10), facet(TYPE, 10), facet(AUTHORITY, 10));
        SearchResult result = engine.search(asked.build());
        assertThat(result.total()).isEqualTo(3);
        assertThat(result.facets()).extracting(FacetCounts::field).containsExactly(PROVINCE, TYPE, AUTHORITY);
        assertCounts(result.facets().get(0), "son-la", 3, "kon-tum", 1);
        assertCounts(result.facets().get(1), "cong-van", 3, "giay-moi", 1);
        assertCounts(result.facets().get(2), "uy-ban-nhan-dan-tinh-son-la", 3);
    }

    @Test
    void aHitWithSeveralValuesCountsOnceForEach() {
        FacetCounts onTasks = facet(search(Level.TASK, new Query.All()), facet(ASSIGNEE, 10));
        assertCounts(onTasks, "so-y-te", 4, "so-tai-chinh", 3, "cong-an-tinh", 2, "so-xay-dung", 1);
        assertThat(onTasks.missing()).isEqualTo(1);
        FacetCounts onDirectives = facet(search(Level.DIRECTIVE, new Query.All()), facet(ASSIGNEE, 1));
        assertCounts(onDirectives, "so-y-te", 4);
        assertThat(onDirectives.other()).isEqualTo(3 + 2 + 1);
        assertThat(onDirectives.missing()).isEqualTo(6);
    }

    @Test
    void authoritiesAssigneesAndCitedNumbersComeWithTheirLabels() {
        FacetCounts authorities = facet(
                search(Level.DIRECTIVE, new Query.All()), new FacetRequest(AUTHORITY, 1, List.of("bo-y-te", "nobody")));
        assertThat(authorities.values())
                .extracting(Value::value, Value::label)
                .containsExactly(
                        tuple("uy-ban-nhan-dan-tinh-son-la", "Ủy ban nhân dân tỉnh Sơn La"),
                        tuple("bo-y-te", "Bộ Y tế"),
                        tuple("nobody", null));
        FacetCounts assignees = facet(search(Level.TASK, new Query.All()), facet(ASSIGNEE, 1));
        assertThat(assignees.values()).extracting(Value::label).containsExactly("Sở Y tế");
        FacetCounts cited = facet(search(Level.TASK, new Query.All()), facet(CITES, 1));
        assertThat(cited.values()).extracting(Value::count, Value::label).containsExactly(tuple(5L, "15/CT-TTg"));
    }

    @Test
    void aFacetOfNothingIsEmpty() {
        FacetCounts none = facet(search(Level.DIRECTIVE, new Query.None()), facet(PROVINCE, 10));
        assertThat(none.values()).isEmpty();
        assertThat(none.missing()).isZero();
        engine.next().publish();
        assertThat(facet(search(Level.DIRECTIVE, new Query.All()), facet(PROVINCE, 10))
                        .values())
                .isEmpty();
        assertThat(histogram(Level.TASK, DateField.DUE, Interval.MONTH)).isEmpty();
    }

    @Test
    void aHistogramHasNoGaps() {
        List<Histogram.Bucket> years = histogram(Level.DIRECTIVE, DateField.ISSUED, Interval.YEAR);
        assertThat(years)
                .extracting(Histogram.Bucket::from, Histogram.Bucket::count)
                .containsExactly(
                        tuple(LocalDate.parse("2018-01-01"), 1L),
                        tuple(LocalDate.parse("2019-01-01"), 1L),
                        tuple(LocalDate.parse("2020-01-01"), 2L),
                        tuple(LocalDate.parse("2021-01-01"), 2L),
                        tuple(LocalDate.parse("2022-01-01"), 3L),
                        tuple(LocalDate.parse("2023-01-01"), 2L));
        List<Histogram.Bucket> months = histogram(Level.DIRECTIVE, DateField.ISSUED, Interval.MONTH);
        assertThat(months).hasSize(12 * 4 + 8);
        assertThat(months.getFirst()).isEqualTo(new Histogram.Bucket(LocalDate.parse("2018-12-01"), 1));
        assertThat(months.get(1)).isEqualTo(new Histogram.Bucket(LocalDate.parse("2019-01-01"), 0));
    }

    @Test
    void aTaskWithSeveralDeadlinesCountsOnceInEachBucket() {
        assertThat(histogram(Level.TASK, DateField.DUE, Interval.MONTH))
                .contains(
                        new Histogram.Bucket(LocalDate.parse("2021-10-01"), 2),
                        new Histogram.Bucket(LocalDate.parse("2021-11-01"), 1),
                        new Histogram.Bucket(LocalDate.parse("2022-03-01"), 2))
                .hasSize(16);
    }

    @Test
    void weeksBeginOnMonday() {
        Asked asked = search(Level.TASK, oneOf(KeywordField.DIRECTIVE_ID, "d02"));
        assertThat(histogram(asked, DateField.DUE, Interval.WEEK))
                .extracting(Histogram.Bucket::from, Histogram.Bucket::count)
                .startsWith(
                        tuple(LocalDate.parse("2021-10-11"), 1L),
                        tuple(LocalDate.parse("2021-10-18"), 0L),
                        tuple(LocalDate.parse("2021-10-25"), 1L))
                .hasSize(8);
    }

    private static FacetRequest facet(KeywordField field, int size) {
        return new FacetRequest(field, size, List.of());
    }

    private FacetCounts facet(Asked asked, FacetRequest request) {
        return engine.search(asked.facets(request).build()).facets().getFirst();
    }

    private List<Histogram.Bucket> histogram(Level level, DateField field, Interval interval) {
        return histogram(search(level, new Query.All()), field, interval);
    }

    private List<Histogram.Bucket> histogram(Asked asked, DateField field, Interval interval) {
        Histogram histogram = engine.search(asked.histogram(field, interval).build())
                .histograms()
                .getFirst();
        assertThat(histogram.request()).isEqualTo(new HistogramRequest(field, interval));
        return histogram.buckets();
    }

    private static void assertCounts(FacetCounts counts, Object... valuesAndCounts) {
        assertThat(counts.values().stream()
                        .flatMap(value -> Stream.<Object>of(value.value(), (int) value.count()))
                        .toList())
                .containsExactly(valuesAndCounts);
    }
}
