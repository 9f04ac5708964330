package vn.directives.engine.elasticsearch;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import vn.directives.document.Authority;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.document.Task;
import vn.directives.engine.DateField;
import vn.directives.engine.DirectiveCodec;
import vn.directives.engine.FieldValues;
import vn.directives.engine.Fingerprint;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Marks;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;

/** A directive as documents of the cluster: itself with its tasks nested in it, and each task by itself. */
final class IndexDocuments {
    /** A term has at most 32,766 bytes; nobody means a value as long as this. */
    private static final int LONGEST_VALUE = 8_000;

    /** Days that people write; beyond them a date is a mistake. */
    private static final int LAST_YEAR = 9_999;

    private final Directive directive;
    private final Marks marks;
    private final Map<TextField, SplitWords> words = new EnumMap<>(TextField.class);

    IndexDocuments(Directive directive, Marks marks) {
        this.directive = directive;
        this.marks = marks;
    }

    /**
     * The directive's document, as JSON.
     *
     * @param tasks how many documents it may have in the index of tasks
     */
    byte[] directive(long revision, int tasks) {
        return write(json -> {
            json.writePOJOProperty(Fields.DIRECTIVE, directive);
            writeMarks(json);
            json.writeNumberProperty(Fields.REVISION, revision);
            writeIngested(json);
            json.writeNumberProperty(Fields.TASK_COUNT, tasks);
            for (KeywordField field : KeywordField.values()) {
                if (field != KeywordField.COPY_BAND) {
                    writeAll(json, field.key(), values(FieldValues.of(directive, marks, field)));
                }
            }
            Fingerprint fingerprint = Fingerprint.of(directive);
            writeAll(json, KeywordField.COPY_BAND.key(), fingerprint.bands());
            json.writeBinaryProperty(Fields.FINGERPRINT, fingerprint.encode());
            for (DateField field : DateField.values()) {
                writeAll(json, Fields.days(field), days(FieldValues.days(directive, field)));
            }
            writeLabels(json, directive.tasks());
            Fields.OF_DIRECTIVES.forEach(this::words);
            writeWords(json, words);
            json.writeObjectPropertyStart("dictionary");
            words.forEach((field, inField) -> writeDictionary(json, field, inField));
            json.writeEndObject();
            json.writeArrayPropertyStart(Fields.TASKS);
            for (Task task : directive.tasks()) {
                json.writeStartObject();
                writeFields(json, task, words(task));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** A task's own document, as JSON. */
    byte[] task(Task task) {
        return write(json -> {
            json.writePOJOProperty(Fields.TASK, task);
            json.writePOJOProperty(Fields.DIRECTIVE, DirectiveCodec.summary(directive));
            writeMarks(json);
            writeIngested(json);
            json.writeStringProperty(Fields.TASK_ID, task.id());
            Map<TextField, SplitWords> inTask = words(task);
            writeFields(json, task, inTask);
            writeLabels(json, List.of(task));
            json.writeObjectPropertyStart("dictionary");
            writeDictionary(json, TextField.TASK, Objects.requireNonNull(inTask.get(TextField.TASK)));
            json.writeEndObject();
        });
    }

    private SplitWords words(TextField field) {
        return words.computeIfAbsent(field, f -> new SplitWords(FieldValues.texts(directive, f)));
    }

    private Map<TextField, SplitWords> words(Task task) {
        Map<TextField, SplitWords> inTask = new EnumMap<>(TextField.class);
        for (TextField field : Fields.OF_TASKS) {
            inTask.put(
                    field,
                    switch (field) {
                        case TASK, BODY, ASSIGNEE -> new SplitWords(FieldValues.texts(directive, task, field));
                        case NUMBER, SUBJECT, SIGNER, RECIPIENTS -> words(field);
                    });
        }
        return inTask;
    }

    private void writeFields(JsonGenerator json, Task task, Map<TextField, SplitWords> inTask) {
        for (KeywordField field : KeywordField.values()) {
            writeAll(json, field.key(), values(FieldValues.of(directive, task, marks, field)));
        }
        for (DateField field : DateField.values()) {
            writeAll(json, Fields.days(field), days(FieldValues.days(directive, task, field)));
        }
        writeWords(json, inTask);
    }

    private void writeIngested(JsonGenerator json) {
        Instant ingested = directive.source().ingested();
        if (ingested != null) {
            json.writeNumberProperty(Fields.INGESTED, ingested.toEpochMilli());
        }
    }

    private void writeMarks(JsonGenerator json) {
        if (!marks.equals(Marks.NONE)) {
            json.writePOJOProperty(Fields.MARKS, marks);
        }
    }

    private void writeLabels(JsonGenerator json, List<Task> tasks) {
        Authority authority = directive.authority();
        if (authority != null) {
            writeAll(json, Fields.labels(KeywordField.AUTHORITY), List.of(label(authority.value(), authority.label())));
        }
        writeAll(
                json,
                Fields.labels(KeywordField.ASSIGNEE),
                tasks.stream()
                        .flatMap(task -> task.assignees().stream())
                        .map(assignee -> label(assignee.value(), assignee.label()))
                        .distinct()
                        .toList());
        writeAll(
                json,
                Fields.labels(KeywordField.CITES),
                directive.citations().stream()
                        .map(Citation::number)
                        .map(number -> label(DocumentNumber.canonical(number), number))
                        .distinct()
                        .toList());
    }

    private static void writeWords(JsonGenerator json, Map<TextField, SplitWords> words) {
        json.writeObjectPropertyStart("words");
        words.forEach((field, inField) -> {
            if (!inField.isEmpty()) {
                json.writeObjectPropertyStart(Fields.lower(field));
                for (Form form : Form.values()) {
                    writeAll(json, Fields.lower(form), inField.texts(form));
                }
                json.writeEndObject();
            }
        });
        json.writeEndObject();
    }

    private static void writeDictionary(JsonGenerator json, TextField field, SplitWords inField) {
        if (!inField.isEmpty()) {
            json.writeObjectPropertyStart(Fields.lower(field));
            for (Form form : Form.values()) {
                writeAll(json, Fields.lower(form), inField.words(form));
                if (Fields.PAIRED.contains(field)) {
                    writeAll(json, Fields.lower(form) + "_pairs", inField.pairs(form));
                }
            }
            json.writeEndObject();
        }
    }

    private static void writeAll(JsonGenerator json, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static List<String> values(List<String> all) {
        return all.stream().map(IndexDocuments::cut).toList();
    }

    private static List<String> days(List<LocalDate> all) {
        return all.stream()
                .filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR)
                .map(LocalDate::toString)
                .toList();
    }

    private static String label(String value, String label) {
        return cut(value) + Fields.LABEL_MARK + cut(label);
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    private interface Content {
        void into(JsonGenerator json);
    }

    private static byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = DirectiveCodec.json().createGenerator(bytes)) {
            json.writeStartObject();
            content.into(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
