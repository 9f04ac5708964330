package vn.directives.web.api;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.engine.Hit;
import vn.directives.engine.highlight.HighlightedHit;
import vn.directives.insight.SimilarDirectives;
import vn.directives.insight.Status;
import vn.directives.insight.Statuses;
import vn.directives.search.Provinces;
import vn.directives.search.SearchOutcome;

/** What is known of the hits of a page from other directives: their status and, where copies stand together, their groups. */
@Component
public class Related {
    private final Statuses statuses;
    private final SimilarDirectives copies;
    private final SimilarJson json;

    public Related(Statuses statuses, SimilarDirectives copies, Provinces provinces) {
        this.statuses = statuses;
        this.copies = copies;
        this.json = new SimilarJson(provinces);
    }

    /**
     * Adds to the JSON of a hit of this page {@code status} and, where hits are grouped, {@code similar: {count, provinces}}; at the
     * level of tasks the task's directive has them.
     */
    BiFunction<ObjectNode, Hit, ObjectNode> to(SearchOutcome outcome) {
        List<Hit> hits = outcome.hits().stream().map(HighlightedHit::hit).toList();
        Map<String, Status> known = statuses.ofHits(hits);
        Map<String, SimilarDirectives.Group> groups = outcome.parameters().grouped() ? copies.groups(hits) : Map.of();
        return (result, hit) -> {
            String id = hit.directive().id();
            ObjectNode ofDirective = hit.task() == null ? result : (ObjectNode) result.get("directive");
            ofDirective.set("status", StatusJson.of(known.get(id)));
            SimilarDirectives.Group group = groups.get(id);
            if (group != null) {
                ofDirective.set("similar", json.group(group));
            }
            return result;
        };
    }
}
