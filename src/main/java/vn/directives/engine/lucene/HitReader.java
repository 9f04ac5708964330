package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.DirectiveCodec;
import vn.directives.engine.Hit;
import vn.directives.engine.Level;
import vn.directives.engine.Marks;
import vn.directives.engine.SearchRequest;

/** Makes hits of what the index stores with directives. */
final class HitReader {
    /** All but the text, which no task shows. */
    private static final Set<String> AROUND_A_TASK = Set.of(Fields.DIRECTIVE, Fields.MARKS, Fields.TASK);

    private final IndexView view;
    private final Level level;
    private final StoredFields stored;
    private final MatchingTasks matching;

    /** The tasks of one directive often follow each other. */
    private @Nullable Around last;

    /**
     * What is read for a task.
     *
     * @param document that of its directive
     * @param directive as a task's hit shows it
     * @param tasks all of it, encoded
     */
    private record Around(int document, Directive directive, List<BytesRef> tasks, Marks marks) {}

    HitReader(IndexView view, SearchRequest request) throws IOException {
        this.view = view;
        this.level = request.level();
        this.stored = view.storedFields();
        this.matching = new MatchingTasks(view, request.children(), request.childrenSize());
    }

    Hit read(ScoreDoc found) throws IOException {
        float score = score(found);
        if (level == Level.TASK) {
            int before = beforeDirective(found.doc);
            Around around = around(found.doc + before);
            Task task = task(around.tasks().get(around.tasks().size() - before));
            return new Hit(around.directive(), task, score, List.of(), 0, around.marks());
        }
        Document document = stored.document(found.doc);
        Directive directive = directive(document);
        MatchingTasks.Found tasks = matching.in(directive.tasks(), found.doc);
        return new Hit(directive, null, score, tasks.best(), tasks.all(), marks(document));
    }

    private Around around(int directive) throws IOException {
        Around known = last;
        if (known == null || known.document() != directive) {
            Document document = stored.document(directive, AROUND_A_TASK);
            known = new Around(
                    directive,
                    DirectiveCodec.summary(alone(document)),
                    List.of(document.getBinaryValues(Fields.TASK)),
                    marks(document));
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

    /** The whole directive. */
    static Directive directive(Document document) {
        List<Task> tasks = Arrays.stream(document.getBinaryValues(Fields.TASK))
                .map(HitReader::task)
                .toList();
        return DirectiveCodec.with(alone(document), tasks, Objects.requireNonNullElse(document.get(Fields.TEXT), ""));
    }

    /** Without tasks and text. */
    private static Directive alone(Document document) {
        BytesRef json = document.getBinaryValue(Fields.DIRECTIVE);
        return DirectiveCodec.directive(json.bytes, json.offset, json.length);
    }

    private static Marks marks(Document document) {
        BytesRef json = document.getBinaryValue(Fields.MARKS);
        return json == null ? Marks.NONE : DirectiveCodec.marks(json.bytes, json.offset, json.length);
    }

    private static Task task(BytesRef json) {
        return DirectiveCodec.task(json.bytes, json.offset, json.length);
    }

    /** The score is what the hits are sorted by, or not known: then 0. */
    private static float score(ScoreDoc found) {
        return found instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score ? score : 0;
    }
}
