package vn.directives.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.Marks;

/**
 * One generation: a Lucene index in a folder of its own. Every write ends with a commit, and views are opened from commits
 * alone. Many threads may read, one at a time may write.
 */
final class LuceneIndex {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    private final Path folder;
    private final Directory directory;
    private final Clock clock;
    private final SearcherManager views;
    private IndexDescription description;
    private volatile @Nullable IndexWriter writer;
    private volatile boolean closed;

    private LuceneIndex(Path folder, IndexWriter writer, IndexDescription description, Clock clock) throws IOException {
        this.folder = folder;
        this.directory = writer.getDirectory();
        this.clock = clock;
        this.writer = writer;
        this.description = description;
        this.views = IndexFolder.views(directory);
    }

    /**
     * Opens the index in a folder, and makes an empty one where there is none.
     *
     * @throws IndexDamagedException when it cannot be read whole or is of a form that this version does not read
     * @throws IndexUnavailableException when another process has it, or the folder cannot be used
     */
    static LuceneIndex open(Path folder, Clock clock) throws IndexDamagedException {
        IndexWriter writer = IndexFolder.take(folder);
        try {
            return new LuceneIndex(folder, writer, IndexDescription.of(writer.getDirectory()), clock);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(writer, writer.getDirectory());
            throw IndexFolder.unusable(folder, e);
        }
    }

    Path folder() {
        return folder;
    }

    IndexDescription description() {
        return description;
    }

    /** A view of what is committed, to be given back; fails as {@link AlreadyClosedException} once this is closed. */
    IndexView acquire() throws IOException {
        return (IndexView) views.acquire();
    }

    void release(IndexView view) throws IOException {
        views.release(view);
    }

    /** Makes these changes wholly or not at all. */
    void write(List<Change> changes, @Nullable String progress) {
        try {
            IndexWriter open = writer();
            for (Map.Entry<String, Optional<Marked>> after : after(changes).entrySet()) {
                Term block = new Term(Fields.BLOCK, after.getKey());
                if (after.getValue().isPresent()) {
                    Marked kept = after.getValue().get();
                    open.updateDocuments(block, DirectiveBlock.of(kept.put(), kept.marks()));
                } else {
                    open.deleteDocuments(block);
                }
            }
            IndexDescription changed = description.changed(clock.instant(), progress);
            open.setLiveCommitData(changed.toCommit().entrySet());
            open.commit();
            description = changed;
            views.maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException e) {
            giveUp();
            throw new IndexUnavailableException("the index in " + folder + " cannot be written: " + e, e);
        } catch (RuntimeException | Error e) {
            giveUp();
            throw e;
        }
    }

    /**
     * Merges what has become many small segments, which takes minutes with a large index. For another thread than the one that
     * writes; {@link #showMerged} then shows what came of it. A failure costs nothing but speed.
     */
    void merge() {
        IndexWriter open = writer;
        try {
            if (open != null && Files.getFileStore(folder).getUsableSpace() > 2 * size()) {
                open.forceMerge(1);
            }
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                LOG.info("the segments in {} are not merged: {}", folder, e.toString());
            }
        }
    }

    private long size() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    /** Opens a view of merged segments, if there are any. */
    void showMerged() {
        IndexWriter open = writer;
        if (closed || open == null || !open.hasUncommittedChanges()) {
            return;
        }
        try {
            open.commit();
            views.maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException e) {
            giveUp();
            LOG.info("the merged segments in {} are not used: {}", folder, e.toString());
        }
    }

    private record Marked(Change.Put put, Marks marks) {}

    /** What each of the directives that are changed comes to; empty when it is gone. */
    private Map<String, Optional<Marked>> after(List<Change> changes) throws IOException {
        Map<String, Optional<Marked>> after = new LinkedHashMap<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Put put -> after.put(put.id(), Optional.of(new Marked(put, Marks.NONE)));
                case Change.Delete delete -> after.put(delete.id(), Optional.empty());
                case Change.Mark mark -> {
                    Optional<Marked> before = after.get(mark.id());
                    Optional<Change.Put> marked =
                            before == null ? directive(mark.id()).map(Change.Put::new) : before.map(Marked::put);
                    marked.ifPresent(put -> after.put(mark.id(), Optional.of(new Marked(put, mark.marks()))));
                }
            }
        }
        return after;
    }

    private Optional<Directive> directive(String id) throws IOException {
        IndexView view = acquire();
        try {
            return view.directive(id);
        } finally {
            release(view);
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

    /** Everything written is committed already; a merge under way is given up, to be done again later. */
    void close() {
        closed = true;
        try {
            views.close();
            giveUp();
            directory.close();
        } catch (IOException e) {
            throw IndexFolder.unusable(folder, e);
        }
    }
}
