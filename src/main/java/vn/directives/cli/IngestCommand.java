package vn.directives.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sends files to a server and says what came of each. */
@Command(name = "ingest", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    /** The server commits together what arrives together, so a few at once are many times faster than one by one. */
    private static final int AT_ONCE = 8;

    private static final int MOST_BYTES = 25 << 20;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "ingest.path")
    private List<Path> paths = List.of();

    @Mixin
    private ServerOptions server = new ServerOptions();

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    /** Why nothing more is to be sent; null while all is well. */
    private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();

    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (FoundFiles found = new FoundFiles(paths);
                Sender sender = new Sender(server.address("/api/v1/directives"), server.key());
                NdjsonSender batches =
                        new NdjsonSender(server.address("/api/v1/directives/batch"), server.key(), sender);
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("ingest")
                        .setInitialMax(found.files().size())
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(500)
                        .build()) {
            sendAll(found.files(), sender, batches, bar);
        }
        return summarise();
    }

    private void sendAll(List<FoundFiles.Found> files, Sender sender, NdjsonSender batches, ProgressBar bar)
            throws InterruptedException {
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (FoundFiles.Found file : files) {
                room.acquire();
                if (stopped.get() != null) {
                    break;
                }
                threads.execute(() -> {
                    try {
                        if (file.isBatch()) {
                            sendBatch(file, batches, bar);
                        } else {
                            send(file, sender);
                        }
                        bar.step();
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }

    private void send(FoundFiles.Found file, Sender sender) {
        byte[] content;
        try {
            content = file.read(MOST_BYTES);
        } catch (IOException e) {
            fail(file, e instanceof NoSuchFileException ? Texts.say("no-such-file") : e.toString());
            return;
        }
        if (content.length > MOST_BYTES) {
            fail(file, Texts.say("ingestion", "extraction.too-large"));
            return;
        }
        try {
            Sender.Answer answer = sender.send(file.name(), content);
            if (answer.outcome() != null) {
                count(answer.outcome());
            } else {
                fail(file, String.valueOf(answer.reason()));
                if (answer.status() == 401) {
                    stopped.compareAndSet(null, Texts.say("ingest.key"));
                }
            }
        } catch (HttpTimeoutException e) {
            fail(file, e.toString());
        } catch (IOException e) {
            fail(file, e.toString());
            stopped.compareAndSet(null, Texts.say("server.silent", server.address("/")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(file, e.toString());
        }
    }

    private void sendBatch(FoundFiles.Found file, NdjsonSender batches, ProgressBar bar) {
        try (InputStream in = file.open()) {
            batches.send(in, MOST_BYTES, (line, outcome, reason) -> {
                bar.maxHint(bar.getMax() + 1);
                bar.step();
                if (outcome == null) {
                    failures.add(file.where() + ":" + line + ": " + reason);
                    count("failed");
                } else {
                    count(outcome);
                }
            });
        } catch (NdjsonSender.RefusedException e) {
            fail(file, String.valueOf(e.getMessage()));
            if (e.status() == 401) {
                stopped.compareAndSet(null, Texts.say("ingest.key"));
            }
        } catch (IOException e) {
            fail(file, e instanceof NoSuchFileException ? Texts.say("no-such-file") : e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(file, e.toString());
        }
    }

    private void fail(FoundFiles.Found file, String reason) {
        failures.add(file.where() + ": " + reason);
        count("failed");
    }

    private synchronized void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private synchronized int summarise() {
        for (String outcome : new String[] {"created", "unchanged", "replaced", "failed"}) {
            console.out().println(outcome + ": " + outcomes.getOrDefault(outcome, 0));
        }
        failures.stream().sorted().forEach(failure -> console.out().println("  " + failure));
        String why = stopped.get();
        if (why != null) {
            console.err().println(why);
        }
        return failures.isEmpty() ? 0 : 1;
    }
}
