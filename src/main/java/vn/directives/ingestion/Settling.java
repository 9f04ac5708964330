package vn.directives.ingestion;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.engine.IndexUnavailableException;

/**
 * Settles the service at its start (see {@link Startup#settle}); while the index is away it tries again and again, so that
 * the service comes up by itself once the index does. Until that is done nothing may be asked of the index or sent in: it
 * may lack directives.
 */
public final class Settling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Runnable work;
    private final Duration pause;
    private final Thread retrying =
            Thread.ofPlatform().name("settling").daemon().unstarted(this::retry);
    private volatile boolean done;

    private Settling(Runnable work, Duration pause) {
        this.work = work;
        this.pause = pause;
    }

    /**
     * Does the work, or has it done later when the index is away.
     *
     * @param pause between two attempts
     * @throws RuntimeException of the work, when something else than the index is in the way
     */
    public static Settling begin(Runnable work, Duration pause) {
        Settling settling = new Settling(work, pause);
        try {
            work.run();
            settling.done = true;
        } catch (RuntimeException e) {
            if (!isOutage(e)) {
                throw e;
            }
            LOG.warn("The index is away ({}). The service is not ready until it answers", e.getMessage());
            settling.retrying.start();
        }
        return settling;
    }

    public boolean isDone() {
        return done;
    }

    /**
     * Nothing, once it is done.
     *
     * @throws IndexUnavailableException while it is not
     */
    public void check() {
        if (!done) {
            throw new IndexUnavailableException("the service is not ready yet: it waits for the index");
        }
    }

    private void retry() {
        try {
            while (!done) {
                Thread.sleep(pause);
                attempt();
            }
            LOG.info("The index answers; the service is ready");
        } catch (InterruptedException e) {
            LOG.info("The service ends before the index answered");
        }
    }

    private void attempt() {
        try {
            work.run();
            done = true;
        } catch (RuntimeException e) {
            if (isOutage(e)) {
                LOG.debug("The index is still away", e);
            } else {
                LOG.error("The service cannot get ready", e);
            }
        }
    }

    private static boolean isOutage(RuntimeException e) {
        return e instanceof IndexUnavailableException
                || (e instanceof CompletionException && e.getCause() instanceof IndexUnavailableException);
    }

    /** Gives up, if it is not done. */
    @Override
    public void close() {
        retrying.interrupt();
        try {
            retrying.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
