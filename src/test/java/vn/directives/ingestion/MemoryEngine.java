package vn.directives.ingestion;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.DirectiveTooLargeException;
import vn.directives.engine.Fingerprinted;
import vn.directives.engine.Generation;
import vn.directives.engine.Hit;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest;

/** An index that is a map; every search finds everything. It can be told to fail. */
public final class MemoryEngine implements SearchEngine {
    private volatile Map<String, Directive> directives = new ConcurrentSkipListMap<>();
    private @Nullable Next next;

    /** The groups written, in order. */
    public final List<List<Change>> groups = new CopyOnWriteArrayList<>();

    /** Whether it is of an older form, until another generation serves. */
    public volatile boolean outdated;

    /** What {@link #write} throws, if anything. */
    public volatile @Nullable RuntimeException failure;

    /** A directive with this text is more than memory can hold. */
    public volatile @Nullable String immense;

    /** A directive with this text is more than the index can take. */
    public volatile @Nullable String poison;

    @Override
    public synchronized void write(List<Change> changes) {
        RuntimeException e = failure;
        if (e != null) {
            throw e;
        }
        refusePoison(changes);
        groups.add(changes);
        apply(changes, directives);
        if (next != null) {
            apply(changes, next.building);
        }
    }

    private void refusePoison(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Put put && put.directive().text().equals(poison)) {
                throw new DirectiveTooLargeException("immense", new IOException("413"));
            }
            if (change instanceof Change.Put put && put.directive().text().equals(immense)) {
                throw new OutOfMemoryError("immense");
            }
        }
    }

    private static void apply(List<Change> changes, Map<String, Directive> directives) {
        for (Change change : changes) {
            switch (change) {
                case Change.Put put -> directives.put(put.directive().id(), put.directive());
                case Change.Delete delete -> directives.remove(delete.id());
                case Change.Mark mark -> {}
            }
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        List<Hit> hits = directives.values().stream()
                .map(d -> new Hit(d, null, 1, List.of(), 0))
                .toList();
        return new SearchResult(hits.size(), hits, List.of(), List.of(), null, null);
    }

    @Override
    public void scan(SearchRequest request, Predicate<Hit> consumer) {
        search(request).hits().stream().takeWhile(consumer).forEach(hit -> {});
    }

    @Override
    public void fingerprints(Query query, Predicate<Fingerprinted> consumer) {}

    @Override
    public List<WordCount> words(WordsRequest request) {
        return List.of();
    }

    @Override
    public Optional<Directive> get(String id) {
        return Optional.ofNullable(directives.get(id));
    }

    /** The ids in it. */
    public List<String> ids() {
        return List.copyOf(directives.keySet());
    }

    /** The texts in it, sorted. */
    public List<String> texts() {
        return directives.values().stream().map(Directive::text).sorted().toList();
    }

    @Override
    public IndexStatus status() {
        return new IndexStatus(
                directives.size(),
                directives.values().stream().mapToLong(d -> d.tasks().size()).sum(),
                null,
                "memory",
                outdated);
    }

    /** Forgets everything, as a lost index. */
    public void lose() {
        directives = new ConcurrentSkipListMap<>();
    }

    @Override
    public synchronized Generation next() {
        if (next == null) {
            next = new Next();
        }
        return next;
    }

    /** Whether a next generation is under way. */
    public synchronized boolean isBuilding() {
        return next != null;
    }

    private final class Next implements Generation {
        private final Map<String, Directive> building = new ConcurrentSkipListMap<>();
        private volatile @Nullable String progress;

        @Override
        public @Nullable String progress() {
            return progress;
        }

        @Override
        public void write(List<Change> changes, String reached) {
            RuntimeException e = failure;
            if (e != null) {
                throw e;
            }
            refusePoison(changes);
            synchronized (MemoryEngine.this) {
                apply(changes, building);
                progress = reached;
            }
        }

        @Override
        public void publish() {
            synchronized (MemoryEngine.this) {
                directives = building;
                outdated = false;
                next = null;
            }
        }

        @Override
        public void discard() {
            synchronized (MemoryEngine.this) {
                next = null;
            }
        }
    }

    @Override
    public void close() {}

    /** As a cluster that does not answer. */
    public static IndexUnavailableException unavailable() {
        return new IndexUnavailableException("down", new java.io.IOException("connection refused"));
    }
}
