package vn.directives.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.directives.engine.SearchEngine;

/**
 * Demands less when all of it found nothing: first tones that were perhaps still to be typed, then words, the rarest first.
 * In 4 tries at most: without those words that are nowhere, then without one more, without half, and with the most frequent
 * alone. Words that are not demanded still lift the score.
 */
final class Relaxation {
    private record Counted(QueryNode part, long hits) {}

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
        List<QueryNode> parts = plan.text().demanded().stream().distinct().toList();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        List<Counted> rarestFirst = parts.stream()
                .map(part -> new Counted(part, engine.search(plan.count(part)).total()))
                .sorted(Comparator.comparingLong(Counted::hits))
                .toList();
        int nowhere = (int) rarestFirst.stream().filter(c -> c.hits() == 0).count();
        int most = parts.size() - 1;
        if (nowhere > most) {
            return Optional.empty();
        }
        for (int drop : tries(nowhere, most)) {
            List<QueryNode> dropped = rarestFirst.subList(0, drop).stream()
                    .map(Counted::part)
                    .sorted(Comparator.comparingInt(parts::indexOf))
                    .toList();
            SearchPlan relaxed = plan.without(dropped);
            if (finds(relaxed)) {
                return Optional.of(relaxed);
            }
        }
        return Optional.empty();
    }

    /** How many words to drop, growing. */
    private static List<Integer> tries(int nowhere, int most) {
        List<Integer> tries = new ArrayList<>(List.of(Math.max(1, nowhere)));
        for (int next : List.of(tries.getFirst() + 1, (nowhere + most + 1) / 2, most)) {
            if (next > tries.getLast() && next <= most) {
                tries.add(next);
            }
        }
        return tries;
    }

    private boolean finds(SearchPlan plan) {
        return engine.search(plan.all()).total() > 0;
    }

    private static boolean hasOpenTones(SearchPlan plan) {
        return plan.text().words().stream()
                .anyMatch(word -> !ToneVariants.of(word.exact()).isEmpty());
    }
}
