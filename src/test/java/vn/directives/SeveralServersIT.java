package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.engine.elasticsearch.RealCluster;

/** Two servers on one cluster and one data folder; and an installation that moves from the embedded engine to the cluster. */
class SeveralServersIT {
    private static final int DOCUMENTS = 200;

    @TempDir
    Path folder;

    /** The indices of an installation bear no prefix, unlike those of other tests. */
    @BeforeEach
    void emptyTheCluster() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String index :
                    ask(client, "GET", "/_cat/indices?h=index").lines().toList()) {
                if (index.startsWith("directives-") || index.startsWith("tasks-")) {
                    ask(client, "DELETE", "/" + index.strip());
                }
            }
        }
    }

    private static String ask(HttpClient client, String method, String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(RealCluster.url().resolve(path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static ServerProcess server(Path data) throws Exception {
        return new ServerProcess(
                data, "--directives.engine=elasticsearch", "--directives.elasticsearch.urls=" + RealCluster.url());
    }

    @Test
    @Timeout(600)
    void twoServersThatTakeInTheSameLeaveEachDirectiveOnce() throws Exception {
        long seed = System.nanoTime();
        Path data = Files.createDirectories(folder.resolve("data"));
        try (ServerProcess one = server(data);
                ServerProcess other = server(data)) {
            List<CompletableFuture<List<String>>> sent = new ArrayList<>();
            for (ServerProcess server : List.of(one, other)) {
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < DOCUMENTS; i++) {
                    order.add(i);
                }
                Collections.shuffle(order, new Random(seed + sent.size()));
                sent.add(CompletableFuture.supplyAsync(() -> send(server, order)));
            }
            for (CompletableFuture<List<String>> answers : sent) {
                assertThat(answers.join()).hasSize(DOCUMENTS).allMatch(answer -> answer.contains("\"error\":null"));
            }

            Map<String, String> there = directives(one);
            assertThat(there).as("seed " + seed).hasSize(DOCUMENTS);
            assertThat(directives(other)).isEqualTo(there);
            for (String id : there.keySet()) {
                assertThat(other.get("/api/v1/directives/" + id + "/original").body())
                        .isEqualTo(one.get("/api/v1/directives/" + id + "/original")
                                .body())
                        .contains("Giao");
            }
            assertThat(json(one.get("/api/v1/search?level=task&limit=1").body())
                            .at("/total/value")
                            .asInt())
                    .isEqualTo(tasks(there));

            String gone = new TreeSet<>(there.keySet()).first();
            assertThat(one.send("DELETE", "/api/v1/directives/" + gone, "").statusCode())
                    .isEqualTo(204);
            assertThat(other.get("/api/v1/directives/" + gone).statusCode()).isEqualTo(404);
            assertThat(other.get("/api/v1/directives/" + gone + "/original").statusCode())
                    .isEqualTo(404);
            assertThat(json(other.get("/api/v1/search?level=task&directive_id=" + gone)
                                    .body())
                            .at("/total/value")
                            .asInt())
                    .isZero();
            there.remove(gone);

            assertThat(one.post("/api/v1/reindex").statusCode()).isEqualTo(202);
            other.patch("/api/v1/directives/" + there.keySet().iterator().next(), "{\"number\": \"77/SỬA\"}");
            JsonNode state = json(one.getWithKey("/api/v1/reindex").body());
            while (state.path("state").asString().equals("running")) {
                Thread.sleep(100);
                state = json(one.getWithKey("/api/v1/reindex").body());
            }
            assertThat(state.path("state").asString()).as(state.toString()).isEqualTo("done");
            Map<String, String> after = directives(other);
            assertThat(after.keySet()).isEqualTo(there.keySet());
            assertThat(after.get(there.keySet().iterator().next())).contains("77/SỬA");
        }
    }

    @Test
    @Timeout(600)
    void anInstallationMovesToTheClusterByItsSettingsAlone() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Map<String, String> before;
        try (ServerProcess embedded = new ServerProcess(data)) {
            send(embedded, List.of(1, 2, 3, 5, 8, 13, 21, 34, 55));
            List<String> ids = List.copyOf(directives(embedded).keySet());
            embedded.patch("/api/v1/directives/" + ids.get(2), "{\"number\": \"99/SỬA\", \"issued\": \"2021-01-02\"}");
            before = directives(embedded);
        }
        try (ServerProcess cluster = server(data)) {
            assertThat(directives(cluster)).isEqualTo(before);
            assertThat(json(cluster.get("/api/v1/status").body()).path("engine").asString())
                    .isEqualTo("elasticsearch");
            send(cluster, List.of(100));
            before = directives(cluster);
        }
        try (ServerProcess back = new ServerProcess(data)) {
            assertThat(directives(back)).isEqualTo(before);
        }
    }

    private static List<String> send(ServerProcess server, List<Integer> order) {
        StringBuilder lines = new StringBuilder();
        for (int i : order) {
            StringBuilder text = new StringBuilder("Số: " + (i + 1) + "/UBND-VP\n\nKính gửi: Sở Y tế.\n\n");
            for (int task = 0; task <= i % 4; task++) {
                text.append(task + 1)
                        .append(". Giao Sở Y tế báo cáo việc ")
                        .append(task)
                        .append(" của văn bản ")
                        .append(i)
                        .append(".\n");
            }
            lines.append(JsonMapper.shared()
                            .writeValueAsString(Map.of("external_id", "x" + i, "text", text.toString())))
                    .append('\n');
        }
        try {
            return server.batch(lines.toString()).body().lines().toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> directives(ServerProcess server) throws Exception {
        Map<String, String> all = new TreeMap<>();
        for (String line : server.get("/api/v1/search.jsonl").body().lines().toList()) {
            String id = json(line).path("id").asString();
            assertThat(all.put(id, server.get("/api/v1/directives/" + id).body()))
                    .isNull();
        }
        return all;
    }

    private static int tasks(Map<String, String> directives) {
        return directives.values().stream()
                .mapToInt(directive -> json(directive).path("tasks").size())
                .sum();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
