package vn.directives.web.api;

import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.SearchEngine;
import vn.directives.insight.SimilarDirectives;
import vn.directives.insight.SimilarDirectives.Similar;
import vn.directives.insight.TaskDifferences;
import vn.directives.json.DirectiveJson;
import vn.directives.search.LookupParameterReader;
import vn.directives.search.Provinces;
import vn.directives.web.DirectiveLink;

/** Near copies of a directive: the same instruction given elsewhere, drafts and what became of them. */
@RestController
public class SimilarController {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SearchEngine engine;
    private final SimilarDirectives similar;
    private final SimilarJson groups;
    private final LookupParameterReader reader;

    public SimilarController(
            SearchEngine engine, SimilarDirectives similar, Provinces provinces, LookupParameterReader reader) {
        this.engine = engine;
        this.similar = similar;
        this.groups = new SimilarJson(provinces);
        this.reader = reader;
    }

    /** The near copies of a directive, the most alike first, and which tasks differ; {@code limit} 1 to 100, 20 when not given. */
    @GetMapping(path = "/api/v1/directives/{id}/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    public ObjectNode similar(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> parameters) {
        int limit = reader.limit(parameters);
        Directive directive = engine.get(id).orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
        SimilarDirectives.Answer answer = similar.of(directive, limit);
        ObjectNode json = NODES.objectNode();
        json.put("directive_id", id);
        json.set("directive", DirectiveJson.summary(directive));
        json.set("group", groups.group(answer.group()));
        json.put("complete", answer.complete());
        ArrayNode copies = json.putArray("similar");
        answer.similar().forEach(copy -> copies.add(copy(copy)));
        return json;
    }

    private static ObjectNode copy(Similar copy) {
        ObjectNode json = DirectiveJson.summary(copy.directive()).put("url", DirectiveLink.to(copy.directive()));
        json.put("score", Math.round(copy.score() * 1_000) / 1_000.0);
        json.put(
                "relation",
                copy.relation() == null ? null : copy.relation().name().toLowerCase(Locale.ROOT));
        TaskDifferences differences = copy.tasks();
        ObjectNode tasks = json.putObject("tasks");
        tasks.put("same", differences.same());
        ArrayNode changed = tasks.putArray("changed");
        differences.changed().forEach(pair -> changed.add(task(pair.task()).set("other", task(pair.other()))));
        tasks.set("added", tasks(differences.added()));
        tasks.set("dropped", tasks(differences.dropped()));
        return json;
    }

    private static ArrayNode tasks(List<Task> tasks) {
        ArrayNode json = NODES.arrayNode(tasks.size());
        tasks.forEach(task -> json.add(task(task)));
        return json;
    }

    private static ObjectNode task(Task task) {
        return NODES.objectNode()
                .put("id", task.id())
                .put("ordinal", task.ordinal())
                .put("text", task.text());
    }
}
