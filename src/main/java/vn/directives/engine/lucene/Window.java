package vn.directives.engine.lucene;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/** Some thousand neighbouring documents of a segment: which of them match, and how well. */
final class Window {
    /** So few that their scores stay in the processor's nearest cache, so many that beginning a window costs little. */
    static final int SIZE = 4096;

    private final FixedBitSet matches = new FixedBitSet(SIZE);
    private final float[] scores;
    private int start;

    /** @param scored whether scores are kept; without, they are all 0 */
    Window(boolean scored) {
        scores = scored ? new float[SIZE] : new float[0];
    }

    /** Empties it, to stand at other documents from now on. */
    void moveTo(int first) {
        start = first;
        long[] words = matches.getBits();
        for (int i = 0; i < words.length; i++) {
            if (words[i] != 0) {
                words[i] = 0;
                if (scores.length > 0) {
                    Arrays.fill(scores, i * Long.SIZE, (i + 1) * Long.SIZE, 0);
                }
            }
        }
    }

    /** The number of its first document in the segment. */
    int start() {
        return start;
    }

    /** Those that match, numbered from the window's start. */
    FixedBitSet matches() {
        return matches;
    }

    /** The score of a place in the window; 0 where nothing matches. */
    float score(int place) {
        return scores[place];
    }

    /** Has a place match; the greater score stays. */
    void add(int place, float score) {
        matches.set(place);
        scores[place] = Math.max(scores[place], score);
    }
}
