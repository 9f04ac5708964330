package vn.directives.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.Hit;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Marks;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest;

/**
 * The engine in this process: a Lucene index in a folder. A directive and its tasks are one block of documents, replaced at
 * once. Every write ends with a commit, and views are opened from commits alone.
 */
public final class LuceneSearchEngine implements SearchEngine {
    static {
        // A long text as a question, in seven fields and two forms, is more than Lucene's 1,024 words.
        IndexSearcher.setMaxClauseCount(64 * 1024);
    }

    private final Path folder;
    private final Directory directory;
    private final Clock clock;
    private final SearcherManager views;
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable IndexWriter writer;
    private boolean closed;

    private LuceneSearchEngine(Path folder, IndexWriter writer, Clock clock) throws IOException {
        this.folder = folder;
        this.directory = writer.getDirectory();
        this.clock = clock;
        this.writer = writer;
        this.views = IndexFolder.views(directory);
    }

    /**
     * Opens the index in a folder, and makes an empty one where there is none.
     *
     * @param clock tells the time of a change
     * @throws IndexDamagedException when the index cannot be read whole or is of another version: {@link #discard} it and
     *     build it anew
     * @throws IndexUnavailableException when another process has the index, or the folder cannot be used
     */
    public static LuceneSearchEngine open(Path folder, Clock clock) throws IndexDamagedException {
        IndexWriter writer = IndexFolder.take(folder);
        try {
            return new LuceneSearchEngine(folder, writer, clock);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(writer, writer.getDirectory());
            throw IndexFolder.unusable(folder, e);
        }
    }

    /**
     * Deletes the index in a folder, whatever its state; nothing when there is none.
     *
     * @throws IndexUnavailableException when a process has it open, or a file cannot be deleted
     */
    public static void discard(Path folder) {
        IndexFolder.discard(folder);
    }

    @Override
    public void write(List<Change> changes) {
        if (!changes.isEmpty()) {
            change(writer -> {
                for (Map.Entry<String, Optional<Marked>> after : after(changes).entrySet()) {
                    Term block = new Term(Fields.BLOCK, after.getKey());
                    if (after.getValue().isPresent()) {
                        Marked kept = after.getValue().get();
                        writer.updateDocuments(block, DirectiveBlock.of(kept.directive(), kept.marks()));
                    } else {
                        writer.deleteDocuments(block);
                    }
                }
            });
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return read(view -> new LuceneSearch(view, request).run());
    }

    @Override
    public void scan(SearchRequest request, Predicate<Hit> consumer) {
        read(view -> {
            new LuceneSearch(view, request).scan(consumer);
            return true;
        });
    }

    @Override
    public List<WordCount> words(WordsRequest request) {
        return read(view -> new IndexWords(view.getIndexReader()).find(request));
    }

    @Override
    public Optional<Directive> get(String id) {
        Query question = new Query.OneOf(KeywordField.DIRECTIVE_ID, List.of(id));
        return read(view -> {
            TopDocs found = view.search(new LuceneQueries(Level.DIRECTIVE).translate(question), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(HitReader.directive(view.storedFields().document(found.scoreDocs[0].doc)));
        });
    }

    @Override
    public IndexStatus status() {
        return read(IndexView::status);
    }

    @Override
    public void clear() {
        change(IndexWriter::deleteAll);
    }

    /** Everything acknowledged is committed already; a merge under way is given up, to be done again later. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            views.close();
            giveUp();
            directory.close();
        } catch (IOException e) {
            throw IndexFolder.unusable(folder, e);
        } finally {
            writing.unlock();
        }
    }

    private record Marked(Directive directive, Marks marks) {}

    /** What each of the directives that are changed comes to; empty when it is gone. */
    private Map<String, Optional<Marked>> after(List<Change> changes) {
        Map<String, Optional<Marked>> after = new LinkedHashMap<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Put put ->
                    after.put(put.directive().id(), Optional.of(new Marked(put.directive(), Marks.NONE)));
                case Change.Delete delete -> after.put(delete.id(), Optional.empty());
                case Change.Mark mark -> {
                    Optional<Marked> before = after.get(mark.id());
                    Optional<Directive> marked = before == null ? get(mark.id()) : before.map(Marked::directive);
                    marked.ifPresent(d -> after.put(mark.id(), Optional.of(new Marked(d, mark.marks()))));
                }
            }
        }
        return after;
    }

    private interface Changing {
        void with(IndexWriter writer) throws IOException;
    }

    /** Makes a change wholly or not at all. */
    private void change(Changing changing) {
        writing.lock();
        try {
            IndexWriter open = writer();
            changing.with(open);
            open.setLiveCommitData(IndexFormat.describe(clock.instant()).entrySet());
            open.commit();
            views.maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException e) {
            giveUp();
            throw new IndexUnavailableException("the index in " + folder + " cannot be written: " + e, e);
        } catch (RuntimeException e) {
            giveUp();
            throw e;
        } finally {
            writing.unlock();
        }
    }

    /** A writer that met a full disk is of no use any more: the next change opens another. */
    private IndexWriter writer() throws IOException {
        if (closed) {
            throw new AlreadyClosedException("the index is closed");
        }
        IndexWriter open = writer;
        if (open == null) {
            open = IndexFolder.write(directory);
            writer = open;
        }
        return open;
    }

    /** Forgets what is not committed. */
    private void giveUp() {
        IndexWriter open = writer;
        writer = null;
        if (open != null) {
            try {
                open.rollback();
            } catch (IOException e) {
                throw new IndexUnavailableException("the index in " + folder + " cannot be closed: " + e, e);
            }
        }
    }

    private interface Reading<T> {
        T of(IndexView view) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            IndexView view = (IndexView) views.acquire();
            try {
                return reading.of(view);
            } finally {
                views.release(view);
            }
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw new IndexUnavailableException("the index in " + folder + " cannot be read: " + e, e);
        }
    }
}
