package vn.directives.web.api;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.insight.SimilarDirectives;
import vn.directives.insight.Statuses;
import vn.directives.search.LikelyQuestions;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.search.Synonyms;
import vn.directives.web.Wordings;

/**
 * Asks, after a start, what people may ask. The JVM compiles what runs often: the first search of a server takes five times the
 * processor of its two thousandth. Nobody is told of these searches, and nothing is kept of them.
 */
@Component
final class WarmUp implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** A smaller index answers soon enough as it is. */
    private static final int WORTH_IT = 1_000;

    /** While documents come in, the processors have better to do. */
    private static final Duration QUIET = Duration.ofSeconds(15);

    private static final Locale VIETNAMESE = Locale.of("vi");

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** More makes little difference. */
    private static final int MOST_SEARCHES = 3_000;

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final SearchEngine engine;
    private final SearchController searches;
    private final JsonMapper json;
    private final Clock clock;
    private final Thread thread = Thread.ofPlatform().name("warm-up").daemon().unstarted(this::run);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param engine as nobody in particular sees it: this thread has no key */
    WarmUp(
            @Qualifier("searchEngine") SearchEngine engine,
            SearchParameterReader reader,
            Provinces provinces,
            Synonyms synonyms,
            Wordings wordings,
            JsonMapper json,
            Clock clock) {
        this.engine = engine;
        this.searches = new SearchController(
                reader,
                new SearchService(engine, provinces, new Highlighter(), synonyms),
                new Related(new Statuses(engine), new SimilarDirectives(engine), provinces),
                wordings);
        this.json = json;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    private void run() {
        try {
            boolean done = false;
            while (!done && !stopped.await(PAUSE.toSeconds(), TimeUnit.SECONDS)) {
                done = warmedUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks if there is enough to be asked and nothing comes in; whether it did. */
    boolean warmedUp() {
        try {
            IndexStatus status = engine.status();
            boolean quiet =
                    status.updated() == null || status.updated().plus(QUIET).isBefore(clock.instant());
            return status.directives() >= WORTH_IT && quiet && ask(LikelyQuestions.to(engine)) > 0;
        } catch (IndexUnavailableException e) {
            LOG.debug("The index does not answer yet", e);
            return false;
        }
    }

    /** How many times one of these questions was asked, each again and again. */
    private int ask(List<Map<String, List<String>>> questions) {
        long start = System.nanoTime();
        int asked = 0;
        while (!questions.isEmpty()
                && asked < MOST_SEARCHES
                && stopped.getCount() > 0
                && System.nanoTime() - start < LONGEST.toNanos()) {
            Map<String, List<String>> question = questions.get(asked % questions.size());
            json.writeValueAsBytes(searches.search(new LinkedMultiValueMap<>(question), VIETNAMESE));
            asked++;
        }
        LOG.info(
                "Warmed up with {} searches in {} s",
                asked,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        return asked;
    }

    /** The search under way ends by itself. */
    @Override
    public void destroy() throws InterruptedException {
        stopped.countDown();
        thread.join(LONGEST);
    }
}
