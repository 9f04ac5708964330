package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.generated.GeneratedCorpus;

/**
 * Walks and exports of the real server in a small heap. {@code -Ddirectives.test.exported=37500} makes 150,000 tasks; with
 * {@code -Ddirectives.test.page=3} the walk is 12,500 pages long, and the log tells what the first and the last ones took.
 */
class ExportIT {
    private static final int DIRECTIVES = Integer.getInteger("directives.test.exported", 600);
    private static final int BATCH = 200;
    private static final int PAGE = Integer.getInteger("directives.test.page", Math.max(3, DIRECTIVES / 200));
    private static final int MOST_PAGES = 20_000;
    private static final int TIMED = 100;
    private static final Logger LOG = LoggerFactory.getLogger(ExportIT.class);

    private final GeneratedCorpus corpus = new GeneratedCorpus(20_261_122L);
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void aWalkIsUndisturbedAndExportsAreWholeInASmallHeap() throws Exception {
        try (ServerProcess server = ServerProcess.small("-Xmx256m", folder.resolve("data"))) {
            ingest(server, 0, DIRECTIVES);
            walk(server);
            for (String level : List.of("directive", "task")) {
                long total = json(server.get("/api/v1/search?limit=1&level=" + level))
                        .at("/total/value")
                        .asLong();
                assertThat(total).isGreaterThanOrEqualTo(DIRECTIVES);
                assertThat(lines(server, "/api/v1/search.jsonl?level=" + level)).isEqualTo(total);
                assertThat(lines(server, "/api/v1/search.csv?level=" + level)).isEqualTo(total + 1);
            }
            assertThat(lines(server, "/api/v1/search.ics")).isGreaterThan(DIRECTIVES);
        }
    }

    /** 200 pages, while others come and the first ones go. */
    private void walk(ServerProcess server) throws Exception {
        Set<String> before =
                IntStream.range(0, DIRECTIVES).mapToObj(i -> "g-" + i).collect(Collectors.toSet());
        AtomicBoolean walked = new AtomicBoolean();
        CompletableFuture<Integer> ingested = CompletableFuture.supplyAsync(() -> {
            int more = DIRECTIVES;
            while (!walked.get()) {
                ingest(server, more, more + 5);
                more += 5;
            }
            return more - DIRECTIVES;
        });
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/search?sort=issued&children=0&limit=" + PAGE;
        int pages = 0;
        List<Long> nanos = new ArrayList<>();
        while (next != null && pages < MOST_PAGES) {
            long start = System.nanoTime();
            JsonNode page = json(server.get(next));
            nanos.add(System.nanoTime() - start);
            page.get("results").forEach(hit -> seen.add(hit.get("external_id").asString()));
            JsonNode link = page.at("/links/next");
            next = link.isNull() ? null : link.asString();
            pages++;
        }
        walked.set(true);
        LOG.info(
                "{} pages; median of the first {}: {} µs, of the last: {} µs",
                pages,
                TIMED,
                median(nanos.subList(0, Math.min(TIMED, pages))),
                median(nanos.subList(Math.max(0, pages - TIMED), pages)));
        assertThat(ingested.get()).isPositive();
        assertThat(pages).isGreaterThanOrEqualTo(200);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen)).containsAll(before);
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L) / 1_000;
    }

    private void ingest(ServerProcess server, int from, int to) {
        for (int start = from; start < to; start += BATCH) {
            String lines = IntStream.range(start, Math.min(to, start + BATCH))
                    .mapToObj(i -> GeneratedCorpus.batchLine(corpus.directive(i)))
                    .collect(Collectors.joining("\n"));
            try {
                assertThat(server.batch(lines).body().lines())
                        .allMatch(line -> line.contains("\"outcome\":\"created\""));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long lines(ServerProcess server, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port + path))
                .build();
        HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().count();
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }
}
