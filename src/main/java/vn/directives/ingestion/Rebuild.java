package vn.directives.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.SearchEngine;
import vn.directives.extraction.ExtractionException;
import vn.directives.store.DataFolder;
import vn.directives.store.DataFolder.Original;
import vn.directives.store.StoredRecord;

/** Builds the index anew from records and originals, a group at a time, so that memory stays bounded. */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final DataFolder folder;
    private final SearchEngine engine;
    private final DirectiveMaker maker;
    private final Executor workers;

    Rebuild(DataFolder folder, SearchEngine engine, DirectiveMaker maker, Executor workers) {
        this.folder = folder;
        this.engine = engine;
        this.maker = maker;
        this.workers = workers;
    }

    /** Gives the number of directives; a run that breaks off is noticed at the next start. */
    long run() throws IOException {
        folder.rebuilding().write(List.of());
        engine.clear();
        Run run = new Run();
        try {
            folder.records().eachId(run::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        run.flush();
        folder.pending().remove();
        folder.rebuilding().remove();
        LOG.info("The index holds {} directives again, {} could not be read", run.done, run.failed);
        return run.done;
    }

    private final class Run {
        private final List<String> ids = new ArrayList<>();
        private long bytes;
        private long done;
        private long failed;

        boolean add(String id) {
            try {
                StoredRecord record = folder.records().read(id).orElse(null);
                bytes += record == null ? 0 : record.bytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ids.add(id);
            if (ids.size() == Committer.MOST_JOBS || bytes >= Committer.MOST_BYTES) {
                flush();
            }
            return true;
        }

        void flush() {
            List<CompletableFuture<@Nullable Directive>> made = ids.stream()
                    .map(id -> CompletableFuture.<@Nullable Directive>supplyAsync(() -> remake(id), workers))
                    .toList();
            List<Change> changes = made.stream()
                    .map(CompletableFuture::join)
                    .filter(Objects::nonNull)
                    .<Change>map(d -> new Change.Put(Objects.requireNonNull(d)))
                    .toList();
            engine.write(changes);
            done += changes.size();
            failed += ids.size() - changes.size();
            ids.clear();
            bytes = 0;
        }
    }

    private @Nullable Directive remake(String id) {
        try {
            Original original = folder.original(id).orElse(null);
            return original == null ? null : maker.remake(original.record(), original.content());
        } catch (IOException | ExtractionException | RuntimeException e) {
            LOG.error("The directive {} cannot be made again from its original", id, e);
            return null;
        }
    }
}
