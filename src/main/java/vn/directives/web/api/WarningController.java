package vn.directives.web.api;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Directive;
import vn.directives.engine.FacetCounts;
import vn.directives.insight.WarningList;
import vn.directives.json.DirectiveJson;
import vn.directives.search.LookupParameterReader;
import vn.directives.web.DirectiveLink;

/** The directives whose reading left doubts, the worst first, for the people who correct them. */
@RestController
public class WarningController {
    private final WarningList warnings;
    private final LookupParameterReader reader;

    public WarningController(WarningList warnings, LookupParameterReader reader) {
        this.warnings = warnings;
        this.reader = reader;
    }

    @GetMapping(path = "/api/v1/directives/warnings", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode list(@RequestParam MultiValueMap<String, String> parameters) {
        LookupParameterReader.WarningLookup lookup = reader.warnings(parameters);
        List<String> codes = lookup.codes();
        WarningList.Answer answer = warnings.find(codes, (lookup.page() - 1) * lookup.limit(), lookup.limit());
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("total", answer.total());
        ArrayNode counts = json.putArray("warnings");
        for (FacetCounts.Value code : answer.codes()) {
            counts.addObject().put("code", code.value()).put("count", code.count());
        }
        ArrayNode results = json.putArray("results");
        for (Directive directive : answer.directives()) {
            ObjectNode one = DirectiveJson.summary(directive);
            one.set("warnings", DirectiveJson.warnings(directive.warnings()));
            ArrayNode corrected = one.putArray("corrected");
            directive.corrected().forEach(corrected::add);
            one.put("url", DirectiveLink.to(directive));
            results.add(one);
        }
        return json;
    }
}
