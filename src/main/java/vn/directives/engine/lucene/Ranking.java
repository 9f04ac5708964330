package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores documents that are known to match, by the sum of what is asked of them. What is rare comes first, as it counts for most:
 * what cannot be among the best with all that is left is not looked at any more, so that the words that are nearly everywhere
 * are scored for a few documents only, and windows without the rare ones not at all. For that the fields that a word is looked
 * for in are gone through one by one: a word that is common in texts is rare, and counts for much, in the names of bodies.
 */
final class Ranking {
    /** Scores are rounded; what is left out must be less than enough by more than that. */
    private static final double ROUNDING = 1e-5;

    /** One summand: the best of what its steps give. */
    private static final class Summand {
        private final int steps;
        private @Nullable Window best;

        /** The most that those of its steps can give that were looked at so far. */
        private float most;

        private Summand(int steps) {
            this.steps = steps;
        }

        /** What the steps before gave in the window that begins there; null where there is one step alone. */
        private @Nullable Window best(int start) {
            if (steps > 1 && best == null) {
                best = new Window(true);
            }
            if (best != null && best.start() != start) {
                best.moveTo(start);
            }
            return best;
        }
    }

    private record Step(Part part, Summand summand) {}

    private final List<Step> steps;

    /** The most that the steps after each can add in the present window; -1 for a step that has nothing in it. */
    private final double[] rests;

    private final double[] sums = new double[Window.SIZE];
    private final Window one = new Window(true);

    /** @param summands parts with scores */
    Ranking(List<Part> summands) {
        this.steps = summands.stream()
                .flatMap(part -> {
                    List<Part> parts = part instanceof BestPart best ? best.parts() : List.of(part);
                    Summand summand = new Summand(parts.size());
                    return parts.stream().map(each -> new Step(each, summand));
                })
                .sorted(Comparator.comparingLong(step -> step.part().cost()))
                .toList();
        this.rests = new double[steps.size()];
    }

    /**
     * Scores what may be among the best, and takes out the rest.
     *
     * @param candidates places of the window whose documents match
     * @param start the window's first document
     * @param end the first document that is not asked about, at most a window's size after the start
     * @param least what it takes to be among the best; 0 when everything may be
     */
    void score(FixedBitSet candidates, int start, int end, float least) throws IOException {
        double wanted = least * (1 - ROUNDING);
        if (lookAhead(start, end) < wanted) {
            candidates.clear();
            return;
        }
        Arrays.fill(sums, 0);
        for (int i = 0; i < rests.length; i++) {
            if (rests[i] < 0) {
                continue;
            }
            Step step = steps.get(i);
            one.moveTo(start);
            step.part().addTo(one, end, candidates);
            add(candidates, step.summand().best(start));
            if (!drop(candidates, wanted - rests[i])) {
                return;
            }
        }
    }

    /** Works out the rests in a window; returns the most that a document there can have. */
    private double lookAhead(int start, int end) throws IOException {
        for (Step step : steps) {
            step.summand().most = 0;
        }
        double rest = 0;
        for (int i = rests.length - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.part().atLeast(start) >= end) {
                rests[i] = -1;
                continue;
            }
            rests[i] = rest;
            float most = step.part().most();
            Summand summand = step.summand();
            if (most > summand.most) {
                rest += most - summand.most;
                summand.most = most;
            }
        }
        return rest;
    }

    /** The score of a candidate that is left. */
    float score(int place) {
        return (float) sums[place];
    }

    /** @param best what the step's summand has so far */
    private void add(FixedBitSet candidates, @Nullable Window best) {
        long[] places = one.matches().getBits();
        long[] wanted = candidates.getBits();
        for (int i = 0; i < places.length; i++) {
            for (long word = places[i] & wanted[i]; word != 0; word &= word - 1) {
                int place = i * Long.SIZE + Long.numberOfTrailingZeros(word);
                float score = one.score(place);
                if (best == null) {
                    sums[place] += score;
                } else {
                    sums[place] += Math.max(0, (double) score - best.score(place));
                    best.add(place, score);
                }
            }
        }
    }

    /** Takes out what has less than this; false when nothing is left. */
    private boolean drop(FixedBitSet candidates, double wanted) {
        if (!(wanted > 0)) {
            return true;
        }
        long left = 0;
        long[] words = candidates.getBits();
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                int place = i * Long.SIZE + Long.numberOfTrailingZeros(word);
                if (sums[place] < wanted) {
                    candidates.clear(place);
                }
            }
            left |= words[i];
        }
        return left != 0;
    }
}
