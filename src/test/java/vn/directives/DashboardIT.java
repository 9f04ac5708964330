package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.store.DataFolder;

/** What can be seen from inside the running service: metrics, accounts, unanswered queries, the ids of requests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"directives.samples=false", "management.prometheus.metrics.export.enabled=true"})
@Import(RunningServer.class)
@DirtiesContext
class DashboardIT {
    private static final Pattern METRIC = Pattern.compile("\\b(?:directives|http|jvm|process|system|tomcat)_[a-z_]++");

    @LocalServerPort
    private int port;

    @Autowired
    private DataFolder folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theDashboardUsesOnlyMetricsThatExist() throws Exception {
        send("POST", "/api/v1/directives", "Công văn số 1", "text/plain");
        send("GET", "/api/v1/search?q=cong+van", "", null);
        String dashboard = Files.readString(Path.of("docs/grafana-dashboard.json"));
        Set<String> wanted = new TreeSet<>();
        for (JsonNode panel : JsonMapper.shared().readTree(dashboard).path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                METRIC.matcher(target.path("expr").asString()).results().forEach(m -> wanted.add(m.group()));
            }
        }
        Set<String> present = send("GET", "/actuator/prometheus", "", null)
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wanted).hasSizeGreaterThan(10);
        assertThat(present).containsAll(wanted);
    }

    @Test
    void aChangeIsInTheAccountBeforeItsAnswerAndNoKeyIs() throws Exception {
        HttpResponse<String> answer =
                send("POST", "/api/v1/directives", "Công văn số 2", "text/plain", "X-Request-Id", "walk-7");
        String id = JsonMapper.shared().readTree(answer.body()).path("id").asString();
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("walk-7");
        Path account = folder.root().resolve("audit/audit.ndjson");
        assertThat(Files.readString(account))
                .contains("\"who\":\"admin\"", "\"action\":\"put\"", id, "\"outcome\":\"created\"", "walk-7")
                .doesNotContain(RunningServer.KEY);
        send("DELETE", "/api/v1/directives/" + id, "", null);
        JsonNode latest = json("/api/v1/audit").at("/entries/0");
        assertThat(latest.path("action").asString()).isEqualTo("delete");
        assertThat(latest.path("outcome").asString()).isEqualTo("deleted");
        assertThat(latest.path("from").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void everyLineOfABatchIsInTheAccount() throws Exception {
        send(
                "POST",
                "/api/v1/directives/batch",
                "{\"external_id\":\"one\",\"text\":\"Công văn một\"}\n{\"external_id\":\"two\",\"text\":\"Công văn hai\"}\n",
                "application/x-ndjson",
                "X-Request-Id",
                "batch-7");
        assertThat(Files.readAllLines(folder.root().resolve("audit/audit.ndjson")))
                .filteredOn(line -> line.contains("batch-7"))
                .hasSize(2)
                .allMatch(line -> line.contains("created"));
    }

    @Test
    void whatFoundNothingIsThereForWhoeverTendsTheSynonyms() throws Exception {
        send("GET", "/api/v1/search?q=Zyxwvut++qqq", "", null);
        send("GET", "/api/v1/search?q=zyxwvut+QQQ", "", null);
        send("GET", "/api/v1/search?q=zyxwvut+qqq&province=kon-tum", "", null);
        JsonNode first = json("/api/v1/status/unanswered").at("/queries/0");
        assertThat(first.path("q").asString()).isEqualTo("zyxwvut qqq");
        assertThat(first.path("count").asInt()).isEqualTo(2);
    }

    @Test
    void anIdThatIsNotFitForALogIsReplaced() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/v1/search?nothing=1", "", null, "X-Request-Id", "a b");
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f]{16}");
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .path("request_id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void answersCarryTheHeadersThatKeepBrowsersFromHarm() throws Exception {
        HttpResponse<String> page = send("GET", "/", "", null);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'self'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
        assertThat(page.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        HttpResponse<String> data = send("GET", "/api/v1/search", "", null);
        assertThat(data.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        HttpResponse<String> elsewhere = send("GET", "/swagger-ui/index.html", "", null);
        assertThat(elsewhere.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src 'unsafe");
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(send("GET", path, "", null).body());
    }

    private HttpResponse<String> send(String method, String path, String body, @Nullable String type, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + RunningServer.KEY)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
