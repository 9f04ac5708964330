package vn.directives.ingestion;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.HeaderField;
import vn.directives.document.HeaderValues;
import vn.directives.engine.SearchEngine;
import vn.directives.extraction.ExtractionException;
import vn.directives.extraction.TextExtractor;
import vn.directives.parsing.DirectiveParser;
import vn.directives.store.Content;
import vn.directives.store.Correction;
import vn.directives.store.DataFolder;
import vn.directives.store.OriginalDamagedException;
import vn.directives.store.Records;
import vn.directives.store.StoredRecord;

/**
 * Accepts documents. What it answered survives a crash and is found by the next search. Safe for use by many threads; who
 * brings more than it can take waits. What is said of the same id takes effect in the order in which it was said.
 */
public final class Ingestion implements AutoCloseable {
    private final DataFolder folder;
    private final DirectiveMaker maker;
    private final Clock clock;
    private final Account account;
    private final Committer committer;
    private final Reindex reindex;
    private final FailedDocuments failed;
    private final Room room = new Room();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors() + 2,
            task -> Thread.ofPlatform().name("ingestion").daemon().unstarted(task));

    /** By id, what was last said of it and is not with the committer yet. */
    private final ConcurrentHashMap<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /** An ingestion that keeps no account and takes nothing secret. */
    public Ingestion(
            DataFolder folder,
            SearchEngine engine,
            TextExtractor extractor,
            DirectiveParser parser,
            StructuredForm structuredForm,
            Clock clock)
            throws IOException {
        this(folder, engine, extractor, parser, structuredForm, clock, Account.NONE, false);
    }

    /**
     * An ingestion that writes this store and this engine, and is the only one to do so.
     *
     * @param takesClassified whether documents that are stamped MẬT, TỐI MẬT or TUYỆT MẬT may be taken in
     */
    public Ingestion(
            DataFolder folder,
            SearchEngine engine,
            TextExtractor extractor,
            DirectiveParser parser,
            StructuredForm structuredForm,
            Clock clock,
            Account account,
            boolean takesClassified)
            throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.account = account;
        this.maker = new DirectiveMaker(extractor, parser, structuredForm, folder.originals(), takesClassified);
        this.failed = new FailedDocuments(folder.failures(), clock);
        this.committer = new Committer(folder, engine, maker);
        this.reindex = new Reindex(folder, engine, maker, committer, clock);
        committer.start();
    }

    /**
     * Takes a document in and waits until that is durable and searchable.
     *
     * @throws ExtractionException when there is no text to be had; the document is kept among the failures
     * @throws ClassifiedDocumentException when it is secret; nothing of it is kept
     * @throws vn.directives.store.StorageFullException when there is no room for it; nothing was written
     * @throws vn.directives.engine.IndexUnavailableException when the index cannot take it; nothing was written
     */
    public Outcome ingest(Submission submission) throws ExtractionException, IOException {
        return await(submit(submission));
    }

    /** Takes a document in; the future completes as {@link #ingest} returns or throws. Waits while there is no room. */
    public CompletableFuture<Outcome> submit(Submission submission) {
        return submit(submission, false);
    }

    CompletableFuture<Outcome> submit(Submission submission, boolean sample) {
        int cost;
        try {
            cost = room.take(submission.content().bytes().length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(new RejectedExecutionException("interrupted", e));
        }
        Job.Put job = new Job.Put(submission, DirectiveMaker.record(submission, clock.instant(), sample));
        CompletableFuture<Outcome> done = job.future().whenComplete((outcome, failure) -> {
            room.giveBack(cost);
            if (outcome != null) {
                failed.succeeded(job.record().id());
            }
        });
        enqueue(job.record().id(), job, CompletableFuture.runAsync(() -> prepare(job), workers));
        return accounted(
                done, "put", job.record().id(), outcome -> outcome.kind().slug());
    }

    /** The same, known once the account is written: nobody is told of a change that no line tells of. */
    private <T> CompletableFuture<T> accounted(
            CompletableFuture<T> change, String action, @Nullable String id, Function<T, String> outcome) {
        Account.Line line = account.begin();
        CompletableFuture<T> told = new CompletableFuture<>();
        var unused = change.whenComplete((result, failure) -> {
            String end = failure == null ? outcome.apply(result) : "failed";
            var ignored = line.end(action, id, end, failure).whenComplete((written, lost) -> {
                if (failure != null || lost != null) {
                    told.completeExceptionally(failure != null ? failure : lost);
                } else {
                    told.complete(result);
                }
            });
        });
        return told;
    }

    /** Reads the document, unless the same seems to be there already. A failure is the job's own. */
    private void prepare(Job.Put job) {
        try {
            Optional<StoredRecord> before = folder.records().read(job.record().id());
            if (before.isEmpty() || !before.get().sameAs(job.record())) {
                job.made(maker.make(job.submission(), job.record()));
            }
        } catch (ExtractionException | IOException | RuntimeException | StackOverflowError e) {
            failed.note(job.submission(), job.record(), e);
            job.future().completeExceptionally(e);
        }
    }

    /** The documents that could not be taken in. */
    public FailedDocuments failed() {
        return failed;
    }

    private void enqueue(String id, Job job, CompletableFuture<Void> prepared) {
        CompletableFuture<Void> turn = last.compute(id, (key, before) -> {
            CompletableFuture<Void> ready = before == null ? prepared : CompletableFuture.allOf(before, prepared);
            return ready.handle((nothing, failure) -> {
                if (failure != null) {
                    job.future().completeExceptionally(failure);
                } else if (!job.future().isDone()) {
                    committer.add(job);
                }
                return null;
            });
        });
        var unused = turn.thenRun(() -> last.remove(id, turn));
    }

    /**
     * The directive that a document would become; nothing is kept. It has the id that it would have.
     *
     * @throws ExtractionException when there is no text to be had
     */
    public Directive dryRun(Submission submission) throws ExtractionException {
        StoredRecord record = DirectiveMaker.record(submission, clock.instant(), false);
        return DirectiveMaker.notIngested(maker.make(submission, record).directive());
    }

    /** Accounts for something that is no single directive's. */
    private void note(String action, String outcome) {
        account.begin().end(action, null, outcome, null).join();
    }

    /** Removes a directive with its tasks, durably. */
    public boolean delete(String id) throws IOException {
        CompletableFuture<Boolean> future = new CompletableFuture<>();
        enqueue(id, new Job.Delete(id, future), CompletableFuture.completedFuture(null));
        try {
            return await(accounted(future, "delete", id, there -> there ? "deleted" : "absent"));
        } catch (ExtractionException e) {
            throw new IllegalStateException("nothing is extracted here", e);
        }
    }

    /**
     * Corrects fields of a directive's head, durably: what is read from the document again, or sent again, does not undo it.
     *
     * @param by name of the key that it is said with
     * @return the directive as it is now, or empty when there is none
     */
    public Optional<Directive> correct(String id, Set<HeaderField> fields, HeaderValues values, String by)
            throws IOException {
        return correct(id, Corrections.set(Set.copyOf(fields), values, by, clock.instant()));
    }

    /** Takes back what was corrected in one field; it is again as the document and its sender have it. */
    public Optional<Directive> undoCorrection(String id, HeaderField field, String by) throws IOException {
        return correct(id, Corrections.undo(field, by, clock.instant()));
    }

    private Optional<Directive> correct(String id, Corrections.Of corrections) throws IOException {
        AtomicReference<Optional<Directive>> corrected = new AtomicReference<>(Optional.empty());
        Account.Line line = account.begin();
        try {
            committer.alone(() -> {
                corrected.set(committer.correct(id, corrections));
                return 0;
            });
        } catch (IOException | RuntimeException e) {
            line.end("correct", id, "failed", e).join();
            throw e;
        }
        line.end("correct", id, corrected.get().isPresent() ? "corrected" : "absent", null)
                .join();
        return corrected.get();
    }

    /** What was corrected in a directive, the oldest first, or empty when there is no such directive. */
    public Optional<List<Correction>> corrections(String id) throws IOException {
        return folder.records().read(id).map(StoredRecord::corrections);
    }

    /** Takes records with their originals; empty where the original is lost or damaged. */
    public interface Exported {
        void take(StoredRecord record, Optional<Content> original) throws IOException;
    }

    /** Gives everything that is kept, one at a time; what comes or goes meanwhile may or may not be among it. */
    public void export(Exported exported) throws IOException {
        for (int part = 0; part < Records.PARTS; part++) {
            for (String id : folder.records().ids(part)) {
                try {
                    DataFolder.Original original = folder.original(id).orElse(null);
                    if (original != null) {
                        exported.take(original.record(), Optional.of(original.content()));
                    }
                } catch (OriginalDamagedException e) {
                    exported.take(e.record(), Optional.empty());
                }
            }
        }
    }

    /** A document as it came, or empty when there is no such directive. */
    public Optional<DataFolder.Original> original(String id) throws IOException {
        return folder.original(id);
    }

    /**
     * Begins to build the next generation of the index from the originals, or goes on with it, while the present one serves;
     * nothing waits. What is written meanwhile is in both.
     *
     * @return completes with the number of directives made again once the new generation serves
     */
    public CompletableFuture<Long> reindex() {
        note("reindex", "started");
        return reindex.start(true);
    }

    /** As {@link #reindex}, of an index that lacks directives; a start that finds it unfinished knows that. */
    CompletableFuture<Long> reindexLost() {
        return reindex.start(false);
    }

    public ReindexStatus reindexStatus() {
        return reindex.status();
    }

    /** Gives up the next generation that is under way; false when none is. */
    public boolean discardReindex() throws IOException {
        boolean discarded = reindex.discard();
        note("reindex", discarded ? "discarded" : "absent");
        return discarded;
    }

    /** Makes index and store agree on what a crash left uncertain. */
    void reconcile() throws IOException {
        committer.alone(() -> {
            committer.reconcile();
            return 0;
        });
    }

    /** From now on these are the samples; the first directive that is none removes them. */
    void samples(Set<String> ids) throws IOException {
        committer.alone(() -> {
            committer.samples(ids);
            return 0;
        });
    }

    private static <T> T await(CompletableFuture<T> future) throws ExtractionException, IOException {
        try {
            return future.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ExtractionException extraction) {
                throw extraction;
            }
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw e;
        }
    }

    /** Finishes what was accepted; a reindex under way stops, and the next start goes on with it. */
    @Override
    public void close() {
        reindex.close();
        workers.close();
        committer.close();
    }
}
