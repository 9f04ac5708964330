package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OffsetsTest {
    private static final long SEED = 20_261_123;

    @Test
    void everyCodeUnitIsFoundWhereItWasPut() {
        Random random = new Random(SEED);
        Offsets offsets = new Offsets();
        List<Integer> put = new ArrayList<>();
        int offset = 7;
        for (int place = 0; place < 1_000; place++) {
            offsets.put(place, offset);
            put.add(offset);
            // A space that stands for a break shares its place with the word behind it.
            offset += random.nextInt(4) > 0 ? 1 : random.nextInt(6);
        }

        for (int place = 0; place < put.size(); place++) {
            assertThat(offsets.of(place)).as("seed %d, place %d", SEED, place).isEqualTo(put.get(place));
        }
    }

    @Test
    void aTextThatStandsAsItIsFollowsItsBeginning() {
        assertThat(Offsets.from(40).of(0)).isEqualTo(40);
        assertThat(Offsets.from(40).of(12)).isEqualTo(52);
    }

    @Test
    void anEmptyParagraphStandsAtTheBeginning() {
        assertThat(new Offsets().of(0)).isZero();
    }
}
