package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.engine.elasticsearch.ElasticsearchProcess;

/** A service whose cluster is away at its start, comes, goes, comes back and runs out of room; it is never restarted. */
class ClusterOutageIT {
    private static final String READY = "/actuator/health/readiness";
    private static final String ALIVE = "/actuator/health/liveness";
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/search?q=tiem",
            "/api/v1/search.jsonl",
            "/api/v1/suggest?q=tiem",
            "/api/v1/directives/x",
            "/api/v1/resolve?number=1/CT-TTg",
            "/api/v1/status",
            "/",
            "/tim-kiem?q=tiem",
            "/van-ban/x");

    @TempDir
    Path folder;

    private final ElasticsearchProcess node = ElasticsearchProcess.single();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Timeout(300)
    void whileTheClusterIsAwayEverythingSaysSoAndAfterwardsNothingIsLost() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (ServerProcess server = ServerProcess.alive(
                data, "--directives.engine=elasticsearch", "--directives.elasticsearch.urls=" + node.url())) {
            everythingSaysSo(server);

            node.start();
            server.await(READY);
            assertThat(send(server, "first").path("status").asInt()).isEqualTo(201);

            node.kill();
            everythingSaysSo(server);

            node.start();
            server.await(READY);
            assertThat(found(server)).containsExactly("first");
            assertThat(send(server, "refused").path("status").asInt()).isEqualTo(201);

            block(true);
            JsonNode full = send(server, "third");
            assertThat(full.path("status").asInt()).as(full.toString()).isEqualTo(507);
            assertThat(full.at("/error/detail").asString()).contains("giải phóng dung lượng đĩa");
            assertThat(found(server)).containsExactlyInAnyOrder("first", "refused");
            block(false);
            assertThat(send(server, "third").path("status").asInt()).isEqualTo(201);
            assertThat(found(server)).containsExactlyInAnyOrder("first", "refused", "third");
        }
    }

    private static void everythingSaysSo(ServerProcess server) throws Exception {
        assertThat(server.get(ALIVE).statusCode()).isEqualTo(200);
        assertThat(server.get(READY).statusCode()).isEqualTo(503);
        for (String question : QUESTIONS) {
            HttpResponse<String> answer = server.get(question);
            assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(question).isPresent();
            assertThat(answer.body())
                    .contains(question.startsWith("/api/") ? "index-unavailable" : "Chỉ mục chưa sẵn sàng")
                    .doesNotContain("Exception", "at vn.");
        }
        assertThat(server.batch(line("refused")).body()).contains("index-unavailable");
    }

    private static JsonNode send(ServerProcess server, String id) throws Exception {
        return JsonMapper.shared().readTree(server.batch(line(id)).body());
    }

    private static String line(String id) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("external_id", id, "file_name", "a.txt", "text", "Văn bản " + id));
    }

    private static List<String> found(ServerProcess server) throws Exception {
        return server.get("/api/v1/search.jsonl")
                .body()
                .lines()
                .map(l -> JsonMapper.shared().readTree(l).path("external_id").asString())
                .toList();
    }

    /** As Elasticsearch does when a disk is nearly full. */
    private void block(boolean on) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(node.url() + "/_all/_settings"))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(
                                    "{\"index.blocks.read_only_allow_delete\": " + (on ? "true" : "null") + "}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }
}
