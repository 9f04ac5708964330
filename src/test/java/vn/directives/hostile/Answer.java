package vn.directives.hostile;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service said.
 *
 * @param status {@link #CLOSED} when it closed the connection without a word
 * @param body as much of it as tells what it is
 */
public record Answer(int status, String mediaType, String body) {
    public static final int CLOSED = 0;

    static final Answer NONE = new Answer(CLOSED, "", "");

    /** The code of a problem, or the codes of the lines of a batch; empty when there is none. */
    public String code() {
        Set<String> codes = new LinkedHashSet<>();
        body.lines().forEach(line -> {
            JsonNode json = read(line);
            codes.add(json.path("code").asString(json.at("/error/code").asString("")));
        });
        codes.remove("");
        return String.join(", ", codes);
    }

    /** Of the directive that was taken in last; empty when none was. */
    String id() {
        return body.lines().reduce("", (before, line) -> read(line).path("id").asString(before));
    }

    /** The id of the first hit of a search. */
    String firstResult() {
        return read(body).at("/results/0/id").asString("none");
    }

    private static JsonNode read(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    /** Status and code, as one says it. */
    public String summary() {
        String code = code();
        return status == CLOSED ? "closed" : code.isEmpty() ? Integer.toString(status) : status + " " + code;
    }
}
