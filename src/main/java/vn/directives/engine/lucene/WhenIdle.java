package vn.directives.engine.lucene;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Has something done, in a thread of its own, each time that nothing has happened for a while. */
final class WhenIdle implements AutoCloseable {
    private final Duration quiet;
    private final Runnable work;
    private final ScheduledThreadPoolExecutor later;
    private @Nullable Future<?> planned;

    /** @param work must not throw */
    WhenIdle(Duration quiet, Runnable work) {
        this.quiet = quiet;
        this.work = work;
        this.later = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("when-idle").daemon().factory());
        later.setRemoveOnCancelPolicy(true);
        later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Something has happened: waits anew. */
    synchronized void disturb() {
        if (planned != null) {
            planned.cancel(false);
        }
        if (!later.isShutdown()) {
            planned = later.schedule(work, quiet.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Begins nothing more; what is under way is left alone, since an interrupt would close the files that it reads. */
    @Override
    public synchronized void close() {
        later.shutdown();
    }
}
