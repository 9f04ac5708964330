package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.directives.search.SearchFixture.KEYS;
import static vn.directives.search.SearchFixture.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.TestDirectives;
import vn.directives.engine.highlight.FieldHighlight;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.generated.GeneratedCorpus;

class SearchServiceTest {
    private final FakeEngine engine =
            new FakeEngine(TestDirectives.vaccination(), TestDirectives.digitisation(), TestDirectives.unknown());
    private final SearchService service =
            new SearchService(engine, SearchFixture.PROVINCES, new Highlighter(), Synonyms.NONE);

    @Test
    void aQueryWithoutMarksFindsAccentedText() {
        SearchOutcome outcome = search("q", "tiem vac xin");
        assertThat(ids(outcome)).containsExactly("d1");
        assertThat(outcome.relaxed()).isFalse();
        assertThat(outcome.hits().getFirst().tasks())
                .extracting(t -> t.task().id())
                .containsExactly("d1-1");
    }

    @Test
    void aQueryWithMarksDemandsThem() {
        assertThat(search("q", "tiếm").total()).isZero();
        assertThat(search("q", "tiếm", "diacritics", "ignore").total()).isEqualTo(1);
    }

    @Test
    void whatMatchedIsMarkedInTheOriginal() {
        List<FieldHighlight> highlights = search("q", "vac").hits().getFirst().highlights();
        assertThat(highlights.getFirst().highlight().ranges())
                .allSatisfy(
                        r -> assertThat(r.of(highlights.getFirst().highlight().text()))
                                .isEqualTo("vắc"));
    }

    @Test
    void fewerWordsAreDemandedWhenAllFindNothing() {
        SearchOutcome outcome = search("q", "tiêm vắc xin cá basa");
        assertThat(outcome.relaxed()).isTrue();
        assertThat(outcome.droppedTerms()).containsExactly("cá", "basa");
        assertThat(ids(outcome)).containsExactly("d1");
    }

    @Test
    void wordsThatAreSomewhereAreDroppedRarestFirst() {
        SearchOutcome outcome = search("q", "vắc xin máy quét UBND");
        assertThat(outcome.relaxed()).isTrue();
        assertThat(outcome.total()).isPositive();
        assertThat(outcome.droppedTerms()).doesNotContain("UBND");
    }

    @Test
    void someOfTheWordsAreEnoughWhenNoDirectiveHasThemAll() {
        SearchOutcome outcome = search("q", "tiêm vắc xin bằng máy quét");
        assertThat(outcome.relaxed()).isTrue();
        assertThat(ids(outcome)).startsWith("d1");
        assertThat(outcome.droppedTerms()).containsExactly("bằng", "máy", "quét");
    }

    @Test
    void aQuestionIsAnsweredByWhatItIsAboutAndSaysSo() {
        SearchOutcome outcome = search("q", "Kinh phí mua vắc xin là bao nhiêu?");
        assertThat(ids(outcome)).startsWith("d1");
        assertThat(outcome.relaxed()).isTrue();
        assertThat(outcome.droppedTerms()).containsExactly("là", "bao", "nhiêu");
    }

    @Test
    void ofALongQuestionTheTaskThatHasAllOfItIsFoundAlone() {
        FakeEngine asked = new FakeEngine(TestDirectives.vaccination(), TestDirectives.figures());
        SearchOutcome outcome =
                on(asked, "q", "Số vắc xin đã tiêm cho người trên 50 tuổi là bao nhiêu?", "level", "task");
        assertThat(outcome.hits()).extracting(hit -> hit.hit().id()).containsExactly("d5-1");
        assertThat(outcome.relaxed()).isFalse();
        assertThat(outcome.droppedTerms()).isEmpty();
    }

    @Test
    void ofALongQuestionThatNoTaskHasSomeWordsAreEnough() {
        for (String typed : List.of(
                "Số vắc xin đã tiêm cho người trên 50 tuổi là bao nhiêu?",
                "Soos vawcs xin ddax tieem cho nguwowfi treen 50 tuooir laf bao nhieeu?")) {
            SearchOutcome outcome = search("q", typed, "level", "task");
            assertThat(outcome.hits().getFirst().hit().id()).isEqualTo("d1-1");
            assertThat(outcome.relaxed()).isTrue();
            assertThat(outcome.droppedTerms()).contains("là", "bao", "nhiêu").doesNotContain("tiêm");
        }
    }

    @Test
    void aShortQuestionIsNeverAListOfWords() {
        FakeEngine asked = new FakeEngine(TestDirectives.vaccination(), TestDirectives.figures());
        SearchOutcome outcome = on(asked, "q", "số vắc xin là bao nhiêu?", "level", "task");
        assertThat(outcome.total()).isEqualTo(3);
        assertThat(outcome.relaxed()).isTrue();
    }

    @Test
    void quotationMarksHoldInAQuestionToo() {
        assertThat(ids(search("q", "\"vắc xin\" basa là gì?"))).containsExactly("d1");
        assertThat(search("q", "\"xin vắc\" tiêm là gì?").total()).isZero();
    }

    @Test
    void whatTheBestHitLacksIsSaidOnEveryPage() {
        for (String page : List.of("1", "2")) {
            SearchOutcome outcome = search("q", "kinh phí mua máy quét", "limit", "1", "page", page);
            assertThat(outcome.total()).isEqualTo(2);
            assertThat(outcome.droppedTerms()).containsExactly("máy", "quét");
        }
    }

    @Test
    void aSingleWordIsNeverDropped() {
        SearchOutcome outcome = search("q", "basa basa");
        assertThat(outcome.total()).isZero();
        assertThat(outcome.relaxed()).isFalse();
    }

    @Test
    void aToneStillToBeTypedIsForgivenAndSaid() {
        SearchOutcome outcome = search("q", "văc");
        assertThat(ids(outcome)).containsExactly("d1");
        assertThat(outcome.relaxed()).isTrue();
        assertThat(outcome.droppedTerms()).isEmpty();
    }

    @Test
    void tasksAreHitsAtTheirOwnLevel() {
        SearchOutcome outcome = search("q", "vắc xin", "level", "task", "assignee", "so-tai-chinh");
        assertThat(outcome.hits())
                .extracting(h -> h.hit().task())
                .extracting(Task::id)
                .containsExactly("d1-2");
    }

    @Test
    void anotherTasksDeadlineDoesNotCount() {
        assertThat(search("assignee", "so-tai-chinh", "due_to", "2021").total()).isZero();
        assertThat(ids(search("assignee", "so-y-te", "due_to", "2021"))).containsExactly("d1");
    }

    @Test
    void tasksInsideADirectiveAreThoseThatTheFiltersMean() {
        SearchOutcome outcome = search("province", "kon-tum", "assignee", "so-tai-chinh");
        assertThat(outcome.hits().getFirst().hit().tasksMatched()).isEqualTo(1);
    }

    @Test
    void selectedValuesComeFirstEvenWithoutHits() {
        Facet facet = facet("q", "máy quét", "facet", "province", "province", "kon-tum", "province", "nghe-an");
        assertThat(facet.values())
                .containsExactly(
                        new Facet.Value("nghe-an", "Nghệ An", 1, true), new Facet.Value("kon-tum", "Kon Tum", 0, true));
    }

    @Test
    void equalCountsAreInVietnameseOrder() {
        assertThat(facet("facet", "assignee").values())
                .containsExactly(
                        new Facet.Value("so-tai-chinh", "Sở Tài chính", 2, false),
                        new Facet.Value("so-y-te", "Sở Y tế", 1, false));
        assertThat(facet("facet", "province").values())
                .extracting(Facet.Value::label)
                .containsExactly("Kon Tum", "Nghệ An");
    }

    @Test
    void nothingBetterIsLookedForWhereEveryWordHasItsAccents() {
        AtomicInteger beside = new AtomicInteger();
        SearchService counted = new SearchService(
                engine,
                SearchFixture.PROVINCES,
                new Highlighter(),
                Synonyms.NONE,
                SearchObserver.NONE,
                work -> {
                    beside.incrementAndGet();
                    work.run();
                },
                Turns.unlimited());
        counted.search(read("q", "tiêm vắc xìn"), KEYS);
        assertThat(beside).hasValue(0);
        counted.search(read("q", "tiem vắc"), KEYS);
        assertThat(beside).hasPositiveValue();
    }

    @Test
    void anEngineThatGivesEqualCountsWithTheOthersIsNotAskedForThemAgain() {
        FakeEngine many = new FakeEngine(new GeneratedCorpus(1).directives(60).toArray(Directive[]::new));
        SearchService overMany = new SearchService(many, SearchFixture.PROVINCES, new Highlighter(), Synonyms.NONE);
        SearchParameters parameters = read("facet", "authority", "facet.size", "20");
        List<Facet> asked = overMany.search(parameters, KEYS).facets();
        int asking = many.requests.size();
        many.requests.clear();
        many.listsTied = true;

        assertThat(overMany.search(parameters, KEYS).facets()).isEqualTo(asked);
        assertThat(many.requests).hasSize(asking - 1);
    }

    @Test
    void missingIsCountedAndCanBeSelected() {
        Facet facet = facet("facet", "province", "province", "_missing");
        assertThat(facet.missing()).isEqualTo(1);
        assertThat(facet.missingSelected()).isTrue();
        assertThat(ids(search("province", "_missing"))).containsExactly("d3");
    }

    @Test
    void aFacetIsShortenedToItsSizeAndTheRestIsSummed() {
        Facet facet = facet("facet", "province", "facet.size", "1");
        assertThat(facet.values()).hasSize(1);
        assertThat(facet.other()).isEqualTo(1);
    }

    @Test
    void aValueIsFoundByItsBeginningWithoutAccents() {
        assertThat(facet("facet.q.province", "nghe").values())
                .extracting(Facet.Value::value)
                .containsExactly("nghe-an");
        assertThat(facet("facet.q.authority", "Ủy ban nhân dân tỉnh ng").values())
                .extracting(Facet.Value::label)
                .containsExactly("Ủy ban nhân dân tỉnh Nghệ An");
    }

    @Test
    void theSentenceSaysTheWholeSearch() {
        assertThat(search("q", "tiem", "province", "kon-tum", "not.type", "bao-cao", "issued_from", "2021")
                        .sentence())
                .isEqualTo("search.sentence.directives-all[tiem] search.sentence.accents-ignored, "
                        + "search.sentence.province[search.unit.province[Kon Tum]], "
                        + "search.sentence.not[search.sentence.type[Báo cáo]], "
                        + "search.sentence.issued-from[01/01/2021]");
    }

    @Test
    void exportsSpeakOfTheRelaxedSearch() {
        List<String> ids = new ArrayList<>();
        service.scan(
                read("q", "tiêm basa", "limit", "1"),
                hit -> ids.add(hit.hit().directive().id()));
        assertThat(ids).containsExactly("d1");
    }

    @Test
    void anOutageIsNeverAnEmptyResult() {
        engine.failure = new IndexUnavailableException("closed", new IllegalStateException());
        assertThatThrownBy(() -> search("q", "tiêm")).isInstanceOf(IndexUnavailableException.class);
        assertThatThrownBy(() -> service.scan(read(), hit -> true)).isInstanceOf(IndexUnavailableException.class);
    }

    private SearchOutcome search(String... namesAndValues) {
        return service.search(read(namesAndValues), KEYS);
    }

    private static SearchOutcome on(FakeEngine other, String... namesAndValues) {
        return new SearchService(other, SearchFixture.PROVINCES, new Highlighter(), Synonyms.NONE)
                .search(read(namesAndValues), KEYS);
    }

    private Facet facet(String... namesAndValues) {
        return search(namesAndValues).facets().getFirst();
    }

    private static List<String> ids(SearchOutcome outcome) {
        return outcome.hits().stream().map(h -> h.hit().directive().id()).toList();
    }
}
