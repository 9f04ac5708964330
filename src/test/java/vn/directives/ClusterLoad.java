package vn.directives;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ingestion and 20 searches a second through the service's API, by somebody who knows what every answer has to be: each
 * version of a directive bears a word that no other text has, so a search for it finds that directive alone from the moment
 * that it is acknowledged until a later version of it is sent.
 */
final class ClusterLoad implements AutoCloseable {
    private static final int SEARCHES_A_SECOND = 20;
    private static final int BATCH = 5;
    private static final long BATCH_PAUSE_MILLIS = 250;

    /** One in so many lines is a new version of an earlier directive. */
    private static final int REPLACES = 5;

    /**
     * A directive as it was last sent.
     *
     * @param word of that version
     * @param old the word of the version before, null for the first
     * @param acknowledged whether the service said that it has this version
     */
    private record Sent(
            String externalId, String word, @Nullable String old, boolean acknowledged) {}

    final AtomicInteger acknowledged = new AtomicInteger();
    final AtomicInteger searches = new AtomicInteger();
    final AtomicInteger outages = new AtomicInteger();
    final List<String> wrong = new CopyOnWriteArrayList<>();

    private final URI server;
    private final String key;
    private final Random random;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, Sent> sent = new ConcurrentHashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(SEARCHES_A_SECOND);
    private final AtomicInteger words = new AtomicInteger();
    private volatile boolean stopped;

    ClusterLoad(int port, String key, long seed) {
        this.server = URI.create("http://localhost:" + port);
        this.key = key;
        this.random = new Random(seed);
    }

    void start() {
        threads.execute(this::ingest);
        var unused = threads.scheduleAtFixedRate(
                () -> threads.execute(this::search), 0, 1_000 / SEARCHES_A_SECOND, TimeUnit.MILLISECONDS);
    }

    /** Ends the load; what is under way is finished first. */
    void stop() throws InterruptedException {
        stopped = true;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            wrong.add("a request was not answered for two minutes");
        }
    }

    /** Every acknowledged directive is there, in the version last acknowledged and with its task. */
    void checkEverything() {
        for (Sent one : sent.values()) {
            if (one.acknowledged()) {
                look(one, "directive");
                look(one, "task");
            }
        }
    }

    int directives() {
        return sent.size();
    }

    private void ingest() {
        List<Integer> left = new ArrayList<>();
        while (!stopped) {
            for (int i = left.size(); i < BATCH; i++) {
                left.add(next());
            }
            left.removeIf(this::isAcknowledged);
            StringBuilder lines = new StringBuilder();
            left.stream().map(sent::get).forEach(one -> lines.append(line(one)));
            try {
                HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve("/api/v1/directives/batch"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines.toString())));
                if (accepted(answer, "a batch")) {
                    List<JsonNode> answers = answer.body()
                            .lines()
                            .map(JsonMapper.shared()::readTree)
                            .toList();
                    for (int i = 0; i < left.size(); i++) {
                        take(left.get(i), answers.get(i));
                    }
                    left.removeIf(this::isAcknowledged);
                }
                TimeUnit.MILLISECONDS.sleep(BATCH_PAUSE_MILLIS);
            } catch (IOException e) {
                wrong.add("a batch broke: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isAcknowledged(Integer number) {
        Sent one = sent.get(number);
        return one != null && one.acknowledged();
    }

    private Integer next() {
        int number = sent.size();
        if (number > REPLACES && random.nextInt(REPLACES) == 0) {
            int earlier = random.nextInt(number);
            Sent before = sent.get(earlier);
            if (before != null && before.acknowledged()) {
                sent.put(earlier, new Sent(before.externalId(), word(), before.word(), false));
                return earlier;
            }
        }
        sent.put(number, new Sent("load-" + number, word(), null, false));
        return number;
    }

    private void take(Integer number, JsonNode answer) {
        int status = answer.path("status").asInt();
        if (status == 200 || status == 201) {
            sent.computeIfPresent(number, (n, one) -> new Sent(one.externalId(), one.word(), one.old(), true));
            acknowledged.incrementAndGet();
        } else if (status == 503) {
            outages.incrementAndGet();
        } else {
            wrong.add("a line was answered " + answer);
        }
    }

    private void search() {
        if (stopped || sent.isEmpty()) {
            return;
        }
        int number;
        synchronized (random) {
            number = random.nextInt(sent.size());
        }
        Sent one = sent.get(number);
        if (one != null) {
            look(one, number % 2 == 0 ? "directive" : "task");
        }
    }

    /** Asks for a directive by its word, or by the word that it had; says nothing of one that changes meanwhile. */
    private void look(Sent one, String level) {
        searches.incrementAndGet();
        String old = one.old();
        boolean past = old != null && one.acknowledged() && level.equals("directive");
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve(
                    "/api/v1/search?typo=off&synonyms=off" + "&level=" + level + "&q=" + (past ? old : one.word()))));
            if (!accepted(answer, "a search") || !one.acknowledged() || !sent.containsValue(one)) {
                return;
            }
            JsonNode json = JsonMapper.shared().readTree(answer.body());
            int total = json.at("/total/value").asInt();
            String found = json.at(level.equals("task") ? "/results/0/directive/external_id" : "/results/0/external_id")
                    .asString("");
            if (past ? total != 0 : total != 1 || !found.equals(one.externalId())) {
                wrong.add(one + " at level " + level + (past ? " by its old word" : "") + " found " + total + " "
                        + found);
            }
        } catch (IOException e) {
            wrong.add("a search broke: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean accepted(HttpResponse<String> answer, String what) {
        if (answer.statusCode() == 200) {
            return true;
        }
        boolean plain = answer.statusCode() == 503
                && answer.body().contains("index-unavailable")
                && answer.headers().firstValue("Retry-After").isPresent();
        if (plain) {
            outages.incrementAndGet();
        } else {
            wrong.add(what + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return false;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A word that no text had before, of consonants only: nobody takes it for a number or for another word misspelt. */
    private String word() {
        StringBuilder word = new StringBuilder("zq");
        for (int rest = words.incrementAndGet(); rest > 0; rest /= 10) {
            word.append("bcdghklmnp".charAt(rest % 10));
        }
        return word.append("qz").toString();
    }

    private static String line(Sent one) {
        String text = "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\n\nSố: 1/UBND-VP\n\nGiao Sở Y tế báo cáo văn bản " + one.word()
                + " trước ngày 08/01/2022.";
        return JsonMapper.shared()
                        .writeValueAsString(Map.of("external_id", one.externalId(), "file_name", "a.txt", "text", text))
                + "\n";
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }
}
