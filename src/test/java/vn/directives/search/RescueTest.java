package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.directives.search.SearchFixture.read;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.TestDirectives;

/** How much a search that finds nothing may cost, counted in questions to the index. */
class RescueTest {
    private final FakeEngine engine = new FakeEngine(TestDirectives.vaccination());

    @Test
    void readingKeysCostsFourSearchesAtMost() {
        String keys = IntStream.range(0, 60).mapToObj(i -> "tieem").collect(Collectors.joining(" "));
        assertThat(new KeyDecoding(engine, OrdinaryWords.load()).decode(plan(keys + " test max khoongcos")))
                .isEmpty();
        assertThat(engine.requests).hasSizeBetween(1, 4);
        assertThat(engine.wordsRequests).isEmpty();
    }

    @Test
    void mendingSlipsCostsSixteenQuestionsAtMost() {
        String slips = IntStream.range(0, 60)
                .mapToObj(i -> "chucc" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
                .collect(Collectors.joining(" "));
        assertThat(new SlipMending(engine).mend(plan(slips))).isEmpty();
        assertThat(engine.requests.size() + engine.wordsRequests.size()).isLessThanOrEqualTo(16);
    }

    @Test
    void aBetterQueryCostsFourQuestionsAtMost() {
        String bare = "tiem vac xin ".repeat(21);
        assertThat(new DidYouMean(engine, Synonyms.NONE).of(plan(bare.strip()))).startsWith("tiêm vắc xin tiêm");
        assertThat(engine.requests.size() + engine.wordsRequests.size()).isLessThanOrEqualTo(4);
    }

    @Test
    void nothingIsAskedForWordsThatNeedNoMending() {
        assertThat(new SlipMending(engine).mend(plan("2021 16/CT-TTg UBND1 abc -chungg")))
                .isEmpty();
        assertThat(engine.requests).isEmpty();
        assertThat(new DidYouMean(engine, Synonyms.NONE).of(plan("tiêm vắc 2021")))
                .isNull();
        assertThat(engine.requests).isEmpty();
        assertThat(engine.wordsRequests).isEmpty();
    }

    private static SearchPlan plan(String q) {
        return SearchPlan.of(read("q", q), Synonyms.NONE);
    }
}
