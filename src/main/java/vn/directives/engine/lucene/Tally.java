package vn.directives.engine.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * In how many sets each place of a window is. The counts lie crosswise, a set of places for each binary digit, so that 64 places
 * are counted with a few operations.
 */
final class Tally {
    private static final int WORDS = Window.SIZE / Long.SIZE;

    /** The digits, the lowest first. */
    private final List<long[]> digits = new ArrayList<>();

    /** Has every count be 0. */
    void clear() {
        digits.forEach(digit -> Arrays.fill(digit, 0));
    }

    /** Counts these places. */
    void add(FixedBitSet places) {
        long[] words = places.getBits();
        for (int i = 0; i < WORDS; i++) {
            long carry = words[i];
            for (int d = 0; carry != 0; d++) {
                if (d == digits.size()) {
                    digits.add(new long[WORDS]);
                }
                long[] digit = digits.get(d);
                long both = digit[i] & carry;
                digit[i] ^= carry;
                carry = both;
            }
        }
    }

    /** Takes out of some places those that were counted less often than this. */
    void keepFrom(int minimum, FixedBitSet places) {
        if (minimum >> digits.size() != 0) {
            places.clear();
            return;
        }
        long[] words = places.getBits();
        for (int i = 0; i < WORDS; i++) {
            long more = 0;
            long same = -1;
            for (int d = digits.size() - 1; d >= 0; d--) {
                long digit = digits.get(d)[i];
                if ((minimum >> d & 1) == 0) {
                    more |= same & digit;
                    same &= ~digit;
                } else {
                    same &= digit;
                }
            }
            words[i] &= more | same;
        }
    }
}
