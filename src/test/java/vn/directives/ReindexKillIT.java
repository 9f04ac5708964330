package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server killed while it builds its next index goes on with it, and nothing acknowledged is missing afterwards. */
class ReindexKillIT {
    private static final int FIRST = 500;

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void whatIsWrittenDuringAReindexSurvivesAKillInTheMiddleOfIt() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Map<String, String> expected = new TreeMap<>();
        try (ServerProcess server = new ServerProcess(data)) {
            expected.putAll(send(server, IntStream.range(0, FIRST).boxed().toList(), "đầu"));

            assertThat(server.post("/api/v1/reindex").statusCode()).isEqualTo(202);
            List<Integer> replaced = new ArrayList<>();
            for (int i = 0; i < FIRST; i += 31) {
                replaced.add(i);
            }
            expected.putAll(send(server, replaced, "thay"));
            expected.putAll(send(server, List.of(FIRST, FIRST + 1), "mới"));
            server.kill();
        }
        assertThat(data.resolve("reindexing")).exists();

        try (ServerProcess server = new ServerProcess(data)) {
            assertThat(texts(server)).as("while the old one serves").isEqualTo(expected);
            expected.putAll(send(server, List.of(FIRST + 2, 3), "sau"));
            JsonNode state = json(server.post("/api/v1/reindex").body());
            while (state.path("state").asString().equals("running")) {
                Thread.sleep(100);
                state = json(server.getWithKey("/api/v1/reindex").body());
            }
            assertThat(state.path("state").asString()).as(state.toString()).isEqualTo("done");
            assertThat(texts(server)).as("once the new one serves").isEqualTo(expected);
        }
        assertThat(data.resolve("reindexing")).doesNotExist();
        assertThat(data.resolve("index/000001")).doesNotExist();
    }

    /** Sends these; gives the texts by external id. */
    private static Map<String, String> send(ServerProcess server, List<Integer> numbers, String word) throws Exception {
        Map<String, String> sent = new TreeMap<>();
        StringBuilder lines = new StringBuilder();
        for (int i : numbers) {
            String id = "x" + i;
            String text = "Số: " + (i + 1) + "/UBND-VP\n\nGiao Sở Y tế báo cáo việc " + word + " " + i;
            sent.put(id, text);
            lines.append(JsonMapper.shared().writeValueAsString(Map.of("external_id", id, "text", text)))
                    .append('\n');
        }
        server.batch(lines.toString())
                .body()
                .lines()
                .forEach(answer -> assertThat(json(answer).path("error").isNull())
                        .as(answer)
                        .isTrue());
        return sent;
    }

    private static Map<String, String> texts(ServerProcess server) throws Exception {
        Map<String, String> texts = new TreeMap<>();
        for (String line : server.get("/api/v1/search.jsonl").body().lines().toList()) {
            JsonNode hit = json(line);
            JsonNode whole =
                    json(server.get("/api/v1/directives/" + hit.path("id").asString())
                            .body());
            assertThat(texts.put(
                            whole.path("external_id").asString(),
                            whole.path("text").asString()))
                    .isNull();
        }
        return texts;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
