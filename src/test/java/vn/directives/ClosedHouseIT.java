package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The service where reading needs a key, metrics are the administrator's and nobody may ask too often. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "directives.read=key",
            "directives.metrics=admin",
            "directives.samples=false",
            "directives.rate-limit.enabled=true",
            "directives.rate-limit.address-per-minute=120"
        })
@Import(RunningServer.class)
@DirtiesContext
class ClosedHouseIT {
    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToComeBack() throws Exception {
        // The addresses that show something, each of them once: all need a key.
        List<String> reading = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !path.startsWith("/v3/") && !path.startsWith("/swagger-ui") && !path.equals("/tai-len"))
                .map(path -> path.replace("{", "").replace("}", ""))
                .toList();
        assertThat(reading).hasSizeBetween(10, 60);
        for (String path : reading) {
            HttpResponse<String> answer = get(path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("RateLimit-Limit")).contains("120");
        }
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(get("/assets/portal.css", null).statusCode()).isEqualTo(200);
        assertThat(get("/embed.js", null).statusCode()).isEqualTo(200);
        // Its form is where somebody types the key.
        assertThat(get("/tai-len", null).statusCode()).isEqualTo(200);

        // No other address is believed than the one that the requests come from.
        HttpResponse<String> answer = get("/api/v1/search", null);
        for (int i = 0; i < 250 && answer.statusCode() == 401; i++) {
            answer = get("/api/v1/search", null, "X-Forwarded-For", "203.0.113." + i);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo("rate-limited");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(answer.headers().firstValue("RateLimit-Remaining")).contains("0");
        // Probes and the administrator still get in.
        assertThat(get("/actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/search", RunningServer.KEY).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus", RunningServer.KEY).statusCode()).isEqualTo(200);
    }

    @Test
    void healthTellsItsDetailsToTheAdministratorAlone() throws Exception {
        assertThat(get("/actuator/health", null).body()).doesNotContain("components", "details");
        assertThat(get("/actuator/health", RunningServer.KEY).body()).contains("\"index\"", "\"directives\"");
    }

    private HttpResponse<String> get(String path, @Nullable String key, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
