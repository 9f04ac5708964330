package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;

class MatchingTest {
    private static final Query SPELT = new Query.Term(TextField.BODY, Form.EXACT, "lí");
    private static final Query BARE = new Query.Term(TextField.BODY, Form.FOLDED, "li");

    @Test
    void aWordAsItIsSpeltIsNotLookedForWhereItIsWithoutAccents() {
        Query best = new Query.Best(List.of(SPELT, new Query.Boost(BARE, 0.8f)));
        assertThat(Matching.of(best)).isEqualTo(new Query.Best(List.of(BARE)));
    }

    @Test
    void aPhraseIsNotEither() {
        Query.Phrase spelt = new Query.Phrase(TextField.BODY, Form.EXACT, List.of("quản", "lí"), 0);
        Query.Phrase bare = new Query.Phrase(TextField.BODY, Form.FOLDED, List.of("quan", "li"), 0);
        assertThat(Matching.of(new Query.Best(List.of(spelt, bare)))).isEqualTo(new Query.Best(List.of(bare)));
        Query looser = new Query.Phrase(TextField.BODY, Form.FOLDED, List.of("quan", "li"), 3);
        assertThat(Matching.of(new Query.Best(List.of(spelt, looser))))
                .isEqualTo(new Query.Best(List.of(spelt, looser)));
    }

    @Test
    void aWordInAnotherFieldOrAnotherWordStays() {
        for (Query other : List.of(
                new Query.Term(TextField.SUBJECT, Form.FOLDED, "li"),
                new Query.Term(TextField.BODY, Form.FOLDED, "ly"),
                new Query.None())) {
            Query best = new Query.Best(List.of(SPELT, other));
            assertThat(Matching.of(best)).isEqualTo(best);
        }
    }

    @Test
    void whatOnlyLiftsScoresIsLeftOut() {
        Query pair = new Query.Pair(TextField.BODY, Form.FOLDED, "quan", "li");
        assertThat(Matching.of(new Query.Ranked(new Query.Constant(BARE, 3), List.of(pair))))
                .isEqualTo(BARE);
    }

    @Test
    void whatATaskMustHaveIsSimplifiedToo() {
        Query best = new Query.Best(List.of(new Query.HasTask(SPELT), new Query.HasTask(BARE)));
        assertThat(Matching.of(best)).isEqualTo(new Query.Best(List.of(new Query.HasTask(BARE))));
    }
}
