package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
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

/** Makes hits of what the index stores. */
final class HitReader {
    private final Level level;
    private final StoredFields stored;
    private final MatchingTasks matching;

    HitReader(IndexView view, SearchRequest request) throws IOException {
        this.level = request.level();
        this.stored = view.storedFields();
        this.matching = new MatchingTasks(view, request.children(), request.childrenSize());
    }

    Hit read(ScoreDoc found) throws IOException {
        Document document = stored.document(found.doc);
        float score = score(found);
        Marks marks = marks(document.getBinaryValue(Fields.MARKS));
        if (level == Level.TASK) {
            return new Hit(
                    directive(document.getBinaryValue(Fields.DIRECTIVE), ""),
                    task(document.getBinaryValue(Fields.TASK)),
                    score,
                    List.of(),
                    0,
                    marks);
        }
        Directive directive = directive(document);
        MatchingTasks.Found tasks = matching.in(directive.tasks(), found.doc);
        return new Hit(directive, null, score, tasks.best(), tasks.all(), marks);
    }

    static Directive directive(Document document) {
        return directive(
                document.getBinaryValue(Fields.DIRECTIVE), Objects.requireNonNullElse(document.get(Fields.TEXT), ""));
    }

    private static Directive directive(BytesRef json, String text) {
        return DirectiveCodec.directive(json.bytes, json.offset, json.length, text);
    }

    /** None of nothing. */
    private static Marks marks(@Nullable BytesRef json) {
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
