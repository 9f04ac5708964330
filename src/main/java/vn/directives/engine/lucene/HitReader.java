package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Hit;
import vn.directives.engine.Level;
import vn.directives.engine.Marks;
import vn.directives.engine.SearchRequest;

/** Makes hits of what the index stores with directives. */
final class HitReader {
    private final IndexView view;
    private final Level level;
    private final boolean brief;
    private final StoredFields stored;
    private final MatchingTasks matching;

    /** The tasks of one directive often follow each other. */
    private @Nullable Around last;

    private record Around(int document, StoredDirective stored, Directive directive, Marks marks) {}

    HitReader(IndexView view, SearchRequest request) throws IOException {
        this.view = view;
        this.level = request.level();
        this.brief = request.brief() && request.children() == null;
        this.stored = view.storedFields();
        this.matching = new MatchingTasks(view, request.children(), request.childrenSize());
    }

    Hit read(ScoreDoc found) throws IOException {
        float score = score(found);
        if (level == Level.TASK) {
            int before = beforeDirective(found.doc);
            Around around = around(found.doc + before);
            Task task = around.stored().task(around.stored().taskCount() - before);
            return new Hit(around.directive(), task, score, List.of(), 0, around.marks());
        }
        StoredDirective directive = new StoredDirective(stored.document(found.doc));
        if (brief) {
            return new Hit(directive.withoutTasksAndText(), null, score, List.of(), 0, directive.marks());
        }
        Directive whole = directive.whole();
        MatchingTasks.Found tasks = matching.in(whole.tasks(), found.doc);
        return new Hit(whole, null, score, tasks.best(), tasks.all(), directive.marks());
    }

    private Around around(int directive) throws IOException {
        Around known = last;
        if (known == null || known.document() != directive) {
            StoredDirective read = new StoredDirective(stored.document(directive));
            known = new Around(directive, read, read.summary(), read.marks());
            last = known;
        }
        return known;
    }

    private int beforeDirective(int task) throws IOException {
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(task, leaves));
        NumericDocValues before = leaf.reader().getNumericDocValues(Fields.BEFORE_DIRECTIVE);
        if (before == null || !before.advanceExact(task - leaf.docBase)) {
            throw new IOException("a task knows how far its directive is");
        }
        return Math.toIntExact(before.longValue());
    }

    /** The score is what the hits are sorted by, or not known: then 0. */
    private static float score(ScoreDoc found) {
        return found instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score ? score : 0;
    }
}
