package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.chrome.ChromeDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.directives.RunningServer;
import vn.directives.web.Chromium;

/** How much sooner a reader would see a page that was only a file, of the same bytes from the same server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RunningServer.class, FirstPaintIT.Copies.class})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstPaintIT {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPaintIT.class);

    private static final Path FOLDER = folder();

    private static final int LOADS = 15;

    /** Requests before: a server that has just started is no measure. */
    private static final int WARMING = 150;

    /** A machine that does other things at the same time is asked again. */
    private static final int ROUNDS = 5;

    private static final double MOST = 1.5;

    private final ChromeDriver browser = Chromium.open();

    @LocalServerPort
    private int port;

    @AfterAll
    void close() {
        browser.quit();
    }

    @Test
    void resultsAppearNearlyAsSoonAsAFileWould() throws Exception {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        for (String path : new String[] {"/", "/tim-kiem?q=tiem+vac+xin", "/tim-kiem?q=tiem+vac+xin&level=task"}) {
            for (int i = 0; i < WARMING; i++) {
                copy(path);
            }
            String copy = copy(path);
            double ratio = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS && ratio > MOST; round++) {
                ratio = ratio(path, copy);
            }
            assertThat(ratio).as(path).isLessThanOrEqualTo(MOST);
        }
    }

    private double ratio(String path, String copy) {
        double[] page = new double[LOADS];
        double[] file = new double[LOADS];
        for (int i = 0; i < LOADS; i++) {
            page[i] = firstPaint(path);
            file[i] = firstPaint(copy);
        }
        double ratio = median(page) / median(file);
        LOG.info("{}: {} ms, as a file {} ms, ratio {}", path, median(page), median(file), ratio);
        return ratio;
    }

    /** Puts what the server answers into a file that it serves too. */
    private String copy(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html")
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            String name = Integer.toHexString(path.hashCode()) + ".html";
            Files.writeString(FOLDER.resolve(name), answer.body());
            return "/ban-chep/" + name;
        }
    }

    /** Milliseconds from the click to the first text that is seen, as the browser has counted them. */
    private double firstPaint(String path) {
        browser.get("http://localhost:" + port + path);
        return ((Number) Objects.requireNonNull(browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                new PerformanceObserver(list => list.getEntriesByName("first-contentful-paint").forEach(e => done(e.startTime)))
                  .observe({ type: "paint", buffered: true });
                """))).doubleValue();
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("copies");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves the copies. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Copies implements WebMvcConfigurer {
        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/ban-chep/**")
                    .addResourceLocations(FOLDER.toUri().toString());
        }
    }
}
