package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An installation moves house: nothing is lost, corrections included. */
class MovingIT {
    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void anExportTakenInElsewhereGivesTheSameDirectivesAndOriginals() throws Exception {
        Path file = folder.resolve("all.ndjson");
        Map<String, String> directives;
        Map<String, String> originals;
        try (ServerProcess server = new ServerProcess(Files.createDirectories(folder.resolve("old/data")))) {
            fill(server);
            directives = directives(server);
            originals = originals(server, directives);
            assertThat(run("export", "--server", server.address(), "--key", ServerProcess.KEY, "-o", file.toString()))
                    .isZero();
            assertThat(Files.readAllLines(file)).hasSize(directives.size());
        }
        try (ServerProcess server = new ServerProcess(Files.createDirectories(folder.resolve("new/data")))) {
            for (String outcome : List.of("created: ", "unchanged: ")) {
                run("ingest", file.toString(), "--server", server.address(), "--key", ServerProcess.KEY);
                assertThat(Files.readString(folder.resolve("out"))).contains(outcome + directives.size(), "failed: 0");
            }
            assertThat(directives(server)).isEqualTo(directives);
            assertThat(originals(server, directives)).isEqualTo(originals);
        }
    }

    @Test
    @Timeout(300)
    void aBackupMadeWhileOthersWriteGivesEveryAnswerAgainAndADamagedOneNothing() throws Exception {
        Path file = folder.resolve("all.zip");
        Map<String, String> answers;
        try (ServerProcess server = new ServerProcess(Files.createDirectories(folder.resolve("old/data")))) {
            fill(server);
            assertThat(server.send("POST", "/api/v1/directives", "application/pdf", "%PDF-1.7 broken")
                            .statusCode())
                    .isEqualTo(422);
            answers = answers(server);
            assertThat(run("backup", file.toString(), "--server", server.address(), "--key", ServerProcess.KEY))
                    .isZero();
            assertThat(run("restore", file.toString(), "--server", server.address(), "--key", ServerProcess.KEY))
                    .as("into a server with directives")
                    .isEqualTo(1);
        }
        try (ServerProcess server = new ServerProcess(Files.createDirectories(folder.resolve("new/data")))) {
            Path cut = folder.resolve("cut.zip");
            byte[] whole = Files.readAllBytes(file);
            Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
            assertThat(run("restore", cut.toString(), "--server", server.address(), "--key", ServerProcess.KEY))
                    .isEqualTo(1);
            assertThat(Files.readString(folder.resolve("err"))).contains("cut.zip");
            assertThat(run("restore", file.toString(), "--server", server.address(), "--key", ServerProcess.KEY))
                    .isZero();
            Map<String, String> restored = answers(server);
            assertThat(restored.keySet()).isEqualTo(answers.keySet());
            answers.forEach((question, answer) ->
                    assertThat(restored.get(question)).as(question).isEqualTo(answer));
        }
    }

    /** What the service says of everything, whatever differs between two servers left out. */
    private static Map<String, String> answers(ServerProcess server) throws Exception {
        Map<String, String> all = new TreeMap<>(directives(server));
        originals(server, Map.copyOf(all)).forEach((id, original) -> all.put("original of " + id, original));
        for (String query : List.of(
                "/api/v1/search?q=bao+cao&facet=province&facet=assignee&facet=cites&histogram=due:month",
                "/api/v1/search?level=task&q=%22S%E1%BB%9F+Y+t%E1%BA%BF%22&facet=issued_year&limit=100",
                "/api/v1/search?group=near_duplicate",
                "/api/v1/compare?by=province",
                "/api/v1/suggest?q=so")) {
            JsonNode answer = JsonMapper.shared().readTree(server.get(query).body());
            if (answer instanceof ObjectNode object) {
                object.remove(List.of("took_ms", "index", "links"));
            }
            all.put(query, answer.toString());
        }
        String failures = server.getWithKey("/api/v1/ingest/failures").body();
        all.put("failures", failures.replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]++", ""));
        return all;
    }

    private static void fill(ServerProcess server) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String text = "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\n\nSố: " + (i + 1)
                    + "/UBND-VP\n\nKính gửi: Sở Y tế.\n\nGiao Sở Y tế báo cáo trước ngày 08/01/2022.";
            lines.append(line(Map.of("external_id", "x" + i, "file_name", i + ".txt", "text", text)));
        }
        byte[] noText = "Số: 7/UBND\r\n\r\nGiao Sở Tài chính thẩm định.\r\n".getBytes(StandardCharsets.UTF_8);
        lines.append(line(Map.of(
                "content_base64",
                Base64.getEncoder().encodeToString(noText),
                "metadata",
                Map.of(
                        "source_url", "https://example.vn/7",
                        "type", "quyet-dinh",
                        "issued", "2021-09-13",
                        "authority", Map.of("label", "Ủy ban nhân dân tỉnh Sơn La", "level", "province"),
                        "province", "son-la",
                        "district", "Mai Sơn"))));
        lines.append(line(Map.of(
                "external_id",
                "taken",
                "directive",
                Map.of(
                        "number", "9/CT-UBND",
                        "subject", "Chỉ thị có sẵn",
                        "tasks", List.of(Map.of("text", "Báo cáo kết quả", "assignees", List.of("Sở Y tế")))))));
        server.batch(lines.toString())
                .body()
                .lines()
                .forEach(answer -> assertThat(JsonMapper.shared()
                                .readTree(answer)
                                .path("error")
                                .isNull())
                        .as(answer)
                        .isTrue());

        // In base64 it is too long for a line of a batch.
        String large = "<html><!-- " + "x".repeat(20_000_000) + " --><body><p>Giao Sở Y tế báo cáo.</p></body></html>";
        assertThat(server.send("POST", "/api/v1/directives", "text/html", large).statusCode())
                .isEqualTo(201);

        List<String> ids = List.copyOf(directives(server).keySet());
        server.patch(
                "/api/v1/directives/" + ids.get(3), "{\"number\": \"100/SỬA\", \"signer\": {\"name\": \"Trần A\"}}");
        server.patch("/api/v1/directives/" + ids.get(3), "{\"number\": \"101/SỬA\", \"province\": \"kon-tum\"}");
        server.patch("/api/v1/directives/" + ids.get(5), "{\"issued\": null, \"type\": \"chi-thi\"}");
        server.send("DELETE", "/api/v1/directives/" + ids.get(5) + "/corrections/type", "");
    }

    private static String line(Map<String, ?> fields) {
        return JsonMapper.shared().writeValueAsString(fields) + "\n";
    }

    /** What is said of each directive, its corrections included, by id. */
    private static Map<String, String> directives(ServerProcess server) throws Exception {
        Map<String, String> all = new TreeMap<>();
        for (String line : server.get("/api/v1/search.jsonl").body().lines().toList()) {
            JsonNode hit = JsonMapper.shared().readTree(line);
            String path = "/api/v1/directives/" + hit.path("id").asString();
            all.put(
                    hit.path("id").asString(),
                    server.get(path).body() + server.get(path + "/corrections").body());
        }
        return all;
    }

    private static Map<String, String> originals(ServerProcess server, Map<String, String> directives)
            throws Exception {
        Map<String, String> all = new TreeMap<>();
        for (String id : directives.keySet()) {
            all.put(id, server.get("/api/v1/directives/" + id + "/original").body());
        }
        return all;
    }

    /** Runs a command of the jar; its results are in the file {@code out}. */
    private int run(String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                System.getProperty("directives.jar", "target/directive-search.jar")));
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
    }
}
