package vn.directives.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Authority;
import vn.directives.document.Citation;
import vn.directives.document.Deadline;
import vn.directives.document.Directive;
import vn.directives.document.DirectiveType;
import vn.directives.document.HeaderValues;
import vn.directives.document.Labelled;
import vn.directives.document.ParseWarning;
import vn.directives.document.Province;
import vn.directives.document.Signer;
import vn.directives.document.Source;
import vn.directives.document.Span;
import vn.directives.document.Task;

/** Writes a directive and its parts as JSON trees: snake_case names, null for what is not known. */
public final class DirectiveJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DirectiveJson() {}

    /** The whole directive, its citations linked to nothing. */
    public static ObjectNode write(Directive d) {
        return write(d, Map.of());
    }

    /**
     * The whole directive.
     *
     * @param links the directives that its citations mean, where they are known
     */
    public static ObjectNode write(Directive d, Map<Citation, Directive> links) {
        ObjectNode json = NODES.objectNode();
        json.put("id", d.id());
        json.put("external_id", d.externalId());
        json.put("number", d.number());
        json.set("type", type(d.type()));
        json.put("subject", d.subject());
        json.put("issued", date(d.issued()));
        json.put("place", d.place());
        json.set("authority", authority(d.authority()));
        json.set("province", province(d.province()));
        json.set("district", labelled(d.district()));
        json.set("addressees", list(d.addressees(), NODES::stringNode));
        json.set("citations", list(d.citations(), c -> citation(c, links.get(c))));
        json.put("urgency", d.urgency() == null ? null : d.urgency().slug());
        json.put("secrecy", d.secrecy() == null ? null : d.secrecy().slug());
        json.set("tasks", tasks(d.tasks()));
        json.set("recipients", list(d.recipients(), NODES::stringNode));
        json.set("signer", signer(d.signer()));
        json.put("text", d.text());
        json.put("text_quality", d.textQuality().slug());
        json.set("corrected", list(d.corrected(), NODES::stringNode));
        json.set("warnings", warnings(d.warnings()));
        json.set("source", source(d.source()));
        return json;
    }

    /** The fields of a directive's head, each under its name. */
    public static ObjectNode header(HeaderValues values) {
        ObjectNode json = NODES.objectNode();
        json.put("number", values.number());
        json.set("type", type(values.type()));
        json.put("subject", values.subject());
        json.put("issued", date(values.issued()));
        json.put("place", values.place());
        json.set("authority", authority(values.authority()));
        json.set("province", province(values.province()));
        json.set("district", labelled(values.district()));
        json.put("urgency", values.urgency() == null ? null : values.urgency().slug());
        json.put("secrecy", values.secrecy() == null ? null : values.secrecy().slug());
        json.set("signer", signer(values.signer()));
        return json;
    }

    /** Tasks in the order given. */
    public static ArrayNode tasks(List<Task> tasks) {
        return list(tasks, DirectiveJson::task);
    }

    public static ObjectNode task(Task task) {
        ObjectNode json = NODES.objectNode();
        json.put("id", task.id());
        json.put("ordinal", task.ordinal());
        json.put("text", task.text());
        json.set("assignees", list(task.assignees(), DirectiveJson::labelled));
        json.set("co_assignees", list(task.coAssignees(), DirectiveJson::labelled));
        json.set("deadlines", list(task.deadlines(), DirectiveJson::deadline));
        Span span = task.span();
        json.set(
                "span",
                span == null
                        ? NODES.nullNode()
                        : NODES.arrayNode().add(span.start()).add(span.end()));
        return json;
    }

    /** What tells a directive from others: its head, without text and tasks. */
    public static ObjectNode summary(Directive d) {
        ObjectNode json = NODES.objectNode();
        json.put("id", d.id());
        json.put("external_id", d.externalId());
        json.put("number", d.number());
        json.set("type", type(d.type()));
        json.put("subject", d.subject());
        json.set("authority", authority(d.authority()));
        json.set("province", province(d.province()));
        json.set("district", labelled(d.district()));
        json.put("issued", date(d.issued()));
        return json;
    }

    public static JsonNode type(@Nullable DirectiveType type) {
        return type == null ? NODES.nullNode() : pair(type.slug(), type.label());
    }

    public static JsonNode authority(@Nullable Authority authority) {
        return authority == null
                ? NODES.nullNode()
                : pair(authority.value(), authority.label())
                        .put(
                                "level",
                                authority.level() == null
                                        ? null
                                        : authority.level().slug());
    }

    public static JsonNode province(@Nullable Province province) {
        if (province == null) {
            return NODES.nullNode();
        }
        ObjectNode json = pair(province.value(), province.label());
        json.set("current", labelled(province.current()));
        return json;
    }

    public static JsonNode labelled(@Nullable Labelled labelled) {
        return labelled == null ? NODES.nullNode() : pair(labelled.value(), labelled.label());
    }

    public static ObjectNode deadline(Deadline deadline) {
        return NODES.objectNode()
                .put("date", date(deadline.date()))
                .put("text", deadline.text())
                .put("rule", deadline.rule());
    }

    /** A citation with the id of the directive that it means. */
    public static ObjectNode citation(Citation citation, @Nullable Directive meant) {
        return NODES.objectNode()
                .put("number", citation.number())
                .put("type", citation.type() == null ? null : citation.type().slug())
                .put("issued", date(citation.issued()))
                .put("relation", citation.relation().slug())
                .put("issuer", citation.issuer())
                .put("directive_id", meant == null ? null : meant.id());
    }

    private static JsonNode signer(@Nullable Signer signer) {
        return signer == null
                ? NODES.nullNode()
                : NODES.objectNode()
                        .put("name", signer.name())
                        .put("title", signer.title())
                        .put("capacity", signer.capacity());
    }

    /** Warnings in the order given. */
    public static ArrayNode warnings(List<ParseWarning> warnings) {
        return list(warnings, DirectiveJson::warning);
    }

    private static ObjectNode warning(ParseWarning warning) {
        return NODES.objectNode().put("code", warning.code()).put("message", warning.message());
    }

    private static ObjectNode source(Source source) {
        Instant ingested = source.ingested();
        ObjectNode json = NODES.objectNode()
                .put("file_name", source.fileName())
                .put("media_type", source.mediaType())
                .put("url", source.url())
                .put("sha256", source.sha256())
                .put("bytes", source.bytes())
                .put("ingested", ingested == null ? null : ingested.toString());
        if (source.sample()) {
            json.put("sample", true);
        }
        return json;
    }

    private static ObjectNode pair(String value, String label) {
        return NODES.objectNode().put("value", value).put("label", label);
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static <T> ArrayNode list(List<T> elements, Function<? super T, ? extends JsonNode> write) {
        ArrayNode array = NODES.arrayNode(elements.size());
        for (T element : elements) {
            array.add(write.apply(element));
        }
        return array;
    }
}
