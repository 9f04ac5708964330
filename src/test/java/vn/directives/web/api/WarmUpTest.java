package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.TestDirectives;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.Synonyms;
import vn.directives.web.Wordings;

class WarmUpTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private long directives = 1_000;
    private Instant updated = NOW.minusSeconds(60);
    private int searches;

    private final FakeEngine engine = new FakeEngine(TestDirectives.vaccination()) {
        @Override
        public IndexStatus status() {
            return new IndexStatus(directives, 2 * directives, updated, "fake");
        }

        @Override
        public SearchResult search(SearchRequest request) {
            searches++;
            SearchResult result = super.search(request);
            requests.clear();
            return result;
        }
    };

    private final WarmUp warmUp = warmUp();

    private WarmUp warmUp() {
        Provinces provinces = new Provinces(Gazetteer.load());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new WarmUp(
                engine,
                new SearchParameterReader(provinces, clock),
                provinces,
                Synonyms.load(null),
                new Wordings(new StaticMessageSource()),
                JsonMapper.shared(),
                clock);
    }

    @Test
    void thousandsOfSearchesAreAskedOnceNothingComesInAnyMore() {
        assertThat(warmUp.warmedUp()).isTrue();
        assertThat(searches).isGreaterThan(3_000);
    }

    @Test
    void nothingIsAskedWhileDirectivesComeIn() {
        updated = NOW.minusSeconds(10);
        assertThat(warmUp.warmedUp()).isFalse();
        assertThat(searches).isZero();
    }

    @Test
    void aSmallIndexIsLeftAlone() {
        directives = 999;
        assertThat(warmUp.warmedUp()).isFalse();
        assertThat(searches).isZero();
    }

    @Test
    void anOutageIsWaitedFor() {
        engine.failure = new IndexUnavailableException("away");
        assertThat(warmUp.warmedUp()).isFalse();
        engine.failure = null;
        assertThat(warmUp.warmedUp()).isTrue();
    }

    @Test
    void itEndsWithTheServer() throws InterruptedException {
        warmUp.start();
        long start = System.nanoTime();
        warmUp.destroy();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(searches).isZero();
    }
}
