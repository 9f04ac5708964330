package vn.directives.engine.lucene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link BooleanPart} works with while it looks at a window. Parts beside each other do so one after the other and share
 * it, so that a question of a thousand groups needs no more than one of two; a part inside another has its own.
 */
final class Scratch {
    private final boolean scored;
    final Window found;
    final Window one;
    private double @Nullable [] demanded;
    private double @Nullable [] optional;
    private final Tally met = new Tally();
    private @Nullable Scratch deeper;

    /** @param scored whether there are scores */
    Scratch(boolean scored) {
        this.scored = scored;
        this.found = new Window(scored);
        this.one = new Window(scored);
    }

    /** That of the parts inside. */
    Scratch deeper() {
        Scratch known = deeper;
        if (known == null) {
            known = new Scratch(scored);
            deeper = known;
        }
        return known;
    }

    /** Sums of what is demanded, all 0. */
    double[] demanded() {
        demanded = emptied(demanded);
        return demanded;
    }

    /** Sums of what is optional, all 0. */
    double[] optional() {
        optional = emptied(optional);
        return optional;
    }

    /** How many of the optional parts match, 0 everywhere. */
    Tally met() {
        met.clear();
        return met;
    }

    private static double[] emptied(double @Nullable [] sums) {
        if (sums == null) {
            return new double[Window.SIZE];
        }
        Arrays.fill(sums, 0);
        return sums;
    }
}
