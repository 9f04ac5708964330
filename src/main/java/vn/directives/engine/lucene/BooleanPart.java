package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What a BooleanQuery finds, with the sum of its parts' scores. */
final class BooleanPart implements Part {
    private static final double[] NONE = {};

    private record Demand(Part part, boolean scored) {}

    private final List<Demand> demands;
    private final List<Part> excluded;
    private final List<Part> optional;
    private final int minimum;
    private final boolean scored;
    private final Scratch scratch;
    private final Window found;
    private final Window one;

    /**
     * @param must with a score
     * @param filters without
     * @param minimum how many of the optional parts must match, at least 1 when nothing else must
     * @param scratch of its own while it looks at a window
     */
    BooleanPart(
            List<Part> must,
            List<Part> filters,
            List<Part> excluded,
            List<Part> optional,
            int minimum,
            boolean scored,
            Scratch scratch) {
        // The rarest first: what it does not find need not be looked at.
        this.demands = Stream.concat(
                        must.stream().map(part -> new Demand(part, scored)),
                        filters.stream().map(part -> new Demand(part, false)))
                .sorted(Comparator.comparingLong(demand -> demand.part().cost()))
                .toList();
        this.excluded = List.copyOf(excluded);
        this.optional = List.copyOf(optional);
        this.minimum = minimum;
        this.scored = scored;
        this.scratch = scratch;
        this.found = scratch.found;
        this.one = scratch.one;
    }

    @Override
    public long cost() {
        return demands.isEmpty()
                ? optional.stream().mapToLong(Part::cost).sum()
                : demands.getFirst().part().cost();
    }

    @Override
    public float most() {
        double most = 0;
        for (Demand demand : demands) {
            most += demand.scored() ? demand.part().most() : 0;
        }
        for (Part part : optional) {
            most += part.most();
        }
        return Math.nextUp((float) most);
    }

    @Override
    public int atLeast(int document) throws IOException {
        return demands.isEmpty()
                ? new BestPart(optional).atLeast(document)
                : demands.getFirst().part().atLeast(document);
    }

    @Override
    public void addTo(Window window, int end, @Nullable FixedBitSet among) throws IOException {
        found.moveTo(window.start());
        double[] demanded = scored ? scratch.demanded() : NONE;
        double[] chosen = scored ? scratch.optional() : NONE;
        if (!demand(end, among, demanded) || !choose(end, demands.isEmpty() ? among : found.matches(), chosen)) {
            return;
        }
        for (Part part : excluded) {
            one.moveTo(found.start());
            part.addTo(one, end, found.matches());
            found.matches().andNot(one.matches());
        }
        if (!scored) {
            window.matches().or(found.matches());
            return;
        }
        long[] words = found.matches().getBits();
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                int place = i * Long.SIZE + Long.numberOfTrailingZeros(word);
                // As Lucene rounds it: each of the two sums by itself, then both.
                window.add(place, (float) demanded[place] + (float) chosen[place]);
            }
        }
    }

    /** Finds what all that is demanded has in common; false when that is nothing, true when nothing is demanded. */
    private boolean demand(int end, @Nullable FixedBitSet among, double[] sums) throws IOException {
        boolean first = true;
        for (Demand demand : demands) {
            if (demand.part().atLeast(found.start()) >= end) {
                return false;
            }
            one.moveTo(found.start());
            demand.part().addTo(one, end, first ? among : found.matches());
            if (first) {
                found.matches().or(one.matches());
                first = false;
            } else {
                found.matches().and(one.matches());
            }
            if (found.matches().scanIsEmpty()) {
                return false;
            }
            if (demand.scored()) {
                addScores(found, sums);
            }
        }
        return true;
    }

    /** Adds what is optional, and takes out what has too little of it; false when nothing can be left. */
    private boolean choose(int end, @Nullable FixedBitSet among, double[] sums) throws IOException {
        if (minimum == 0 && !scored) {
            return true;
        }
        Tally met = scratch.met();
        for (Part part : optional) {
            if (part.atLeast(found.start()) >= end) {
                continue;
            }
            one.moveTo(found.start());
            part.addTo(one, end, among);
            if (demands.isEmpty()) {
                found.matches().or(one.matches());
            } else {
                one.matches().and(found.matches());
            }
            if (scored) {
                addScores(one, sums);
            }
            if (minimum > 0) {
                met.add(one.matches());
            }
        }
        if (minimum > 1 || (minimum == 1 && !demands.isEmpty())) {
            met.keepFrom(minimum, found.matches());
        }
        return !found.matches().scanIsEmpty();
    }

    /** Adds the one part's scores, where this window matches. */
    private void addScores(Window where, double[] sums) {
        long[] words = where.matches().getBits();
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                int place = i * Long.SIZE + Long.numberOfTrailingZeros(word);
                sums[place] += one.score(place);
            }
        }
    }
}
