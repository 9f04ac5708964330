package vn.directives.web.api;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.directives.ingestion.Submission;
import vn.directives.json.Fields;
import vn.directives.json.JsonShapeException;
import vn.directives.json.Labels;
import vn.directives.json.Provinces;
import vn.directives.store.SubmittedMetadata;

/** Reads what a sender says of a document beside it. */
final class MetadataReader {
    static final int LONGEST_EXTERNAL_ID = 512;

    private static final Set<String> NAMES = Set.of(
            "external_id",
            "source_url",
            "number",
            "type",
            "subject",
            "issued",
            "authority",
            "province",
            "district",
            "past");

    private final Labels labels;

    private final HeaderPatch.Reader headers;

    MetadataReader(Labels labels, Provinces provinces) {
        this.labels = labels;
        this.headers = new HeaderPatch.Reader(labels, provinces);
    }

    /** What was given, with the sender's own id, and what an export says of the directive's past. */
    record Given(@Nullable String externalId, SubmittedMetadata metadata, Submission.Past past) {
        static final Given NOTHING = new Given(null, SubmittedMetadata.NONE, Submission.Past.NONE);
    }

    /**
     * Reads the object at {@code path}.
     *
     * @throws JsonShapeException when a field is unknown or has another type or value than it may
     */
    Given read(JsonNode node, String path) throws JsonShapeException {
        Fields fields = Fields.of(node, path);
        fields.allow(NAMES);
        LocalDate issued = fields.date("issued");
        return new Given(
                externalId(fields),
                new SubmittedMetadata(
                        fields.name("source_url"),
                        fields.name("number"),
                        labels.type(fields, "type"),
                        fields.name("subject"),
                        issued,
                        labels.authority(fields, "authority"),
                        labels.province(fields, "province"),
                        labels.labelled(fields, "district")),
                past(fields));
    }

    /** What the field {@code past} of an export says: {@code {ingested, corrections}}. */
    Submission.Past past(Fields fields) throws JsonShapeException {
        Fields past = fields.object("past");
        if (past == null) {
            return Submission.Past.NONE;
        }
        past.allow(Set.of("ingested", "corrections"));
        return new Submission.Past(
                past.node("ingested") == null ? null : CorrectionJson.instant(past, "ingested"),
                past.list("corrections", (node, path) -> CorrectionJson.read(node, path, headers)));
    }

    /** The sender's own id in these fields, or null. */
    static @Nullable String externalId(Fields fields) throws JsonShapeException {
        String id = fields.name("external_id");
        if (id != null && id.length() > LONGEST_EXTERNAL_ID) {
            throw new JsonShapeException(fields.path("external_id"), JsonShapeException.Reason.TOO_LONG, id);
        }
        return id;
    }
}
