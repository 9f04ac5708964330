package vn.directives.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.HeaderField;
import vn.directives.document.HeaderValues;
import vn.directives.json.DirectiveJson;
import vn.directives.json.Fields;
import vn.directives.json.JsonShapeException;
import vn.directives.json.JsonShapeException.Reason;
import vn.directives.store.Correction;

/** A history of corrections on the wire, both ways: {@code {at, by, field, undo, old, new}}, the oldest first. */
final class CorrectionJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> NAMES = Set.of("at", "by", "field", "undo", "old", "new");

    private CorrectionJson() {}

    static ArrayNode write(List<Correction> history) {
        ArrayNode json = NODES.arrayNode(history.size());
        for (Correction each : history) {
            ObjectNode one = json.addObject()
                    .put("at", each.at().toString())
                    .put("by", each.by())
                    .put("field", each.field().key())
                    .put("undo", each.undo());
            one.set("old", value(each.field(), each.before()));
            one.set("new", value(each.field(), each.after()));
        }
        return json;
    }

    private static JsonNode value(HeaderField field, HeaderValues values) {
        return DirectiveJson.header(values).path(field.key());
    }

    static Correction read(JsonNode node, String path, HeaderPatch.Reader reader) throws JsonShapeException {
        Fields fields = Fields.of(node, path);
        fields.allow(NAMES);
        String name = fields.requiredName("field");
        HeaderField field = HeaderField.ofKey(name)
                .orElseThrow(() -> new JsonShapeException(fields.path("field"), Reason.VALUE, name));
        return new Correction(
                instant(fields, "at"),
                fields.requiredName("by"),
                field,
                node.path("undo").asBoolean(false),
                value(node, "old", path, field, reader),
                value(node, "new", path, field, reader));
    }

    private static HeaderValues value(
            JsonNode node, String name, String path, HeaderField field, HeaderPatch.Reader reader)
            throws JsonShapeException {
        ObjectNode alone = NODES.objectNode();
        alone.set(field.key(), node.path(name).isMissingNode() ? NODES.nullNode() : node.path(name));
        return reader.read(alone, path + "." + name, null).values();
    }

    /** A moment as {@code 2026-11-22T02:00:00Z}. */
    static Instant instant(Fields fields, String name) throws JsonShapeException {
        String value = fields.requiredName(name);
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new JsonShapeException(fields.path(name), Reason.DATE, value);
        }
    }
}
