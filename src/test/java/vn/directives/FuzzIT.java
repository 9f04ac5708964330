package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.fuzz.FuzzedRequests;
import vn.directives.generated.GeneratedCorpus;

/** Whatever is sent to the running jar is answered soon, and never as if the service itself were at fault. */
class FuzzIT {
    private static final int ROUNDS = 6_000;

    @TempDir
    private Path folder;

    private static List<String> ids(ServerProcess server) throws Exception {
        String lines = new GeneratedCorpus(1)
                .directives(300)
                .map(GeneratedCorpus::batchLine)
                .collect(Collectors.joining("\n"));
        return server.batch(lines)
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).path("id").asString())
                .toList();
    }

    private static String code(String problem) {
        try {
            return JsonMapper.shared().readTree(problem).path("code").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    @Test
    void nothingThatIsSentBreaksTheService() throws Exception {
        long seed = Long.getLong("fuzz.seed", 20_261_122L);
        Map<Integer, Integer> answers = new TreeMap<>();
        try (ServerProcess server = new ServerProcess(folder.resolve("data"));
                HttpClient client = HttpClient.newHttpClient()) {
            FuzzedRequests requests =
                    new FuzzedRequests(new Random(seed), server.address(), ServerProcess.KEY, ids(server));
            for (int round = 0; round < Integer.getInteger("fuzz.rounds", ROUNDS); round++) {
                HttpRequest request =
                        requests.next().timeout(Duration.ofSeconds(30)).build();
                String uri = request.uri().toString();
                String what = "-Dfuzz.seed=" + seed + " round " + round + " " + request.method() + " "
                        + uri.substring(0, Math.min(400, uri.length()));
                HttpResponse<String> answer;
                try {
                    answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                } catch (IOException e) {
                    throw new AssertionError(what, e);
                }
                answers.merge(answer.statusCode(), 1, Integer::sum);
                assertThat(answer.statusCode())
                        .as("%s: %s", what, answer.body())
                        .isLessThan(500);
                // Tomcat refuses a longer line without a word.
                boolean read = uri.length() < 16_000;
                if (read
                        && answer.statusCode() >= 400
                        && request.uri().getPath().startsWith("/api/")) {
                    assertThat(code(answer.body()))
                            .as("%s: %d %s", what, answer.statusCode(), answer.body())
                            .isNotEmpty();
                }
                assertThat(answer.body()).as(what).doesNotContain("java.lang.", "Exception");
            }
        }
        // Neither all refused nor all taken.
        assertThat(answers).as("-Dfuzz.seed=" + seed).containsKeys(200, 201, 400, 404, 422);
    }
}
