package vn.directives.engine.lucene;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.DirectiveCodec;
import vn.directives.engine.Marks;

/** What a directive's document in the index stores: the directive, its tasks and its marks, each read when it is asked for. */
final class StoredDirective {
    private final Document document;
    private final List<BytesRef> tasks;
    private final TaskPlaces places;
    private final BytesRef text;

    /** Reads the document of a directive. */
    StoredDirective(Document document) {
        this.document = document;
        this.tasks = List.of(document.getBinaryValues(Fields.TASK));
        this.places = TaskPlaces.decode(Objects.requireNonNull(document.getBinaryValue(Fields.PLACES)), tasks.size());
        this.text = Objects.requireNonNull(document.getBinaryValue(Fields.TEXT));
    }

    /** Adds to a document what this reads. */
    static void store(Directive directive, Marks marks, Document document) {
        TaskPlaces places = TaskPlaces.of(directive);
        document.add(new StoredField(Fields.DIRECTIVE, DirectiveCodec.encode(directive)));
        if (!marks.equals(Marks.NONE)) {
            document.add(new StoredField(Fields.MARKS, DirectiveCodec.encode(marks)));
        }
        document.add(new StoredField(Fields.PLACES, places.encode()));
        for (int place = 0; place < directive.tasks().size(); place++) {
            Task task = directive.tasks().get(place);
            document.add(new StoredField(
                    Fields.TASK, DirectiveCodec.encode(places.isKnown(place) ? task.withText("") : task)));
        }
        document.add(new StoredField(Fields.TEXT, new BytesRef(directive.text())));
    }

    /** The whole directive. */
    Directive whole() {
        List<Task> all = IntStream.range(0, tasks.size()).mapToObj(this::task).toList();
        return DirectiveCodec.with(withoutTasksAndText(), all, text.utf8ToString());
    }

    /** The directive as a task's hit shows it. */
    Directive summary() {
        return DirectiveCodec.summary(withoutTasksAndText());
    }

    int taskCount() {
        return tasks.size();
    }

    /**
     * @param place in the directive, from 0
     */
    Task task(int place) {
        BytesRef json = tasks.get(place);
        Task task = DirectiveCodec.task(json.bytes, json.offset, json.length);
        return places.isKnown(place) ? task.withText(places.in(text, place)) : task;
    }

    Marks marks() {
        BytesRef json = document.getBinaryValue(Fields.MARKS);
        return json == null ? Marks.NONE : DirectiveCodec.marks(json.bytes, json.offset, json.length);
    }

    /** The directive as it is in lists of directives. */
    Directive withoutTasksAndText() {
        BytesRef json = document.getBinaryValue(Fields.DIRECTIVE);
        return DirectiveCodec.directive(json.bytes, json.offset, json.length);
    }
}
