package vn.directives.ingestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.IndexedSize;
import vn.directives.engine.SearchEngine;
import vn.directives.extraction.ExtractionException;
import vn.directives.store.Content;
import vn.directives.store.Correction;
import vn.directives.store.DataFolder;
import vn.directives.store.GroupWrite;
import vn.directives.store.StoredRecord;

/**
 * Jobs that are committed together: plans what each comes to in its order, writes the store, then the index, then tells each
 * job. It is all or nothing, but for a job that cannot be planned, which fails alone.
 */
final class Group {
    private static final Logger LOG = LoggerFactory.getLogger(Group.class);

    private final DataFolder folder;
    private final SearchEngine engine;
    private final DirectiveMaker maker;
    private final Set<String> samples;
    private final GroupWrite write;

    /** What the store will hold after the jobs planned so far, for the ids they touch. */
    private final Map<String, Optional<StoredRecord>> records = new LinkedHashMap<>();

    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final List<Runnable> answers = new ArrayList<>();
    private boolean endsSamples;

    /**
     * An empty group.
     *
     * @param samples ids of the samples that are in
     */
    Group(DataFolder folder, SearchEngine engine, DirectiveMaker maker, Set<String> samples) {
        this.folder = folder;
        this.engine = engine;
        this.maker = maker;
        this.samples = samples;
        this.write = folder.newGroup();
    }

    /** Plans a job; one that fails here is told so, and the rest goes on. */
    void plan(Job job) {
        try {
            switch (job) {
                case Job.Put put -> plan(put);
                case Job.Delete delete -> plan(delete);
                case Job.Alone alone -> throw new IllegalArgumentException("not for a group: " + alone);
            }
        } catch (ExtractionException | IOException | RuntimeException e) {
            job.future().completeExceptionally(e);
        }
    }

    private void plan(Job.Put job) throws ExtractionException, IOException {
        String id = job.record().id();
        Optional<StoredRecord> before = record(id);
        if (before.isPresent() && before.get().sameAs(job.record()) && !bringsCorrections(job.record(), before.get())) {
            Optional<Directive> same = directive(id);
            if (same.isPresent()) {
                answers.add(() -> job.future().complete(new Outcome(Outcome.Kind.UNCHANGED, same.get())));
                return;
            }
        }
        DirectiveMaker.Made ready = job.made();
        DirectiveMaker.Made made = corrected(
                ready == null ? maker.make(job.submission(), job.record()) : ready,
                before.map(StoredRecord::corrections).orElse(List.of()));
        IndexedSize.check(made.directive());
        write.put(made.record(), job.submission().content(), made.recognised());
        records.put(id, Optional.of(made.record()));
        Change.Put change = made.record().corrections().isEmpty() ? job.change() : null;
        changes.put(id, change == null ? new Change.Put(made.directive()) : change);
        boolean isNew =
                before.isEmpty() || (before.get().sample() && !made.record().sample());
        Outcome.Kind kind = isNew ? Outcome.Kind.CREATED : Outcome.Kind.REPLACED;
        answers.add(() -> job.future().complete(new Outcome(kind, made.directive())));
        endsSamples |= !made.record().sample() && !samples.isEmpty();
    }

    private static boolean bringsCorrections(StoredRecord record, StoredRecord before) {
        return before.corrections().isEmpty() && !record.corrections().isEmpty();
    }

    /** What was corrected here stays corrected; corrections from elsewhere count where there are none. */
    private static DirectiveMaker.Made corrected(DirectiveMaker.Made made, List<Correction> here) {
        List<Correction> history = here.isEmpty() ? made.record().corrections() : here;
        return new DirectiveMaker.Made(
                made.record().withCorrections(history), Corrected.over(made.directive(), history), made.recognised());
    }

    /**
     * Plans the correction of a directive: its record, and the directive that comes of it.
     *
     * @throws vn.directives.engine.DirectiveTooLargeException when it is more than an index should hold with it
     */
    void correct(StoredRecord record, Content content, Directive directive) {
        IndexedSize.check(directive);
        write.put(record, content);
        records.put(record.id(), Optional.of(record));
        changes.put(record.id(), new Change.Put(directive));
    }

    private void plan(Job.Delete job) throws IOException {
        boolean there = record(job.id()).isPresent();
        if (there) {
            delete(job.id());
        }
        answers.add(() -> job.future().complete(there));
    }

    private void delete(String id) {
        write.delete(id);
        records.put(id, Optional.empty());
        changes.put(id, new Change.Delete(id));
    }

    private Optional<StoredRecord> record(String id) throws IOException {
        Optional<StoredRecord> known = records.get(id);
        return known != null ? known : folder.records().read(id);
    }

    private Optional<Directive> directive(String id) {
        return changes.get(id) instanceof Change.Put put ? Optional.of(put.directive()) : engine.get(id);
    }

    /**
     * Makes all of it durable and searchable. When it throws, the store is as it was, the index may not be, and no job has
     * been told.
     */
    void commit() throws IOException {
        if (endsSamples) {
            for (String sample : samples) {
                if (record(sample).filter(StoredRecord::sample).isPresent()) {
                    delete(sample);
                }
            }
            write.endSamples();
        }
        if (changes.isEmpty()) {
            return;
        }
        try {
            write.commit();
            engine.write(List.copyOf(changes.values()));
        } catch (IOException | RuntimeException | Error e) {
            // Out of memory as well: what stayed in the store would fail again whenever the index is put right.
            rollBack(e);
            throw e;
        }
        try {
            write.finish();
        } catch (IOException e) {
            // Nothing is lost: what is noted as pending is looked at again, an original that nobody has stays.
            LOG.warn("Cleaning up after a group failed", e);
        }
    }

    private void rollBack(Throwable cause) {
        try {
            write.rollBack();
        } catch (IOException | RuntimeException e) {
            // The ids stay noted as pending, so the index will follow whatever the store holds now.
            cause.addSuppressed(e);
            LOG.error("Taking back a failed group failed as well", e);
        }
    }

    /** Tells every job what it came to. */
    void answer() {
        answers.forEach(Runnable::run);
    }
}
