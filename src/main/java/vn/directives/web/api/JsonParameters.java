package vn.directives.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads parameters out of a JSON object: texts, numbers and booleans, alone or in arrays; null says nothing. */
final class JsonParameters {
    private JsonParameters() {}

    /**
     * @throws ApiProblem when the body is no object, or a value is one
     */
    static Map<String, List<String>> read(JsonNode body) {
        if (!body.isObject()) {
            throw new ApiProblem(
                    ProblemCode.INVALID_VALUE, new ApiProblem.Detail(null, null, "problem.body-not-object", null));
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        body.properties().forEach(e -> parameters.put(e.getKey(), values(e.getKey(), e.getValue())));
        return parameters;
    }

    private static List<String> values(String name, JsonNode value) {
        List<String> values = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value.values() : List.of(value)) {
            if (one.isContainer()) {
                throw new ApiProblem(
                        ProblemCode.INVALID_VALUE,
                        new ApiProblem.Detail(name, one.toString(), "problem.value-not-plain", null));
            }
            if (!one.isNull()) {
                values.add(one.asString());
            }
        }
        return values;
    }
}
