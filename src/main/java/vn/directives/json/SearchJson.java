package vn.directives.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Histogram;
import vn.directives.engine.Hit;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.highlight.FieldHighlight;
import vn.directives.engine.highlight.HighlightedHit;

/** Writes hits and what the index says around them as JSON trees. */
public final class SearchJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SearchJson() {}

    /**
     * A hit: a directive with its matching tasks, or a task with its directive.
     *
     * @param url of the directive's page
     */
    public static ObjectNode result(HighlightedHit found, String url) {
        Task task = found.hit().task();
        return task == null ? directive(found, url) : task(task, found, url);
    }

    private static ObjectNode directive(HighlightedHit found, String url) {
        Directive d = found.hit().directive();
        ObjectNode json = NODES.objectNode();
        json.put("id", d.id());
        json.put("level", "directive");
        json.put("external_id", d.externalId());
        json.put("number", d.number());
        json.set("type", DirectiveJson.type(d.type()));
        json.put("subject", d.subject());
        json.set("authority", DirectiveJson.authority(d.authority()));
        json.set("province", DirectiveJson.province(d.province()));
        json.set("district", DirectiveJson.labelled(d.district()));
        json.put("issued", date(d.issued()));
        json.put("text_quality", d.textQuality().slug());
        json.set("status", status(found.hit()));
        json.put("score", found.hit().score());
        json.put("url", url);
        json.set("highlights", highlights(found.highlights()));
        json.put("tasks_matched", found.hit().tasksMatched());
        ArrayNode tasks = json.putArray("tasks");
        found.tasks().forEach(t -> {
            ObjectNode task = tasks.addObject().put("id", t.task().id());
            describe(t.task(), task);
            task.set("highlights", highlights(t.highlights()));
        });
        return json;
    }

    private static ObjectNode task(Task task, HighlightedHit found, String url) {
        Directive d = found.hit().directive();
        ObjectNode json = NODES.objectNode();
        json.put("id", task.id());
        json.put("level", "task");
        describe(task, json);
        json.set("highlights", highlights(found.highlights()));
        json.put("score", found.hit().score());
        json.put("url", url);
        json.set("directive", DirectiveJson.summary(d).set("status", status(found.hit())));
        return json;
    }

    private static JsonNode status(Hit hit) {
        String status = hit.marks().status();
        return status == null ? NODES.nullNode() : NODES.objectNode().put("value", status);
    }

    private static void describe(Task task, ObjectNode json) {
        json.put("ordinal", task.ordinal());
        json.put("text", task.text());
        ArrayNode assignees = json.putArray("assignees");
        task.assignees().forEach(a -> assignees.add(DirectiveJson.labelled(a)));
        ArrayNode deadlines = json.putArray("deadlines");
        task.deadlines().forEach(d -> deadlines.add(DirectiveJson.deadline(d)));
    }

    private static ArrayNode highlights(List<FieldHighlight> highlights) {
        ArrayNode json = NODES.arrayNode(highlights.size());
        for (FieldHighlight highlight : highlights) {
            ObjectNode one = json.addObject();
            one.put("field", highlight.field().name().toLowerCase(Locale.ROOT));
            one.put("text", highlight.highlight().text());
            ArrayNode ranges = one.putArray("ranges");
            highlight
                    .highlight()
                    .ranges()
                    .forEach(r -> ranges.addArray().add(r.start()).add(r.end()));
        }
        return json;
    }

    /** The buckets by the date they count; no member when none were asked for. */
    public static ObjectNode histograms(List<Histogram> histograms) {
        ObjectNode json = NODES.objectNode();
        for (Histogram histogram : histograms) {
            ObjectNode one = json.putObject(histogram.request().field().name().toLowerCase(Locale.ROOT));
            one.put("interval", histogram.request().interval().name().toLowerCase(Locale.ROOT));
            ArrayNode buckets = one.putArray("buckets");
            histogram
                    .buckets()
                    .forEach(
                            b -> buckets.addObject().put("from", date(b.from())).put("count", b.count()));
        }
        return json;
    }

    /** What the index holds. */
    public static ObjectNode index(IndexStatus status) {
        Instant updated = status.updated();
        return NODES.objectNode()
                .put("directives", status.directives())
                .put("tasks", status.tasks())
                .put("updated", updated == null ? null : updated.toString())
                .put("engine", status.engine());
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
