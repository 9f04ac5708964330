package vn.directives.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.CursorExpiredException;
import vn.directives.engine.Fingerprinted;
import vn.directives.engine.Generation;
import vn.directives.engine.Hit;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest;

/**
 * The engine in this process: generations of a Lucene index in a folder. A directive and its tasks are one block of
 * documents, replaced at once.
 */
public final class LuceneSearchEngine implements SearchEngine {
    static {
        // A long text as a question, in seven fields and two forms, is more than Lucene's 1,024 words.
        IndexSearcher.setMaxClauseCount(64 * 1024);
    }

    /** Of one search; the largest take some hundred milliseconds on a million tasks. */
    private static final Duration SEARCH_TIME = Duration.ofSeconds(10);

    /** Without a change the index is at rest, and its segments are merged. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Path folder;
    private final Generations generations;
    private final Clock clock;
    private final Duration searchTime;
    private final KeptViews kept;
    private final WhenIdle idle;

    /** For all that changes the generations or what is in them. */
    private final ReentrantLock writing = new ReentrantLock();

    private volatile LuceneIndex serving;
    private @Nullable LuceneIndex next;
    private boolean closed;

    private LuceneSearchEngine(
            Path folder,
            LuceneIndex serving,
            @Nullable LuceneIndex next,
            Clock clock,
            Duration searchTime,
            Duration quiet) {
        this.searchTime = searchTime;
        this.folder = folder;
        this.generations = new Generations(folder);
        this.clock = clock;
        this.kept = new KeptViews(clock);
        this.serving = serving;
        this.next = next;
        this.idle = new WhenIdle(quiet, this::rest);
        this.idle.disturb();
    }

    /**
     * Opens the index in a folder, and makes an empty one where there is none. A next generation that was under way is still
     * under way.
     *
     * @param clock tells the time of a change
     * @throws IndexDamagedException when the index cannot be read whole or is of another version: {@link #discard} it and
     *     build it anew
     * @throws IndexUnavailableException when another process has the index, or the folder cannot be used
     */
    public static LuceneSearchEngine open(Path folder, Clock clock) throws IndexDamagedException {
        return open(folder, clock, SEARCH_TIME, QUIET);
    }

    /**
     * @param searchTime that one search may take before it is given up with {@link IndexUnavailableException}
     * @param quiet how long nothing is written before the index is at rest
     */
    static LuceneSearchEngine open(Path folder, Clock clock, Duration searchTime, Duration quiet)
            throws IndexDamagedException {
        Generations generations = new Generations(folder);
        LuceneIndex serving = null;
        try {
            Files.createDirectories(folder);
            Path named = generations.serving();
            serving = LuceneIndex.open(named == null ? generations.after(null) : named, clock);
            if (named == null) {
                generations.serve(serving.folder());
            }
            LuceneIndex next = underWay(generations.after(serving.folder()), clock);
            Generations.drop(generations.others(
                    next == null ? List.of(serving.folder()) : List.of(serving.folder(), next.folder())));
            return new LuceneSearchEngine(folder, serving, next, clock, searchTime, quiet);
        } catch (IOException | IndexUnavailableException e) {
            if (serving != null) {
                serving.close();
            }
            throw e instanceof IOException io ? IndexFolder.unusable(folder, io) : (IndexUnavailableException) e;
        }
    }

    /** The generation in this folder, as far as it has come; null when there is none that is worth going on with. */
    private static @Nullable LuceneIndex underWay(Path folder, Clock clock) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try {
            LuceneIndex found = LuceneIndex.open(folder, clock);
            if (!found.description().isOutdated()) {
                return found;
            }
            found.close();
        } catch (IndexDamagedException e) {
            // It is begun again.
        }
        return null;
    }

    /**
     * Deletes the index in a folder, whatever its state; nothing when there is none.
     *
     * @throws IndexUnavailableException when a process has it open, or a file cannot be deleted
     */
    public static void discard(Path folder) {
        try {
            new Generations(folder).discard();
        } catch (IOException e) {
            throw IndexFolder.unusable(folder, e);
        }
    }

    @Override
    public void write(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        writing.lock();
        try {
            LuceneIndex both = next;
            if (both != null) {
                both.write(changes, both.description().progress());
            }
            serving.write(changes, null);
        } finally {
            writing.unlock();
            idle.disturb();
        }
    }

    /** Merges the segments of what serves. */
    private void rest() {
        LuceneIndex resting = serving;
        resting.merge();
        writing.lock();
        try {
            resting.showMerged();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        String after = request.after();
        Place place = after == null ? null : Place.read(after);
        Reading<SearchResult> search = view -> {
            SearchResult result = TimeBudget.spend(searchTime, new LuceneSearch(view, request, place)::run);
            if (result.next() != null || result.previous() != null) {
                kept.keep(view);
            }
            return result;
        };
        return place == null ? read(search) : readKept(place.view(), search);
    }

    @Override
    public void scan(SearchRequest request, Predicate<Hit> consumer) {
        read(view -> {
            new LuceneSearch(view, request, null).scan(consumer);
            return true;
        });
    }

    @Override
    public void fingerprints(Query query, Predicate<Fingerprinted> consumer) {
        read(view -> {
            FingerprintReader.read(view, new LuceneQueries(Level.DIRECTIVE).translate(query), consumer);
            return true;
        });
    }

    @Override
    public List<WordCount> words(WordsRequest request) {
        return read(view -> new IndexWords(view.getIndexReader()).find(request));
    }

    @Override
    public Optional<Directive> get(String id) {
        return read(view -> view.directive(id));
    }

    @Override
    public IndexStatus status() {
        return read(IndexView::status);
    }

    @Override
    public Generation next() {
        writing.lock();
        try {
            LuceneIndex open = next;
            if (closed) {
                throw new AlreadyClosedException("the index is closed");
            }
            if (open == null) {
                Path empty = generations.after(serving.folder());
                IOUtils.rm(empty);
                open = LuceneIndex.open(empty, clock);
                next = open;
            }
            return new Next(open);
        } catch (IOException | IndexDamagedException | AlreadyClosedException e) {
            throw new IndexUnavailableException("the next generation in " + folder + " cannot be opened: " + e, e);
        } finally {
            writing.unlock();
        }
    }

    /** The generation under way; of no use any more once it is published or discarded. */
    private final class Next implements Generation {
        private final LuceneIndex index;

        private Next(LuceneIndex index) {
            this.index = index;
        }

        @Override
        public @Nullable String progress() {
            writing.lock();
            try {
                return index.description().progress();
            } finally {
                writing.unlock();
            }
        }

        @Override
        public void write(List<Change> changes, String progress) {
            writing.lock();
            try {
                index.write(changes, progress);
            } finally {
                writing.unlock();
            }
        }

        @Override
        public void publish() {
            writing.lock();
            try {
                checkUnderWay();
                LuceneIndex old = serving;
                generations.serve(index.folder());
                serving = index;
                next = null;
                old.close();
                Generations.drop(List.of(old.folder()));
                idle.disturb();
            } catch (IOException e) {
                throw IndexFolder.unusable(folder, e);
            } finally {
                writing.unlock();
            }
        }

        @Override
        public void discard() {
            writing.lock();
            try {
                checkUnderWay();
                next = null;
                index.close();
                Generations.drop(List.of(index.folder()));
            } finally {
                writing.unlock();
            }
        }

        private void checkUnderWay() {
            if (next != index) {
                throw new IllegalStateException("this generation is under way no more: " + index.folder());
            }
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            idle.close();
            kept.close();
            LuceneIndex unfinished = next;
            if (unfinished != null) {
                unfinished.close();
            }
            serving.close();
        } catch (IOException e) {
            throw IndexFolder.unusable(folder, e);
        } finally {
            writing.unlock();
        }
    }

    private interface Reading<T> {
        T of(IndexView view) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            LuceneIndex index = serving;
            IndexView view = acquire(index);
            while (view == null) {
                index = serving;
                view = acquire(index);
            }
            try {
                return reading.of(view);
            } finally {
                index.release(view);
            }
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw unreadable(e);
        }
    }

    /** Reads the view of that name: the newest one, or one that is kept. */
    private <T> T readKept(String name, Reading<T> reading) {
        Optional<T> newest = read(view -> view.name().equals(name) ? Optional.of(reading.of(view)) : Optional.empty());
        if (newest.isPresent()) {
            return newest.get();
        }
        try {
            IndexView earlier =
                    kept.acquire(name).orElseThrow(() -> new CursorExpiredException("the view is gone: " + name));
            try {
                return reading.of(earlier);
            } finally {
                kept.release(earlier);
            }
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw unreadable(e);
        }
    }

    private IndexUnavailableException unreadable(Exception e) {
        return new IndexUnavailableException("the index in " + folder + " cannot be read: " + e, e);
    }

    /** A view; null when another generation has come to serve meanwhile. */
    private @Nullable IndexView acquire(LuceneIndex index) throws IOException {
        try {
            return index.acquire();
        } catch (AlreadyClosedException e) {
            if (index == serving) {
                throw e;
            }
            return null;
        }
    }
}
