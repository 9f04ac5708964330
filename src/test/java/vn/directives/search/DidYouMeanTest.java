package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.directives.search.SearchFixture.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DidYouMeanTest {
    @ParameterizedTest
    @ValueSource(strings = {"bao cao", "tiêm vac xin", "3262/ubnd-kgvx bao cao", "5 bao cao"})
    void wordsWithoutAccentsMayBePutBetter(String q) {
        assertThat(DidYouMean.mayPutBetter(plan(q))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"báo cáo", "2021", "3262/ubnd-kgvx", "3262/UBND–KGVX"})
    void theIndexIsNotAskedAboutOthers(String q) {
        assertThat(DidYouMean.mayPutBetter(plan(q))).isFalse();
    }

    private static SearchPlan plan(String q) {
        return SearchPlan.of(read("q", q), Synonyms.NONE);
    }
}
