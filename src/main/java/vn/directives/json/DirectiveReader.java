package vn.directives.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Deadline;
import vn.directives.document.Directive;
import vn.directives.document.ParseWarning;
import vn.directives.document.Secrecy;
import vn.directives.document.Signer;
import vn.directives.document.Source;
import vn.directives.document.Span;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;
import vn.directives.document.Urgency;
import vn.directives.json.JsonShapeException.Reason;

/**
 * Reads a directive in the shape that {@link DirectiveJson} writes. Lenient about what is absent, strict about what is
 * there. Of a pair of value and label one is enough. Ids, hash, size and time are the service's own and are passed over.
 */
public final class DirectiveReader {
    private static final Span NO_SPAN = new Span(0, 0);

    private final Labels labels;

    public DirectiveReader(Labels labels) {
        this.labels = labels;
    }

    /**
     * The directive, with an empty id, tasks with empty ids, and a source that holds no more than its sender told.
     *
     * @throws JsonShapeException when a field has another type or value than it may, or when there is neither a text nor a
     *     task
     */
    public Directive read(JsonNode node) throws JsonShapeException {
        Fields fields = Fields.of(node, "");
        String given = fields.text("text");
        String text = given == null ? "" : given;
        List<Task> tasks = fields.list("tasks", (task, path) -> task(task, path, text));
        if (text.isBlank() && tasks.isEmpty()) {
            throw new JsonShapeException("text", Reason.REQUIRED, null);
        }
        TextQuality quality = fields.constant("text_quality", TextQuality.values(), TextQuality::slug);
        return new Directive(
                "",
                fields.name("external_id"),
                fields.name("number"),
                labels.type(fields, "type"),
                fields.name("subject"),
                fields.date("issued"),
                fields.name("place"),
                labels.authority(fields, "authority"),
                labels.province(fields, "province"),
                labels.labelled(fields, "district"),
                fields.list("addressees", Fields::name),
                fields.list("citations", this::citation),
                fields.constant("urgency", Urgency.values(), Urgency::slug),
                fields.constant("secrecy", Secrecy.values(), Secrecy::slug),
                tasks,
                fields.list("recipients", Fields::name),
                signer(fields.object("signer")),
                text,
                quality == null ? TextQuality.NATIVE : quality,
                fields.list("corrected", Fields::name),
                fields.list("warnings", DirectiveReader::warning),
                source(fields.object("source")));
    }

    private Task task(JsonNode node, String path, String whole) throws JsonShapeException {
        Fields fields = Fields.of(node, path);
        String text = fields.text("text");
        if (text == null || text.isBlank()) {
            throw new JsonShapeException(fields.path("text"), text == null ? Reason.REQUIRED : Reason.BLANK, null);
        }
        return new Task(
                "",
                fields.name("ordinal"),
                text.strip(),
                fields.list("assignees", labels::labelled),
                fields.list("co_assignees", labels::labelled),
                fields.list("deadlines", DirectiveReader::deadline),
                span(fields, whole));
    }

    private static @Nullable Span span(Fields fields, String whole) throws JsonShapeException {
        JsonNode node = fields.node("span");
        if (node == null) {
            return null;
        }
        Span span = NO_SPAN;
        if (node.size() == 2
                && node.get(0).isIntegralNumber()
                && node.get(1).isIntegralNumber()
                && node.get(0).canConvertToInt()
                && node.get(1).canConvertToInt()
                && node.get(0).intValue() >= 0
                && node.get(1).intValue() > node.get(0).intValue()) {
            span = new Span(node.get(0).intValue(), node.get(1).intValue());
        }
        if (span.length() == 0 || span.end() > whole.length()) {
            throw new JsonShapeException(fields.path("span"), Reason.SPAN, node.toString());
        }
        return span;
    }

    private static Deadline deadline(JsonNode node, String path) throws JsonShapeException {
        Fields fields = Fields.of(node, path);
        var date = fields.date("date");
        String text = fields.name("text");
        if (text == null && date == null) {
            throw new JsonShapeException(fields.path("date"), Reason.REQUIRED, null);
        }
        return new Deadline(date, text == null ? String.valueOf(date) : text, fields.name("rule"));
    }

    private Citation citation(JsonNode node, String path) throws JsonShapeException {
        Fields fields = Fields.of(node, path);
        CitationRelation relation = fields.constant("relation", CitationRelation.values(), CitationRelation::slug);
        return new Citation(
                fields.requiredName("number"),
                labels.type(fields, "type"),
                fields.date("issued"),
                relation == null ? CitationRelation.CITES : relation,
                fields.name("issuer"));
    }

    private static @Nullable Signer signer(@Nullable Fields fields) throws JsonShapeException {
        return fields == null ? null : new Signer(fields.name("name"), fields.name("title"), fields.name("capacity"));
    }

    private static ParseWarning warning(JsonNode node, String path) throws JsonShapeException {
        Fields fields = Fields.of(node, path);
        return new ParseWarning(fields.requiredName("code"), fields.requiredName("message"));
    }

    private static Source source(@Nullable Fields fields) throws JsonShapeException {
        return fields == null
                ? new Source(null, null, null, "", 0, null, false)
                : new Source(
                        fields.name("file_name"), fields.name("media_type"), fields.name("url"), "", 0, null, false);
    }
}
