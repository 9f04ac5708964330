package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.bean.override.convention.TestBean;
import vn.directives.WebTestBeans;
import vn.directives.engine.Change;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.Hit;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.SearchRequest;
import vn.directives.generated.GeneratedCorpus;

/** An export whose end is lost is not taken for a whole one, and nobody reads on for a client that has gone. */
@SpringBootTest(
        classes = {WebTestBeans.class, BrokenExportIT.Open.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "management.endpoint.health.validate-group-membership=false"})
class BrokenExportIT {
    private static final int DIRECTIVES = 3_000;

    /** Breaks after so many hits. */
    static final class BreakingEngine extends FakeEngine {
        final AtomicInteger read = new AtomicInteger();
        volatile int breaksAfter = Integer.MAX_VALUE;

        @Override
        public void scan(SearchRequest request, Predicate<Hit> consumer) {
            read.set(0);
            super.scan(request, hit -> {
                if (read.incrementAndGet() > breaksAfter) {
                    throw new IndexUnavailableException("gone");
                }
                return consumer.test(hit);
            });
        }
    }

    /** Who may read is not in question here. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Open {
        @Bean
        SecurityFilterChain everybody(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }
    }

    static FakeEngine breaking() {
        BreakingEngine engine = new BreakingEngine();
        GeneratedCorpus corpus = new GeneratedCorpus(5);
        engine.write(IntStream.range(0, DIRECTIVES)
                .<Change>mapToObj(i -> new Change.Put(corpus.directive(i)))
                .toList());
        return engine;
    }

    @LocalServerPort
    private int port;

    @TestBean(name = "searchEngine", methodName = "breaking")
    @SuppressWarnings("NullAway.Init")
    private FakeEngine engine;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "ics"})
    void anErrorOnTheWayBreaksTheConnection(String type) throws Exception {
        BreakingEngine breaking = (BreakingEngine) engine;
        breaking.breaksAfter = DIRECTIVES - 1;
        assertThatThrownBy(() -> get(type)).isInstanceOf(IOException.class);
        breaking.breaksAfter = 2;
        assertThat(get(type).statusCode()).isEqualTo(503);
        breaking.breaksAfter = Integer.MAX_VALUE;
        assertThat(get(type).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String type) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/search." + type);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
