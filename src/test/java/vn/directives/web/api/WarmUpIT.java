package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.directives.security.OwnKey;
import vn.directives.store.UnansweredQueries;

/** The requests that the service sends to itself, as its web server sees them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "directives.rate-limit.enabled=true",
            "directives.rate-limit.address-per-minute=2",
            "directives.rate-limit.key-per-minute=2"
        })
@Import(ApiServer.class)
class WarmUpIT {
    private static final String SEARCH = "/api/v1/search?q=kh%C3%B4ng+c%C3%B3";
    private static final String SUGGEST = "/api/v1/suggest?q=kh%C3%B4";
    private static final String PAGE = "/tim-kiem?q=kh%C3%B4ng+c%C3%B3";

    @LocalServerPort
    int port;

    @Autowired
    OwnKey key;

    @Autowired
    MeterRegistry meters;

    @Autowired
    UnansweredQueries unanswered;

    @Test
    void theyAreAnsweredWhateverTheLimitIsAndCountedApart() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(status(SEARCH)).isEqualTo(200);
            assertThat(status(SUGGEST)).isEqualTo(200);
            assertThat(status(PAGE)).isEqualTo(200);
        }
        // A request is counted once its answer is under way.
        assertThat(meters.get("http.server.requests").tag("uri", "warm-up").timers())
                .isNotEmpty()
                .allSatisfy(timer -> assertThat(timer.getId().getTag("status")).isEqualTo("200"));
        assertThat(meters.find("http.server.requests").timers())
                .extracting(Timer::getId)
                .extracting(id -> id.getTag("uri"))
                .doesNotContain("/api/v1/search", "/api/v1/suggest", "/tim-kiem");
        assertThat(meters.find("directives.search").timer()).isNull();
        assertThat(unanswered.top(1)).isEmpty();
    }

    private int status(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", key.authorization())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
