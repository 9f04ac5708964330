package vn.directives.web.api;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.insight.SimilarDirectives;
import vn.directives.search.Provinces;

/** A group of copies on the wire. */
final class SimilarJson {
    private final Provinces provinces;

    SimilarJson(Provinces provinces) {
        this.provinces = provinces;
    }

    /** {@code {count, provinces: [{value, label, count}]}}: the directives of the group, over the whole index. */
    ObjectNode group(SimilarDirectives.Group group) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("count", group.count());
        ArrayNode in = json.putArray("provinces");
        group.provinces()
                .forEach(province -> in.addObject()
                        .put("value", province.value())
                        .put("label", provinces.label(province.value()))
                        .put("count", province.count()));
        return json;
    }
}
