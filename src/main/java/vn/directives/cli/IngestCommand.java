package vn.directives.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.directives.store.Content;

/** Sends files to a server and says what came of each. */
@Command(name = "ingest", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    /**
     * The server commits together what arrives together, so that many at once are many times faster than one by one: a file takes
     * two places and one more for each megabyte, which leaves 32 small ones or two of the largest under way.
     */
    private static final int PLACES = 64;

    private static final int PLACES_OF_A_FILE = 2;

    private static final int MOST_BYTES = 25 << 20;

    /** Seconds that what is under way may still take after Ctrl-C. */
    private static final int PATIENCE_SECONDS = 60;

    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;
    private static final String INTERRUPTED = "interrupted";

    /** Told by the checkpoint to be in already. */
    private static final String EARLIER = "earlier";

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "ingest.path")
    private List<Path> paths = List.of();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "ingest.checkpoint")
    private @Nullable Path checkpointFile;

    private final Tally tally = new Tally();

    /** Why nothing more is to be sent; null while all is well. */
    private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();

    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CountDownLatch finished = new CountDownLatch(1);
        Thread hook = new Thread(() -> interrupt(finished));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            sendAll();
            return summarise();
        } finally {
            finished.countDown();
            if (!INTERRUPTED.equals(stopped.get())) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    /** Ctrl-C: what is under way is waited for, so that the checkpoint tells all that the server has. */
    private void interrupt(CountDownLatch finished) {
        stopped.compareAndSet(null, INTERRUPTED);
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                console.err().println(Texts.say("ingest.unfinished"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendAll() throws IOException, InterruptedException {
        try (Checkpoint checkpoint = Checkpoint.open(checkpointFile);
                FoundFiles found = new FoundFiles(paths, checkpointFile);
                Sender sender = new Sender(server.address("/api/v1/directives"), server.key());
                NdjsonSender batches =
                        new NdjsonSender(server.address("/api/v1/directives/batch"), server.key(), sender);
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("ingest")
                        .setInitialMax(found.files().size())
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(500)
                        .showSpeed()
                        .build()) {
            sendAll(found.files(), checkpoint, sender, batches, bar);
        }
    }

    private void sendAll(
            List<FoundFiles.Found> files, Checkpoint checkpoint, Sender sender, NdjsonSender batches, ProgressBar bar)
            throws InterruptedException {
        Semaphore room = new Semaphore(PLACES, true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (FoundFiles.Found file : files) {
                int places = places(file);
                room.acquire(places);
                if (stopped.get() != null) {
                    break;
                }
                threads.execute(() -> {
                    try {
                        if (file.isBatch()) {
                            sendBatch(file, checkpoint, batches, bar);
                        } else {
                            send(file, checkpoint, sender);
                        }
                        bar.step();
                    } finally {
                        room.release(places);
                    }
                });
            }
        }
    }

    private static int places(FoundFiles.Found file) {
        return PLACES_OF_A_FILE + (int) Math.min(MOST_BYTES >> 20, file.size() >> 20);
    }

    private void send(FoundFiles.Found file, Checkpoint checkpoint, Sender sender) {
        byte[] content;
        try {
            content = file.read(MOST_BYTES);
        } catch (IOException e) {
            fail(file, e instanceof NoSuchFileException ? Texts.say("no-such-file") : e.toString());
            return;
        }
        if (content.length > MOST_BYTES) {
            fail(file, Texts.say("messages", "extraction.too-large"));
            return;
        }
        try {
            // With its hash: a file that was changed since is another one.
            String what = file.where() + "\t" + Content.of(content).sha256();
            if (checkpoint.has(what)) {
                tally.count(EARLIER);
                return;
            }
            Sender.Answer answer = sender.send(file.name(), content);
            if (answer.outcome() != null) {
                done(answer.outcome(), what, checkpoint);
            } else {
                fail(file, String.valueOf(answer.reason()));
                stopAfter(answer.status());
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

    private void sendBatch(FoundFiles.Found file, Checkpoint checkpoint, NdjsonSender batches, ProgressBar bar) {
        try (InputStream in = file.open()) {
            batches.send(in, MOST_BYTES, new NdjsonSender.Told() {
                @Override
                public boolean wants(long line) {
                    boolean done = checkpoint.has(file.where() + ":" + line);
                    if (done) {
                        tally.count(EARLIER);
                    }
                    return !done;
                }

                @Override
                public boolean goesOn() {
                    return stopped.get() == null;
                }

                @Override
                public void of(long line, @Nullable String outcome, @Nullable String reason) {
                    bar.maxHint(bar.getMax() + 1);
                    bar.step();
                    String where = file.where() + ":" + line;
                    if (outcome == null) {
                        tally.fail(where, String.valueOf(reason));
                    } else {
                        done(outcome, where, checkpoint);
                    }
                }
            });
        } catch (NdjsonSender.RefusedException e) {
            fail(file, String.valueOf(e.getMessage()));
            stopAfter(e.status());
        } catch (IOException e) {
            fail(file, e instanceof NoSuchFileException ? Texts.say("no-such-file") : e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(file, e.toString());
        }
    }

    private void fail(FoundFiles.Found file, String reason) {
        tally.fail(file.where(), reason);
    }

    /** A server that takes nothing, however often it is asked, is not asked for every file anew. */
    private void stopAfter(int status) {
        if (status == UNAUTHORIZED) {
            stopped.compareAndSet(null, Texts.say("ingest.key"));
        } else if (status == UNAVAILABLE) {
            stopped.compareAndSet(null, Texts.say("server.refuses", server.address("/"), status));
        }
    }

    private void done(String outcome, String what, Checkpoint checkpoint) {
        tally.count(outcome);
        try {
            checkpoint.add(outcome, what);
        } catch (IOException e) {
            stopped.compareAndSet(null, e.toString());
        }
    }

    private int summarise() {
        tally.print(console.out());
        String why = stopped.get();
        if (why != null) {
            console.err().println(why.equals(INTERRUPTED) ? Texts.say("ingest.interrupted") : why);
        }
        return why != null || tally.hasFailures() ? 1 : 0;
    }
}
