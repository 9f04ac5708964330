package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void itKeepsWhatWasCountedOftenEnough() {
        Random random = new Random(11);
        Tally tally = new Tally();
        for (int sets : new int[] {0, 1, 2, 5, 9, 70}) {
            tally.clear();
            int[] counts = new int[Window.SIZE];
            for (int i = 0; i < sets; i++) {
                FixedBitSet places = places(random);
                tally.add(places);
                for (int place = 0; place < Window.SIZE; place++) {
                    counts[place] += places.get(place) ? 1 : 0;
                }
            }
            for (int minimum = 0; minimum <= sets + 2; minimum++) {
                FixedBitSet among = places(random);
                FixedBitSet kept = among.clone();
                tally.keepFrom(minimum, kept);
                for (int place = 0; place < Window.SIZE; place++) {
                    assertThat(kept.get(place))
                            .as("%d sets, at least %d, place %d counted %d times", sets, minimum, place, counts[place])
                            .isEqualTo(among.get(place) && counts[place] >= minimum);
                }
            }
        }
    }

    private static FixedBitSet places(Random random) {
        FixedBitSet places = new FixedBitSet(Window.SIZE);
        for (int place = 0; place < Window.SIZE; place++) {
            if (random.nextInt(3) > 0) {
                places.set(place);
            }
        }
        return places;
    }
}
