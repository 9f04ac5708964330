package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import vn.directives.RunningServer;
import vn.directives.web.Chromium;

/**
 * How soon a search is seen, beside the very same bytes from a server that only has to hand them out. Its name keeps it out of the build;
 * by hand, on a machine that does nothing else: {@code -Dit.test=PaintTime}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningServer.class)
@DirtiesContext
class PaintTime {
    private static final Logger LOG = LoggerFactory.getLogger(PaintTime.class);
    private static final int VISITS = 25;

    @LocalServerPort
    private int port;

    @Test
    void aSearchIsSeenAlmostAsSoonAsAStaticPage() throws IOException, InterruptedException {
        HttpServer still = copy("/tim-kiem?q=tiem+vac+xin");
        ChromeDriver browser = Chromium.open();
        try {
            List<Double> searched = new ArrayList<>();
            List<Double> handedOut = new ArrayList<>();
            for (int i = 0; i < VISITS; i++) {
                searched.add(painted(browser, port));
                handedOut.add(painted(browser, still.getAddress().getPort()));
            }
            double ratio = median(searched) / median(handedOut);
            LOG.info("first contentful paint: {} ms, static {} ms", median(searched), median(handedOut));
            assertThat(ratio).isLessThanOrEqualTo(1.5);
        } finally {
            browser.quit();
            still.stop(0);
        }
    }

    /** A server that has the page and what belongs to it in memory. */
    private HttpServer copy(String page) throws IOException, InterruptedException {
        Map<String, HttpResponse<byte[]>> answers = new LinkedHashMap<>();
        for (String path : List.of(
                page,
                "/assets/portal.css",
                "/assets/suggest.js",
                "/assets/timeline.js",
                "/assets/facets.js",
                "/assets/copy.js",
                "/assets/fold.js",
                "/assets/emblem.svg")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            answers.put(path, HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()));
        }
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            HttpResponse<byte[]> answer =
                    Objects.requireNonNull(answers.get(exchange.getRequestURI().toString()));
            for (String header : List.of("Content-Type", "Content-Encoding")) {
                answer.headers()
                        .firstValue(header)
                        .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
            }
            exchange.sendResponseHeaders(200, answer.body().length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(answer.body());
            }
        });
        server.start();
        return server;
    }

    private static double painted(ChromeDriver browser, int port) {
        browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.get("http://localhost:" + port + "/tim-kiem?q=tiem+vac+xin");
        Object time = browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                new PerformanceObserver((list, self) => {
                  const paint = list.getEntriesByName("first-contentful-paint")[0];
                  if (paint) { self.disconnect(); done(paint.startTime); }
                }).observe({ type: "paint", buffered: true });
                """);
        return ((Number) Objects.requireNonNull(time)).doubleValue();
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
