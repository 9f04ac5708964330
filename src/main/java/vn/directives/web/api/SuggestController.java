package vn.directives.web.api;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.search.Suggestion;
import vn.directives.search.SuggestionRequest;
import vn.directives.search.SuggestionsByScope;

/** Suggestions while somebody types. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public class SuggestController {
    private final SuggestionsByScope suggestions;

    public SuggestController(SuggestionsByScope suggestions) {
        this.suggestions = suggestions;
    }

    /** Numbers, phrases, subjects, bodies and provinces that go on from what is typed. */
    @GetMapping("/suggest")
    public ObjectNode suggest(@RequestParam MultiValueMap<String, String> parameters) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("suggestions");
        for (Suggestion suggestion : suggestions.of(SuggestionRequest.read(parameters))) {
            array.addObject()
                    .put("kind", suggestion.kind().key())
                    .put("text", suggestion.text())
                    .put("value", suggestion.value())
                    .put("count", suggestion.count());
        }
        return json;
    }
}
