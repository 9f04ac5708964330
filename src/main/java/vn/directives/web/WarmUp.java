package vn.directives.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.SearchEngine;
import vn.directives.search.LikelyQuestions;
import vn.directives.security.OwnKey;

/**
 * Asks, after a start, what people may ask, and as they do: over HTTP. The JVM compiles what runs often: the first search of a
 * server takes many times the processor of its ten thousandth, and much of that is the way through the web server. Nobody is
 * held up by these requests, and nothing is kept of them ({@link OwnKey}).
 */
@Component
final class WarmUp implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** A smaller index answers soon enough as it is. */
    private static final int WORTH_IT = 1_000;

    /** While documents come in, the processors have better to do. */
    private static final Duration QUIET = Duration.ofSeconds(15);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** More makes little difference. */
    private static final int MOST_REQUESTS = 10_000;

    private static final Duration LONGEST = Duration.ofSeconds(90);

    /** Code units; after so many people have picked something, or typed on to the end. */
    private static final int LONGEST_TYPED = 20;

    /** After a request that was not answered: the index is away, or people ask more than there is room for. */
    private static final Duration BREATH = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String API = "/api/v1/search";
    private static final String PAGE = "/tim-kiem";
    private static final String SUGGEST = "/api/v1/suggest";

    /** One request in so many asks for the page, which costs several times as much. */
    private static final int PAGES = 10;

    /** One request in so many is for what the box suggests while a question is typed. */
    private static final int SUGGESTIONS = 5;

    private final SearchEngine engine;
    private final OwnKey key;
    private final ServerProperties server;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /** @param engine as nobody in particular sees it: this thread has no key */
    WarmUp(@Qualifier("searchEngine") SearchEngine engine, OwnKey key, ServerProperties server, Clock clock) {
        this.engine = engine;
        this.key = key;
        this.server = server;
        this.clock = clock;
    }

    @EventListener
    void start(ApplicationReadyEvent event) throws URISyntaxException {
        Integer port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", Integer.class);
        if (port == null) {
            return;
        }
        if (Ssl.isEnabled(server.getSsl())) {
            LOG.info("A server that speaks TLS itself does not warm up");
            return;
        }
        start(address(port));
    }

    private URI address(int port) throws URISyntaxException {
        InetAddress given = server.getAddress();
        InetAddress host = given == null || given.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : given;
        return new URI(
                "http", null, host.getHostAddress(), port, server.getServlet().getContextPath(), null, null);
    }

    /** Begins in a thread of its own. */
    void start(URI address) {
        thread = Thread.ofPlatform().name("warm-up").daemon().start(() -> run(address));
    }

    private void run(URI address) {
        try {
            boolean done = false;
            while (!done && !stopped.await(PAUSE.toSeconds(), TimeUnit.SECONDS)) {
                done = warmedUp(address);
            }
        } catch (IOException e) {
            LOG.info("The service does not reach itself at {}, so it is not warmed up: {}", address, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks if there is enough to be asked and nothing comes in; whether it did. */
    boolean warmedUp(URI address) throws IOException, InterruptedException {
        try {
            IndexStatus status = engine.status();
            boolean quiet =
                    status.updated() == null || status.updated().plus(QUIET).isBefore(clock.instant());
            return status.directives() >= WORTH_IT && quiet && ask(address, LikelyQuestions.to(engine)) > 0;
        } catch (IndexUnavailableException e) {
            LOG.debug("The index does not answer yet", e);
            return false;
        }
    }

    /** How many times one of these questions was answered, each asked again and again. */
    private int ask(URI address, List<Map<String, List<String>>> questions) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int answered = 0;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0;
                    i < MOST_REQUESTS
                            && !questions.isEmpty()
                            && stopped.getCount() > 0
                            && System.nanoTime() - start < LONGEST.toNanos();
                    i++) {
                if (isAnswered(client, URI.create(address + path(i, questions.get(i % questions.size()))))) {
                    answered++;
                } else if (stopped.await(BREATH.toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        LOG.info(
                "Warmed up with {} requests in {} s",
                answered,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        return answered;
    }

    private static String path(int request, Map<String, List<String>> question) {
        if (request % PAGES == 0) {
            return new QueryString(question).at(PAGE);
        }
        if (request % SUGGESTIONS == 1) {
            String typed = question.getOrDefault("q", List.of("")).getFirst();
            int length = Math.min(typed.length(), 1 + request / SUGGESTIONS % LONGEST_TYPED);
            return new QueryString(Map.of("q", List.of(typed.substring(0, length)))).at(SUGGEST);
        }
        return new QueryString(question).at(API);
    }

    private boolean isAnswered(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header(HttpHeaders.AUTHORIZATION, key.authorization())
                .timeout(PATIENCE)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    /** The request under way ends by itself. */
    @Override
    public void destroy() throws InterruptedException {
        stopped.countDown();
        Thread started = thread;
        if (started != null) {
            started.join(PATIENCE);
        }
    }
}
