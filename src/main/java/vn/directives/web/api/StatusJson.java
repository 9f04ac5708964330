package vn.directives.web.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Directive;
import vn.directives.insight.Status;
import vn.directives.web.DirectiveLink;

/** What later directives did to one, on the wire. */
final class StatusJson {
    private StatusJson() {}

    /** {@code {value, by: [{directive_id, number, issued, relation, url}]}}; null when nothing is known. */
    static JsonNode of(@Nullable Status status) {
        if (status == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("value", status.value());
        ArrayNode by = json.putArray("by");
        for (Status.Change change : status.by()) {
            Directive directive = change.directive();
            by.addObject()
                    .put("directive_id", directive.id())
                    .put("number", directive.number())
                    .put(
                            "issued",
                            directive.issued() == null
                                    ? null
                                    : directive.issued().toString())
                    .put("relation", change.relation().slug())
                    .put("url", DirectiveLink.to(directive));
        }
        return json;
    }
}
