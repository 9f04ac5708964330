package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {
    private final FakePart rare = new FakePart(Map.of(7, 5f, 40, 4f));
    private final FakePart frequent = new FakePart(Map.of(7, 1f, 8, 2f, 9, 2f, 40, 1f, 90, 1f));

    @Test
    void whatCannotBeAmongTheBestIsNotAskedForTheRest() throws IOException {
        FixedBitSet candidates = candidates(7, 8, 9, 40, 90);
        Ranking ranking = new Ranking(List.of(frequent, rare));
        ranking.score(candidates, 0, Window.SIZE, 5.5f);
        assertThat(rare.askedFor).containsExactly(5);
        assertThat(frequent.askedFor).containsExactly(2);
        assertThat(candidates).isEqualTo(candidates(7));
        assertThat(ranking.score(7)).isEqualTo(6);
    }

    @Test
    void withoutALeastScoreEverythingIsScored() throws IOException {
        FixedBitSet candidates = candidates(7, 8, 50);
        Ranking ranking = new Ranking(List.of(frequent, rare));
        ranking.score(candidates, 0, Window.SIZE, 0);
        assertThat(candidates).isEqualTo(candidates(7, 8, 50));
        assertThat(List.of(ranking.score(7), ranking.score(8), ranking.score(50)))
                .containsExactly(6f, 2f, 0f);
    }

    @Test
    void whatIsExactlyEnoughStays() throws IOException {
        FixedBitSet candidates = candidates(7, 40);
        new Ranking(List.of(frequent, rare)).score(candidates, 0, Window.SIZE, 5);
        assertThat(candidates).isEqualTo(candidates(7, 40));
    }

    @Test
    void theBestOfSeveralFieldsCounts() throws IOException {
        FixedBitSet candidates = candidates(7, 8, 40);
        Ranking ranking = new Ranking(List.of(new BestPart(List.of(frequent, rare))));
        ranking.score(candidates, 0, Window.SIZE, 0);
        assertThat(List.of(ranking.score(7), ranking.score(8), ranking.score(40)))
                .containsExactly(5f, 2f, 4f);
    }

    @Test
    void aWindowThatHasTooLittleIsNotScored() throws IOException {
        FakePart elsewhere = new FakePart(Map.of(Window.SIZE + 1, 9f));
        FixedBitSet candidates = candidates(8, 9, 90);
        new Ranking(List.of(frequent, elsewhere)).score(candidates, 0, Window.SIZE, 2.5f);
        assertThat(candidates).isEqualTo(candidates());
        assertThat(frequent.askedFor).isEmpty();
        assertThat(elsewhere.askedFor).isEmpty();
    }

    @Test
    void whenNothingIsLeftNothingMoreIsAskedFor() throws IOException {
        FakePart most = new FakePart(Map.of(1, 1f, 2, 1f, 7, 1f, 8, 1f, 9, 1f, 40, 1f));
        FixedBitSet candidates = candidates(8, 9, 90);
        new Ranking(List.of(frequent, rare, most)).score(candidates, 0, Window.SIZE, 7);
        assertThat(candidates).isEqualTo(candidates());
        assertThat(rare.askedFor).containsExactly(3);
        assertThat(frequent.askedFor).isEmpty();
        assertThat(most.askedFor).isEmpty();
    }

    private static FixedBitSet candidates(int... places) {
        FixedBitSet candidates = new FixedBitSet(Window.SIZE);
        for (int place : places) {
            candidates.set(place);
        }
        return candidates;
    }

    /** Scores some documents, and notes how many it was asked for. */
    private static final class FakePart implements Part {
        private final Map<Integer, Float> scores;
        private final List<Integer> askedFor = new ArrayList<>();

        FakePart(Map<Integer, Float> scores) {
            this.scores = scores;
        }

        @Override
        public long cost() {
            return scores.size();
        }

        @Override
        public float most() {
            return scores.values().stream().max(Float::compare).orElseThrow();
        }

        @Override
        public int atLeast(int document) {
            return scores.keySet().stream()
                    .filter(known -> known >= document)
                    .min(Integer::compare)
                    .orElse(DocIdSetIterator.NO_MORE_DOCS);
        }

        @Override
        public void addTo(Window window, int end, @Nullable FixedBitSet among) {
            askedFor.add(Objects.requireNonNull(among).cardinality());
            scores.forEach(window::add);
        }
    }
}
