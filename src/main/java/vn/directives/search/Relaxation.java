package vn.directives.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.directives.engine.SearchEngine;

/**
 * Demands less when all of it found nothing: first tones that were perhaps still to be typed, then words that are nowhere,
 * then some of the others, then a single one. What is not demanded still lifts the score, so that the more of the question a
 * text holds, and the rarer the words, the earlier it comes.
 */
final class Relaxation {
    private final SearchEngine engine;

    Relaxation(SearchEngine engine) {
        this.engine = engine;
    }

    /** With every tone for words that have none yet; empty when that finds nothing either. */
    Optional<SearchPlan> forgiveTones(SearchPlan plan) {
        return plan.parameters().diacritics() == Diacritics.AUTO && hasOpenTones(plan)
                ? Optional.of(plan.forgivingTones()).filter(this::finds)
                : Optional.empty();
    }

    /** The first plan with fewer words that finds something; empty when none does or nothing may be taken away. */
    Optional<SearchPlan> dropWords(SearchPlan plan) {
        if (plan.parameters().match() != Match.ALL) {
            return Optional.empty();
        }
        return (plan.demand() == Demand.ALL ? lessThanAll(plan) : List.of(plan.demanding(Demand.ONE)))
                .stream().filter(this::finds).findFirst();
    }

    private List<SearchPlan> lessThanAll(SearchPlan plan) {
        BitSet nowhere = nowhere(plan);
        int left = plan.parts().size() - nowhere.cardinality();
        if (left == 0) {
            return List.of();
        }
        SearchPlan rest = plan.without(nowhere);
        return left == 1 ? List.of(rest) : List.of(rest, rest.demanding(Demand.SOME), rest.demanding(Demand.ONE));
    }

    /** The places of the parts that nothing within the filters has. */
    private BitSet nowhere(SearchPlan plan) {
        Map<QueryNode, Boolean> known = new HashMap<>();
        BitSet nowhere = new BitSet();
        for (int i = 0; i < plan.parts().size(); i++) {
            QueryNode part = plan.parts().get(i);
            boolean somewhere = known.computeIfAbsent(
                    part, p -> engine.search(plan.anyWith(p)).total() > 0);
            nowhere.set(i, !somewhere);
        }
        return nowhere;
    }

    /** Whether there is anything for it. */
    boolean finds(SearchPlan plan) {
        return engine.search(plan.any()).total() > 0;
    }

    private static boolean hasOpenTones(SearchPlan plan) {
        return plan.text().words().stream()
                .anyMatch(word -> !ToneVariants.of(word.exact()).isEmpty());
    }
}
