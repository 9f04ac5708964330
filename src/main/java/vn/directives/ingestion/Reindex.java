package vn.directives.ingestion;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.DirectiveTooLargeException;
import vn.directives.engine.Generation;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Marks;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.extraction.ExtractionException;
import vn.directives.store.DataFolder;
import vn.directives.store.DataFolder.Original;
import vn.directives.store.Records;
import vn.directives.store.StoredRecord;

/**
 * Builds the next generation of the index from records and originals while the present one serves, a batch at a time in the
 * order of the records' parts. Reading and parsing is done here; what writes is done by the committer between its groups,
 * which put everything new into both generations. A run that was stopped goes on after the last batch that was written.
 */
final class Reindex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reindex.class);

    private static final int MOST_DIRECTIVES = 500;
    private static final long MOST_BYTES = 32L << 20;

    /** What the note of a reindex under way says when the serving index lacks directives meanwhile. */
    static final String NOT_WHOLE = "not-whole";

    private final DataFolder folder;
    private final SearchEngine engine;
    private final DirectiveMaker maker;
    private final Committer committer;
    private final Clock clock;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            task -> Thread.ofPlatform().name("reindex").daemon().unstarted(task));

    private @Nullable CompletableFuture<Long> running;
    private volatile ReindexStatus status = ReindexStatus.NONE;
    private volatile boolean stopped;
    private volatile boolean discarded;

    Reindex(DataFolder folder, SearchEngine engine, DirectiveMaker maker, Committer committer, Clock clock) {
        this.folder = folder;
        this.engine = engine;
        this.maker = maker;
        this.committer = committer;
        this.clock = clock;
    }

    ReindexStatus status() {
        return status;
    }

    /**
     * Begins, or goes on with what is under way.
     *
     * @param whole whether the serving index holds everything meanwhile
     * @return completes with the number of directives once the new generation serves; the same as long as it has not
     */
    synchronized CompletableFuture<Long> start(boolean whole) {
        CompletableFuture<Long> now = running;
        if (now == null || now.isDone()) {
            CompletableFuture<Long> future = new CompletableFuture<>();
            now = future;
            running = now;
            discarded = false;
            status = ReindexStatus.begun(clock.instant());
            Thread.ofPlatform().name("reindex-run").daemon().start(() -> run(whole, future));
        }
        return now;
    }

    /** Gives up what is under way; false when nothing is. */
    boolean discard() throws IOException {
        CompletableFuture<Long> now;
        synchronized (this) {
            now = running;
            discarded = true;
        }
        if (now != null) {
            now.handle((done, failure) -> null).join();
        }
        if (!folder.reindexing().exists()) {
            return false;
        }
        committer.alone(() -> {
            engine.next().discard();
            folder.reindexing().remove();
            return 0;
        });
        status = status.ended(ReindexStatus.State.DISCARDED, clock.instant(), null);
        return true;
    }

    @SuppressWarnings("try") // the turn is held, not asked anything
    private void run(boolean whole, CompletableFuture<Long> future) {
        try (DataFolder.Turn turn = folder.reindexingTurn(!whole)
                .orElseThrow(() -> new IOException("another server is building the next index"))) {
            if (!whole && !isLost(folder, engine)) {
                // Another server, for which this one waited, has built it.
                future.complete(0L);
                return;
            }
            Generation next = begin(whole);
            String reached = next.progress();
            for (int part = reached == null ? 0 : Records.part(reached); part < Records.PARTS; part++) {
                build(part, next, reached);
            }
            finish(next);
            status = status.ended(ReindexStatus.State.DONE, clock.instant(), null);
            LOG.info("A new index serves: {} directives, {} could not be made again", status.done(), status.failed());
            future.complete(status.done());
        } catch (CancellationException e) {
            LOG.info("Building the next index stops at {}", status.progress());
            future.completeExceptionally(e);
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("Building the next index broke off at {}", status.progress(), e);
            status = status.ended(ReindexStatus.State.FAILED, clock.instant(), e.toString());
            future.completeExceptionally(e);
        }
    }

    /** Whether the serving index lacks what the folder holds: it is new, or was left behind for another engine's. */
    static boolean isLost(DataFolder folder, SearchEngine engine) throws IOException {
        boolean kept = !folder.records().eachId(id -> false);
        IndexStatus status = engine.status();
        boolean leftBehind =
                folder.indexedBy().exists() && !folder.indexedBy().read().contains(status.engine());
        return kept
                && (status.directives() == 0
                        || leftBehind
                        || folder.reindexing().read().contains(NOT_WHOLE));
    }

    private Generation begin(boolean whole) throws IOException {
        CompletableFuture<Generation> opened = new CompletableFuture<>();
        committer.alone(() -> {
            if (!folder.reindexing().exists()) {
                folder.reindexing().write(whole ? List.of() : List.of(NOT_WHOLE));
            }
            return opened.complete(engine.next()) ? 1 : 0;
        });
        return opened.join();
    }

    private void finish(Generation next) throws IOException {
        committer.alone(() -> {
            committer.reconcile();
            next.publish();
            folder.indexedBy().write(List.of(engine.status().engine()));
            folder.reindexing().remove();
            return 0;
        });
    }

    private void build(int part, Generation next, @Nullable String reached) throws IOException {
        List<StoredRecord> batch = new ArrayList<>();
        long bytes = 0;
        List<String> ids = folder.records().ids(part);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (reached != null && Records.ORDER.compare(id, reached) <= 0) {
                continue;
            }
            StoredRecord record = folder.records().read(id).orElse(null);
            if (record != null) {
                batch.add(record);
                bytes += record.bytes();
            }
            if (batch.size() == MOST_DIRECTIVES || bytes >= MOST_BYTES) {
                write(batch, next, id, (part + (double) i / ids.size()) / Records.PARTS);
                batch.clear();
                bytes = 0;
            }
        }
        if (!batch.isEmpty()) {
            write(batch, next, ids.getLast(), (part + 1.0) / Records.PARTS);
        }
    }

    private record Remade(StoredRecord record, Optional<Directive> directive, boolean failed) {}

    private void write(List<StoredRecord> batch, Generation next, String reached, double progress) throws IOException {
        if (stopped || discarded) {
            throw new CancellationException("asked to stop");
        }
        List<CompletableFuture<Remade>> making = batch.stream()
                .map(record -> CompletableFuture.supplyAsync(() -> remake(record), workers))
                .toList();
        List<Remade> made = making.stream().map(CompletableFuture::join).toList();
        AtomicLong tooLarge = new AtomicLong();
        long written = committer.alone(() -> {
            List<Change> changes = new ArrayList<>();
            for (Remade each : made) {
                // What was replaced or deleted meanwhile is right in both generations already.
                if (folder.records().read(each.record().id()).equals(Optional.of(each.record()))) {
                    each.directive().map(Change.Put::new).ifPresent(changes::add);
                }
            }
            long directives = changes.size();
            changes.addAll(marks(batch));
            tooLarge.set(write(batch, changes, next, reached));
            return directives - tooLarge.get();
        });
        status = status.advanced(
                progress, written, made.stream().filter(Remade::failed).count() + tooLarge.get());
    }

    /** What is more than this index can take stays in the store, and in no one's way. */
    private static long write(List<StoredRecord> batch, List<Change> changes, Generation next, String reached) {
        try {
            next.write(changes, reached);
            return 0;
        } catch (DirectiveTooLargeException among) {
            LOG.warn("Among {} directives one is too large for the index", batch.size(), among);
        }
        long tooLarge = 0;
        for (StoredRecord record : batch) {
            List<Change> its = changes.stream()
                    .filter(change -> change.id().equals(record.id()))
                    .toList();
            try {
                next.write(its, record.id());
            } catch (DirectiveTooLargeException e) {
                LOG.error("The directive {} is too large for the index and cannot be found in it", record.id(), e);
                tooLarge++;
            }
        }
        return tooLarge;
    }

    /** The marks that these directives have in the serving index: they are worked out from all of it, not from the originals. */
    private List<Change> marks(List<StoredRecord> batch) {
        List<String> ids = batch.stream().map(StoredRecord::id).toList();
        SearchRequest these = SearchRequest.of(
                Level.DIRECTIVE, new Query.OneOf(KeywordField.DIRECTIVE_ID, ids), Sort.ISSUED_ASCENDING, ids.size());
        return engine.search(these).hits().stream()
                .filter(hit -> !hit.marks().equals(Marks.NONE))
                .<Change>map(hit -> new Change.Mark(hit.directive().id(), hit.marks()))
                .toList();
    }

    private Remade remake(StoredRecord record) {
        try {
            Original original = folder.original(record.id()).orElse(null);
            return new Remade(
                    record,
                    original == null || !original.record().equals(record)
                            ? Optional.empty()
                            : Optional.of(maker.remake(record, original.content())),
                    false);
        } catch (IOException | ExtractionException | RuntimeException | StackOverflowError e) {
            LOG.error("The directive {} cannot be made again from its original", record.id(), e);
            return new Remade(record, engine.get(record.id()), true);
        }
    }

    /** Stops after the batch under way; the next start goes on from there. */
    @Override
    public void close() {
        CompletableFuture<Long> now;
        synchronized (this) {
            stopped = true;
            now = running;
        }
        if (now != null) {
            now.handle((done, failure) -> Objects.requireNonNullElse(done, 0L)).join();
        }
        workers.close();
    }
}
