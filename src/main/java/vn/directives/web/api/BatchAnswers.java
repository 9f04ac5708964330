package vn.directives.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.ingestion.Outcome;

/**
 * Writes the answers to a batch in the order of its lines, each as soon as it is known. It writes in a thread of its own: a
 * client that reads nothing before it has sent everything would otherwise block reading and itself.
 */
final class BatchAnswers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchAnswers.class);

    /** An answer takes some 200 bytes, so this many wait in 100 MB for a client that does not read. */
    private static final int MOST_WAITING = 500_000;

    private static final byte[] END = new byte[0];
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OutputStream out;
    private final MessageSource messages;
    private final Locale locale;
    private final BlockingQueue<CompletableFuture<byte[]>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private volatile boolean gone;

    BatchAnswers(OutputStream out, MessageSource messages, Locale locale) {
        this.out = out;
        this.messages = messages;
        this.locale = locale;
        this.writer = Thread.ofVirtual().name("batch-answers").start(this::write);
    }

    /** Whether there is somebody to answer. */
    boolean areRead() {
        return !gone;
    }

    /** Answers a line once its outcome is known. */
    void add(int line, @Nullable String externalId, CompletableFuture<Outcome> outcome) throws InterruptedException {
        waiting.put(outcome.handle((done, failure) -> answer(line, externalId, done, failure)));
    }

    private byte[] answer(
            int line, @Nullable String externalId, @Nullable Outcome outcome, @Nullable Throwable failure) {
        ObjectNode json = JSON.createObjectNode().put("line", line);
        if (outcome != null) {
            boolean created = outcome.kind() == Outcome.Kind.CREATED;
            json.put("status", created ? 201 : 200)
                    .put("outcome", outcome.kind().slug())
                    .put("id", outcome.directive().id())
                    .put("external_id", outcome.directive().externalId())
                    .putNull("error");
        } else {
            ApiProblem problem = IngestFailures.problem(
                    failure == null ? new IllegalStateException("neither outcome nor failure") : failure);
            json.put("status", problem.code().status().value())
                    .putNull("outcome")
                    .putNull("id")
                    .put("external_id", externalId)
                    .putObject("error")
                    .put("code", problem.code().slug())
                    .put("detail", detail(problem));
        }
        return JSON.writeValueAsBytes(json);
    }

    private String detail(ApiProblem problem) {
        List<ApiProblem.Detail> details = problem.details();
        if (details.isEmpty()) {
            String key = problem.code().messageKey();
            return String.valueOf(
                    messages.getMessage(key + ".detail", null, problem.code().slug(), locale));
        }
        ApiProblem.Detail first = details.getFirst();
        Object[] arguments = {first.parameter(), first.value(), first.suggestion()};
        return String.valueOf(messages.getMessage(first.reason(), arguments, first.reason(), locale));
    }

    private void write() {
        try {
            while (true) {
                CompletableFuture<byte[]> next = waiting.peek();
                if (next == null || !next.isDone()) {
                    out.flush();
                }
                byte[] answer = waiting.take().join();
                if (answer.length == 0) {
                    break;
                }
                out.write(answer);
                out.write('\n');
            }
            out.flush();
        } catch (IOException e) {
            LOG.info("The sender of a batch went away before all was answered: {}", e.toString());
            gone = true;
            swallow();
        } catch (InterruptedException e) {
            gone = true;
        }
    }

    /** Keeps the queue empty, so that the one who fills it does not wait for ever. */
    private void swallow() {
        try {
            while (waiting.take().join().length > 0) {
                // Nobody reads it.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all is answered. */
    @Override
    public void close() throws IOException {
        try {
            waiting.put(CompletableFuture.completedFuture(END));
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
