package vn.directives.search;

import java.util.ArrayList;
import java.util.List;
import vn.directives.engine.Hit;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.Sort;

/**
 * Says which words did not have to be there: those that were not looked for and, where some were enough, those that the
 * best hit does without.
 */
final class DroppedTerms {
    private final SearchEngine engine;

    DroppedTerms(SearchEngine engine) {
        this.engine = engine;
    }

    /**
     * In the order typed, each once.
     *
     * @param hits the page that was found
     */
    List<String> of(SearchPlan plan, List<Hit> hits) {
        List<QueryNode> dropped = new ArrayList<>(plan.dropped());
        if (plan.demand() != Demand.ALL && !hits.isEmpty()) {
            boolean bestFirst = plan.parameters().offset() == 0
                    && plan.parameters().cursor() == null
                    && plan.parameters().sort().sort() == Sort.RELEVANCE;
            Hit best = bestFirst
                    ? hits.getFirst()
                    : engine.search(plan.best()).hits().getFirst();
            List<QueryNode> parts = plan.parts().stream().distinct().toList();
            for (int from = 0; from < parts.size(); from += SearchPlan.PARTS_AT_ONCE) {
                int to = Math.min(parts.size(), from + SearchPlan.PARTS_AT_ONCE);
                dropped.addAll(missing(plan, parts.subList(from, to), best));
            }
        }
        return plan.text().demanded().stream()
                .filter(part -> dropped.contains(part)
                        || (part instanceof QueryNode.Phrase phrase && dropped.containsAll(phrase.words())))
                .map(QueryNode::shown)
                .distinct()
                .toList();
    }

    private List<QueryNode> missing(SearchPlan plan, List<QueryNode> parts, Hit best) {
        List<Hit> found = engine.search(plan.partsOf(best, parts)).hits();
        int has = found.isEmpty() ? 0 : (int) found.getFirst().score();
        List<QueryNode> missing = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if ((has & 1 << i) == 0) {
                missing.add(parts.get(i));
            }
        }
        return missing;
    }
}
