package vn.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.TestDirectives;
import vn.directives.security.OwnKey;

class WarmUpTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final OwnKey key = new OwnKey(new SecureRandom());
    private long directives = 1_000;
    private Instant updated = NOW.minusSeconds(60);

    private final FakeEngine engine = new FakeEngine(TestDirectives.vaccination()) {
        @Override
        public IndexStatus status() {
            return new IndexStatus(directives, 2 * directives, updated, "fake");
        }
    };

    private final WarmUp warmUp = new WarmUp(engine, key, new ServerProperties(), Clock.fixed(NOW, ZoneOffset.UTC));
    private AskedServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new AskedServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void programsAndPeopleAreImitatedByThousandsOfRequestsOnceNothingComesInAnyMore() throws Exception {
        assertThat(warmUp.warmedUp(server.address())).isTrue();
        assertThat(server.asked)
                .hasSize(10_000)
                .anySatisfy(one ->
                        assertThat(one).startsWith("/portal/api/v1/search?").contains("level=task"))
                .anySatisfy(one -> assertThat(one).startsWith("/portal/api/v1/suggest?q="))
                .anySatisfy(
                        one -> assertThat(one).startsWith("/portal/tim-kiem?").contains("level=directive"));
        assertThat(server.keys).containsOnly(key.authorization());
    }

    @Test
    void nothingIsAskedWhileDirectivesComeIn() throws Exception {
        updated = NOW.minusSeconds(10);
        assertThat(warmUp.warmedUp(server.address())).isFalse();
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aSmallIndexIsLeftAlone() throws Exception {
        directives = 999;
        assertThat(warmUp.warmedUp(server.address())).isFalse();
        assertThat(server.asked).isEmpty();
    }

    @Test
    void anOutageIsWaitedFor() throws Exception {
        engine.failure = new IndexUnavailableException("away");
        assertThat(warmUp.warmedUp(server.address())).isFalse();
        engine.failure = null;
        assertThat(warmUp.warmedUp(server.address())).isTrue();
    }

    @Test
    void whatIsRefusedIsAskedMoreSlowly() throws Exception {
        server.status = 503;
        warmUp.start(server.address());
        TimeUnit.SECONDS.sleep(7);
        warmUp.destroy();
        assertThat(server.asked).hasSizeBetween(1, 3);
    }

    @Test
    void itEndsWithTheServer() throws InterruptedException {
        warmUp.start(server.address());
        long start = System.nanoTime();
        warmUp.destroy();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(server.asked).isEmpty();
    }
}
