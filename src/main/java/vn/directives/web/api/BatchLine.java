package vn.directives.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.document.Directive;
import vn.directives.ingestion.Submission;
import vn.directives.json.DirectiveReader;
import vn.directives.json.Fields;
import vn.directives.json.JsonShapeException;
import vn.directives.json.JsonShapeException.Reason;
import vn.directives.json.Labels;
import vn.directives.json.Provinces;
import vn.directives.store.Content;

/** Reads a line of a batch: a document in text or base64, or a directive that is taken as it is. */
final class BatchLine {
    private static final Set<String> NAMES =
            Set.of("external_id", "file_name", "media_type", "text", "content_base64", "metadata", "directive", "past");

    private static final long MOST_TOKENS = 2_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LimitedBody.MOST)
                            // A tree of as many empty objects takes fifty times the line's length.
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .build();

    private final DirectiveReader directives;
    private final MetadataReader metadata;

    BatchLine(DirectiveReader directives, Labels labels, Provinces provinces) {
        this.directives = directives;
        this.metadata = new MetadataReader(labels, provinces);
    }

    /** A line as JSON. */
    static JsonNode parse(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new ApiProblem(
                    ProblemCode.INVALID_VALUE, new ApiProblem.Detail(null, null, "ingest.malformed-json", null));
        }
    }

    /** The sender's own id on this line, if it can be told at all: answers to bad lines carry it as well. */
    static @Nullable String externalId(JsonNode line) {
        JsonNode id = line.path("external_id");
        return id.isString() && id.stringValue().length() <= MetadataReader.LONGEST_EXTERNAL_ID
                ? id.stringValue()
                : null;
    }

    /**
     * What the line sends in.
     *
     * @throws JsonShapeException when a field is unknown, or has another type or value than it may
     */
    Submission read(JsonNode line) throws JsonShapeException {
        Fields fields = Fields.of(line, "");
        fields.allow(NAMES);
        String externalId = MetadataReader.externalId(fields);
        JsonNode directive = fields.node("directive");
        return directive == null ? document(fields, externalId) : structured(fields, directive, externalId);
    }

    private Submission structured(Fields fields, JsonNode node, @Nullable String externalId) throws JsonShapeException {
        for (String other : new String[] {"text", "content_base64", "metadata", "file_name", "media_type"}) {
            if (fields.node(other) != null) {
                throw new JsonShapeException(other, Reason.EITHER, null);
            }
        }
        Directive directive;
        try {
            directive = directives.read(node);
        } catch (JsonShapeException e) {
            String path = e.path().isEmpty() ? "directive" : "directive." + e.path();
            throw new JsonShapeException(path, e.reason(), e.value());
        }
        String id = externalId == null ? directive.externalId() : externalId;
        return new Submission.Structured(
                Content.of(JSON.writeValueAsBytes(node)), directive, id, metadata.past(fields));
    }

    private Submission document(Fields fields, @Nullable String externalId) throws JsonShapeException {
        if (fields.node("past") != null) {
            throw new JsonShapeException("past", Reason.UNKNOWN_FIELD, null);
        }
        JsonNode node = fields.node("metadata");
        MetadataReader.Given given = node == null ? MetadataReader.Given.NOTHING : metadata.read(node, "metadata");
        String text = fields.raw("text");
        String base64 = fields.raw("content_base64");
        if (text != null && base64 != null) {
            throw new JsonShapeException("content_base64", Reason.EITHER, null);
        }
        if (text == null && base64 == null) {
            throw new JsonShapeException("text", Reason.REQUIRED, null);
        }
        byte[] bytes = text != null ? text.getBytes(StandardCharsets.UTF_8) : decode(String.valueOf(base64));
        if (bytes.length == 0) {
            throw new ApiProblem(ProblemCode.EMPTY_DOCUMENT);
        }
        String mediaType = FileNames.hint(fields.name("media_type"));
        if (text != null) {
            mediaType = withUtf8(mediaType);
        }
        return new Submission.Document(
                Content.of(bytes),
                FileNames.plain(fields.name("file_name")),
                mediaType,
                externalId == null ? given.externalId() : externalId,
                given.metadata(),
                given.past());
    }

    /** A text in JSON is Unicode, whatever encoding its media type or the text itself names. */
    private static String withUtf8(@Nullable String mediaType) {
        int end = mediaType == null ? -1 : mediaType.indexOf(';');
        String bare = mediaType == null ? "text/plain" : end < 0 ? mediaType : mediaType.substring(0, end);
        return bare + ";charset=UTF-8";
    }

    private static byte[] decode(String base64) throws JsonShapeException {
        try {
            // The base64 command folds its lines.
            return Base64.getDecoder().decode(base64.replace("\r", "").replace("\n", ""));
        } catch (IllegalArgumentException e) {
            throw new JsonShapeException("content_base64", Reason.BASE64, base64);
        }
    }
}
