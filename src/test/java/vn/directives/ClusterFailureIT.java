package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.engine.elasticsearch.ElasticsearchProcess;

/**
 * Three nodes lose one after the other while documents come in and people search. How often is told by the property
 * {@code cluster.kills}: once, unless more are wanted (the whole test of the product: 6).
 */
class ClusterFailureIT {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterFailureIT.class);

    private static final int KILLS = Integer.getInteger("cluster.kills", 1);
    private static final long SEED = Long.getLong("seed", 4);

    /** Load before a kill and while the node is away. */
    private static final long SPELL_SECONDS = 4;

    @TempDir
    Path folder;

    private final List<ElasticsearchProcess> nodes = ElasticsearchProcess.cluster(3, "512m", Map.of());

    @BeforeEach
    void start() {
        nodes.forEach(ElasticsearchProcess::start);
        nodes.forEach(ElasticsearchProcess::awaitAnswer);
    }

    @AfterEach
    void close() {
        nodes.forEach(ElasticsearchProcess::close);
    }

    @Test
    @Timeout(1_200)
    void aNodeThatDiesTakesNothingWithItAndNobodyIsToldAnythingWrong() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (ServerProcess server = new ServerProcess(
                        data,
                        "--directives.engine=elasticsearch",
                        "--directives.elasticsearch.urls="
                                + nodes.stream().map(n -> n.url().toString()).collect(Collectors.joining(",")));
                ClusterLoad load = new ClusterLoad(server.port, ServerProcess.KEY, SEED)) {
            LOG.info("seed {}", SEED);
            load.start();
            for (int kill = 0; kill < KILLS; kill++) {
                awaitGreen(load);
                TimeUnit.SECONDS.sleep(SPELL_SECONDS);
                round(kill, load);
            }
            awaitGreen(load);
            load.stop();
            int before = load.outages.get();
            load.checkEverything();
            assertThat(load.wrong)
                    .as(() -> "seed " + SEED + "; errors in the server's log: " + String.join("\n", server.errors()))
                    .isEmpty();
            assertThat(load.outages.get())
                    .as("outages of a cluster that is whole again")
                    .isEqualTo(before);
            assertThat(load.acknowledged.get()).isGreaterThan(20 * KILLS);
            assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
    }

    private void round(int kill, ClusterLoad load) throws Exception {
        ElasticsearchProcess node = nodes.get(kill % nodes.size());
        int acknowledged = load.acknowledged.get();
        int searches = load.searches.get();
        int outages = load.outages.get();
        long start = System.nanoTime();
        node.kill();
        TimeUnit.SECONDS.sleep(SPELL_SECONDS);
        int meanwhile = load.acknowledged.get() - acknowledged;
        node.start();
        node.awaitAnswer();
        awaitGreen(load);
        LOG.info(
                "kill {} of {}: green after {} s; acknowledged {} ({} while it was away), searches {}, answered 503 {}, wrong {}",
                kill + 1,
                node.url(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                load.acknowledged.get() - acknowledged,
                meanwhile,
                load.searches.get() - searches,
                load.outages.get() - outages,
                load.wrong.size());
    }

    private void awaitGreen(ClusterLoad load) throws Exception {
        URI health = nodes.getFirst()
                .url()
                .resolve("/_cluster/health?wait_for_status=green&wait_for_nodes=3&wait_for_no_initializing_shards=true"
                        + "&timeout=180s");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(health)
                            .timeout(Duration.ofMinutes(4))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body() + load.wrong).isEqualTo(200);
        }
    }
}
