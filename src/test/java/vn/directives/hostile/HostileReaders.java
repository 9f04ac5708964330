package vn.directives.hostile;

import java.io.IOException;
import java.util.List;

/** Questions about documents that are hostile themselves; they stay within what may be taken in. */
final class HostileReaders {
    private static final String DIRECTIVE = "/api/v1/directives/";

    private HostileReaders() {}

    static List<HostileKind> kinds() {
        return List.of(
                reader("page of a directive with 20,000 tasks", "tasks", "/van-ban/", ""),
                reader("copies of a directive with 20,000 tasks", "tasks", DIRECTIVE, "/similar"),
                reader("copies of a text of 20,000 clauses", "clauses", DIRECTIVE, "/similar"),
                reader("page of a text of 20,000 clauses", "clauses", "/van-ban/", ""),
                reader("what cites a directive that 1,500 cite, three deep", "cited", DIRECTIVE, "/cited-by?depth=3"),
                reader("what a directive with 20,000 citations cites", "citing", DIRECTIVE, "/cites?depth=3"),
                HostileKind.get(
                        "100 results of up to 2 million letters each",
                        "/api/v1/search?limit=100&q=s%E1%BB%9F+y+t%E1%BA%BF",
                        200),
                HostileKind.get("100 results with 20 tasks each", "/api/v1/search?limit=100&children=20&q=giao", 200),
                HostileKind.get("groups of copies among them", "/api/v1/search?limit=100&group=near_duplicate", 200),
                HostileKind.get(
                        "the tasks of 80,000, by their assignees",
                        "/api/v1/search?level=task&limit=100&facet=assignee&q=ra+soat",
                        200),
                HostileKind.of("a long subject for 80,000 tasks", HostileReaders::correction, 413),
                HostileKind.get("comparison of all of it", "/api/v1/compare?by=month", 200),
                HostileKind.get("the page of analysis of all of it", "/phan-tich", 200),
                HostileKind.get("all of it as a table", "/api/v1/search.csv?level=task", 200),
                HostileKind.get("all of it as a calendar", "/api/v1/search.ics", 200),
                HostileKind.get("all of it as a feed", "/api/v1/search.atom", 200));
    }

    /** Takes the two directives of a name in, and asks about one of them. */
    private static HostileKind reader(String name, String external, String before, String after) {
        return HostileKind.of(
                name,
                target -> {
                    String id = "";
                    for (String version : List.of("a", "b")) {
                        Answer taken = target.send(
                                "POST",
                                "/api/v1/directives/batch",
                                "application/x-ndjson",
                                line(external, external + "-" + version));
                        id = taken.id();
                    }
                    return target.get(before + id + after);
                },
                200,
                301,
                303);
    }

    private static Answer correction(Target target) throws IOException {
        Answer found = target.get("/api/v1/search?level=directive&external_id=tasks");
        return target.send(
                "PATCH",
                DIRECTIVE + found.firstResult(),
                "application/json",
                Body.of("{\"subject\": \"").then("rà soát ", 240).then("\"}"));
    }

    private static Body line(String kind, String externalId) {
        String start = "{\"external_id\": \"" + externalId + "\", ";
        return switch (kind) {
            case "tasks" ->
                Body.of(start + "\"directive\": {\"text\": \"Giao Sở Y tế rà soát.\", \"tasks\": [")
                        .then("{\"text\": \"Rà soát.\", \"assignees\": [{\"label\": \"Sở Y tế\"}]},", 20_000)
                        .then("{\"text\": \"Rà soát " + externalId + ".\"}]}}\n");
            case "clauses" ->
                Body.of(start + "\"text\": \"QUYẾT ĐỊNH:\\n")
                        .then("Điều 1. Giao Sở Y tế rà soát hồ chứa nước;\\n", 20_000)
                        .then(externalId + "\"}\n");
            case "cited" -> cited(start);
            default ->
                Body.of(start + "\"directive\": {\"text\": \"a\", \"number\": \"1/" + externalId
                                + "\", \"citations\": [")
                        .then("{\"number\": \"9/QĐ-UBND\"},", 20_000)
                        .then("{\"number\": \"1/citing-a\"}]}}\n");
        };
    }

    private static Body cited(String start) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            lines.append("{\"external_id\": \"citing-")
                    .append(i)
                    .append("\", \"directive\": {\"text\": \"a\", \"number\": \"")
                    .append(i)
                    .append(
                            "/QĐ-CITE\", \"issued\": \"2021-01-02\", \"citations\": [{\"number\": \"9999/CT-CITED\"}, {\"number\": \"")
                    .append(i / 2)
                    .append("/QĐ-CITE\"}]}}\n");
        }
        return Body.of(lines + start
                + "\"directive\": {\"text\": \"b\", \"issued\": \"2021-01-01\", \"number\": \"9999/CT-CITED\"}}\n");
    }
}
