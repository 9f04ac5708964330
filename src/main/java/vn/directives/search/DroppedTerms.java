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
            plan.parts().stream()
                    .distinct()
                    .filter(part -> !has(plan, part, best))
                    .forEach(dropped::add);
        }
        return plan.text().demanded().stream()
                .filter(part -> dropped.contains(part)
                        || (part instanceof QueryNode.Phrase phrase && dropped.containsAll(phrase.words())))
                .map(QueryNode::shown)
                .distinct()
                .toList();
    }

    private boolean has(SearchPlan plan, QueryNode part, Hit best) {
        return engine.search(plan.within(best.directive().id(), part)).hits().stream()
                .anyMatch(hit -> hit.task() == null
                        || best.task() == null
                        || hit.task().id().equals(best.task().id()));
    }
}
