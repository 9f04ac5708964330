package vn.directives.web.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.engine.SearchEngine;
import vn.directives.json.DirectiveJson;
import vn.directives.json.SearchJson;
import vn.directives.search.Provinces;

/** What the service holds and knows. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public class StatusController {
    private final SearchEngine engine;
    private final Provinces provinces;

    public StatusController(SearchEngine engine, Provinces provinces) {
        this.engine = engine;
        this.provinces = provinces;
    }

    /** How much is indexed, by which engine, in which version of the service. */
    @GetMapping("/status")
    public ObjectNode status() {
        ObjectNode json = SearchJson.index(engine.status());
        json.put("version", version());
        return json;
    }

    /** The provinces, old and current, in the order of their names. */
    @GetMapping("/provinces")
    public ObjectNode provinces() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode all = json.putArray("provinces");
        for (Provinces.Entry entry : provinces.all()) {
            ObjectNode one = (ObjectNode) DirectiveJson.province(entry.province());
            one.put("exists", entry.isCurrent());
            all.add(one);
        }
        return json;
    }

    /** Null when the service does not run from its jar. */
    private static @Nullable String version() {
        return StatusController.class.getPackage().getImplementationVersion();
    }
}
