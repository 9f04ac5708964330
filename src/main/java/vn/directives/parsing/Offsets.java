package vn.directives.parsing;

import java.util.Arrays;

/**
 * Where each code unit of a paragraph stands in the directive's text. Most follow the one before, so that only the first of
 * each run is kept.
 */
final class Offsets {
    /** A line has one run, and one more for the space before it. */
    private static final int USUAL_RUNS = 2;

    private int[] places = new int[USUAL_RUNS];
    private int[] offsets = new int[USUAL_RUNS];
    private int runs;

    /** Of a paragraph that stands in the text as it is, from there on. */
    static Offsets from(int offset) {
        Offsets whole = new Offsets();
        whole.put(0, offset);
        return whole;
    }

    /** Tells where a code unit of the paragraph stands. They come in their order. */
    void put(int place, int offset) {
        if (runs == 0 || offset - offsets[runs - 1] != place - places[runs - 1]) {
            if (runs == places.length) {
                places = Arrays.copyOf(places, 2 * runs);
                offsets = Arrays.copyOf(offsets, 2 * runs);
            }
            places[runs] = place;
            offsets[runs] = offset;
            runs++;
        }
    }

    /** Where the code unit at a place of the paragraph stands; 0 in an empty one. */
    int of(int place) {
        if (runs == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(places, 0, runs, place);
        int run = found >= 0 ? found : -found - 2;
        return offsets[run] + place - places[run];
    }
}
