package vn.directives.ingestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.DirectiveTooLargeException;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.SearchEngine;
import vn.directives.extraction.ExtractionException;
import vn.directives.store.Correction;
import vn.directives.store.DataFolder;
import vn.directives.store.DataFolder.Original;
import vn.directives.store.StorageFullException;
import vn.directives.store.StoredRecord;

/**
 * The only thread that changes store and index, and of several servers that share a folder one at a time. It takes what has queued up as one group, so that the cost of making things
 * durable is shared, and answers when it is done.
 */
final class Committer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    static final int MOST_JOBS = 500;
    static final long MOST_BYTES = 32L << 20;

    private final DataFolder folder;
    private final SearchEngine engine;
    private final DirectiveMaker maker;
    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final Job stop = new Job.Alone(() -> 0, new CompletableFuture<>());
    private final Thread thread;
    /** A job that was taken from the queue but did not fit. */
    private @Nullable Job next;

    private volatile boolean stopped;

    Committer(DataFolder folder, SearchEngine engine, DirectiveMaker maker) {
        this.folder = folder;
        this.engine = engine;
        this.maker = maker;
        this.thread = Thread.ofPlatform().name("committer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void add(Job job) {
        queue.add(job);
        if (stopped) {
            refuse();
        }
    }

    /**
     * Does something between two groups and waits until it is done.
     *
     * @throws IOException as the work does; whatever else it throws that is not unchecked comes as one
     */
    long alone(Job.Alone.Work work) throws IOException {
        CompletableFuture<Long> future = new CompletableFuture<>();
        add(new Job.Alone(work, future));
        try {
            return future.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IOException(cause);
        }
    }

    /** Corrects a directive; for the committer's own thread. */
    Optional<Directive> correct(String id, Corrections.Of corrections) throws IOException {
        reconcile();
        Original original = folder.original(id).orElse(null);
        if (original == null) {
            return Optional.empty();
        }
        StoredRecord record = original.record();
        try {
            Directive uncorrected = maker.remakeUncorrected(record, original.content());
            List<Correction> more = corrections.in(uncorrected, record.corrections());
            List<Correction> history =
                    Stream.concat(record.corrections().stream(), more.stream()).toList();
            Directive corrected = Corrected.over(uncorrected, history);
            if (!more.isEmpty()) {
                Group group = new Group(folder, engine, maker, folder.samples().read());
                group.correct(record.withCorrections(history), original.content(), corrected);
                group.commit();
            }
            return Optional.of(corrected);
        } catch (ExtractionException e) {
            throw new IOException("the original of " + id + " can no longer be read", e);
        }
    }

    /** Finishes what is queued, then ends. */
    @Override
    public void close() {
        queue.add(stop);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("try") // the turn is held, not asked anything
    private void run() {
        try {
            while (true) {
                Job first = next == null ? queue.take() : next;
                next = null;
                if (first.equals(stop)) {
                    break;
                }
                try (DataFolder.Turn turn = folder.turn()) {
                    if (first instanceof Job.Alone alone) {
                        run(alone);
                    } else {
                        commit(take(first));
                    }
                } catch (IOException e) {
                    fail(List.of(first), e);
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("The committer was interrupted; nothing is accepted any more");
        }
        stopped = true;
        refuse();
    }

    private void refuse() {
        for (Job job = queue.poll(); job != null; job = queue.poll()) {
            job.future().completeExceptionally(new RejectedExecutionException("the service is stopping"));
        }
    }

    private List<Job> take(Job first) {
        List<Job> jobs = new ArrayList<>(List.of(first));
        long bytes = first.weight();
        while (jobs.size() < MOST_JOBS) {
            Job job = queue.poll();
            if (job == null) {
                break;
            }
            bytes += job.weight();
            if (job instanceof Job.Alone || bytes > MOST_BYTES) {
                next = job;
                break;
            }
            jobs.add(job);
        }
        return jobs;
    }

    private void commit(List<Job> jobs) {
        try {
            reconcile();
            Group group = new Group(folder, engine, maker, folder.samples().read());
            jobs.forEach(group::plan);
            group.commit();
            group.answer();
        } catch (IOException | IndexUnavailableException e) {
            fail(jobs, e);
        } catch (RuntimeException | Error e) {
            // One of them may be more than the index can take: each gets a group of its own.
            if (jobs.size() > 1) {
                LOG.warn("A group of {} failed, trying each alone", jobs.size(), e);
                jobs.forEach(job -> commit(List.of(job)));
            } else {
                fail(jobs, e);
            }
        }
    }

    private static void fail(List<Job> jobs, Throwable e) {
        LOG.error("A group of {} could not be written", jobs.size(), e);
        Throwable told = StorageFullException.isBehind(e) && !(e instanceof StorageFullException)
                ? new StorageFullException(e)
                : e;
        jobs.forEach(job -> job.future().completeExceptionally(told));
    }

    private void run(Job.Alone alone) {
        try {
            alone.future().complete(alone.work().run());
        } catch (Exception | Error e) {
            alone.future().completeExceptionally(e);
        }
    }

    /** Makes the index say what the store says of the ids that a crash or a failure left uncertain. */
    void reconcile() throws IOException {
        if (!folder.pending().exists()) {
            return;
        }
        Set<String> ids = folder.pending().read();
        LOG.info("Putting {} directives right that were being written when something failed", ids.size());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            try {
                Original original = folder.original(id).orElse(null);
                changes.add(
                        original == null
                                ? new Change.Delete(id)
                                : new Change.Put(maker.remake(original.record(), original.content())));
            } catch (IOException | ExtractionException e) {
                LOG.error("The directive {} cannot be made again", id, e);
            }
        }
        putRight(changes);
        folder.pending().remove();
    }

    /** What is more than the index can take is in no one's way: it stays in the store, and was never acknowledged. */
    private void putRight(List<Change> changes) {
        try {
            engine.write(changes);
        } catch (DirectiveTooLargeException among) {
            for (Change change : changes) {
                try {
                    engine.write(List.of(change));
                } catch (DirectiveTooLargeException e) {
                    LOG.error("The directive {} is too large for the index and cannot be found in it", change.id(), e);
                }
            }
        }
    }

    /** From now on these are the samples; for the committer's own thread. */
    void samples(Set<String> ids) throws IOException {
        if (ids.isEmpty()) {
            folder.samples().remove();
        } else {
            folder.samples().write(ids);
        }
    }
}
