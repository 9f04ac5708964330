package vn.directives.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures a server that has no directives yet: brings invented ones in as texts, asks a fixed mix of questions with 1, 4 and
 * 16 clients, and prints a table. Figures of different machines, or of different runs, are not to be compared with each other.
 */
@Command(name = "bench", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final int BATCH = 500;
    private static final int[] CLIENTS = {1, 4, 16};

    private final Console console;

    @Option(names = "--directives", paramLabel = "N", defaultValue = "2000", descriptionKey = "bench.directives")
    private int directives;

    @Option(names = "--queries", paramLabel = "N", defaultValue = "200", descriptionKey = "bench.queries")
    private int queries;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "bench.seed")
    private long seed;

    @Mixin
    private ServerOptions server = new ServerOptions();

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (directives < 1 || queries < 1) {
            console.err().println(Texts.say("bench.positive"));
            return 2;
        }
        try (Calls calls = new Calls(server)) {
            try (InputStream present = calls.open("GET", "/api/v1/export")) {
                if (present.read() >= 0) {
                    console.err().println(Texts.say("bench.not-empty"));
                    return 1;
                }
            }
            BenchTexts texts = new BenchTexts(seed, provinces(calls));
            if (!ingest(texts)) {
                return 1;
            }
            console.out().println("class\tclients\tqueries\tp50 ms\tp95 ms\tp99 ms\tper second");
            for (String kind : BenchTexts.CLASSES) {
                ask(texts, kind, calls, 4, true);
                for (int clients : CLIENTS) {
                    ask(texts, kind, calls, clients, false);
                }
            }
            return 0;
        }
    }

    private static List<BenchTexts.Province> provinces(Calls calls) throws IOException, InterruptedException {
        List<BenchTexts.Province> provinces = new ArrayList<>();
        for (JsonNode province : calls.json("GET", "/api/v1/provinces").path("provinces")) {
            provinces.add(new BenchTexts.Province(
                    province.path("value").asString(), province.path("label").asString()));
        }
        return provinces;
    }

    private boolean ingest(BenchTexts texts) throws IOException, InterruptedException {
        AtomicInteger created = new AtomicInteger();
        long start = System.nanoTime();
        try (Sender alone = new Sender(server.address("/api/v1/directives"), server.key());
                NdjsonSender lines =
                        new NdjsonSender(server.address("/api/v1/directives/batch"), server.key(), alone)) {
            for (int from = 0; from < directives; from += BATCH) {
                lines.send(batch(texts, from), Integer.MAX_VALUE, (line, outcome, reason) -> {
                    if (outcome == null) {
                        console.err().println(reason);
                    } else {
                        created.incrementAndGet();
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "ingested\t%d directives\t%.1f s\t%.0f per second",
                        created.get(),
                        seconds,
                        created.get() / seconds));
        return created.get() == directives;
    }

    private InputStream batch(BenchTexts texts, int from) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < Math.min(directives, from + BATCH); i++) {
            lines.append(JsonMapper.shared()
                            .createObjectNode()
                            .put("external_id", "bench-" + seed + "-" + i)
                            .put("file_name", i + ".txt")
                            .put("text", texts.directive(i)))
                    .append('\n');
        }
        return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Asks all questions of a class, shared out among clients; a warm-up asks other ones and prints nothing. */
    private void ask(BenchTexts texts, String kind, Calls calls, int clients, boolean warmUp)
            throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long[] nanos = new long[queries];
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < queries; i = next.getAndIncrement()) {
                        long begun = System.nanoTime();
                        try (InputStream answer =
                                calls.open("GET", texts.question(kind, warmUp ? i + queries : i, directives))) {
                            answer.readAllBytes();
                        }
                        nanos[i] = System.nanoTime() - begun;
                    }
                    return true;
                }));
            }
            for (Future<Boolean> client : running) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        if (!warmUp) {
            print(kind, clients, nanos, (System.nanoTime() - start) / 1e9);
        }
    }

    private void print(String kind, int clients, long[] nanos, double seconds) {
        Arrays.sort(nanos);
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s\t%d\t%d\t%.1f\t%.1f\t%.1f\t%.0f",
                        kind,
                        clients,
                        nanos.length,
                        millis(nanos, 0.50),
                        millis(nanos, 0.95),
                        millis(nanos, 0.99),
                        nanos.length / seconds));
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }
}
