package vn.directives.ingestion;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.store.Content;
import vn.directives.store.DataFolder;
import vn.directives.store.SubmittedMetadata;

/**
 * The bundled directives that a fresh installation shows until it has one of its own. They come in as any other document,
 * marked as samples, and leave in the group that brings the first real directive.
 */
public final class Samples {
    /** No samples: those that are in are removed. */
    public static final Samples NONE = new Samples(List::of);

    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);

    /**
     * A bundled document.
     *
     * @param name its file's, without the ending
     */
    public record Bundled(String name, Content content) {}

    private final Supplier<List<Bundled>> bundle;

    /** Samples that are read when they are needed. */
    public Samples(Supplier<List<Bundled>> bundle) {
        this.bundle = bundle;
    }

    /** Loads them when nothing else is there; removes those that are no longer wanted. */
    void settle(DataFolder folder, Ingestion ingestion) throws IOException {
        Set<String> present = folder.samples().read();
        boolean real = !folder.records().eachId(present::contains);
        Map<String, Submission> wanted = real ? Map.of() : submissions();
        Set<String> all = new LinkedHashSet<>(present);
        all.addAll(wanted.keySet());
        if (all.isEmpty()) {
            return;
        }
        // Noted before the first is in, so that a crash in between leaves none that is taken for real.
        ingestion.samples(all);
        load(wanted, ingestion);
        for (String id : present) {
            boolean sample = folder.records().read(id).filter(r -> r.sample()).isPresent();
            if (sample && !wanted.containsKey(id)) {
                ingestion.delete(id);
            }
        }
        ingestion.samples(wanted.keySet());
    }

    private Map<String, Submission> submissions() {
        Map<String, Submission> submissions = new LinkedHashMap<>();
        for (Bundled b : bundle.get()) {
            Submission submission = new Submission.Document(
                    b.content(), b.name() + ".txt", "text/plain", "sample:" + b.name(), SubmittedMetadata.NONE);
            submissions.put(submission.id(), submission);
        }
        return submissions;
    }

    private static void load(Map<String, Submission> wanted, Ingestion ingestion) {
        List<CompletableFuture<Outcome>> loading =
                wanted.values().stream().map(s -> ingestion.submit(s, true)).toList();
        int loaded = 0;
        for (CompletableFuture<Outcome> one : loading) {
            try {
                one.join();
                loaded++;
            } catch (CompletionException e) {
                if (e.getCause() instanceof IndexUnavailableException outage) {
                    // Not this one's fault: all of it is to be tried again.
                    throw outage;
                }
                LOG.error("A sample directive could not be loaded", e);
            }
        }
        LOG.info("{} sample directives are in; the first real one replaces them", loaded);
    }
}
