package vn.directives.web.api;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.directives.json.Fields;
import vn.directives.json.JsonShapeException;
import vn.directives.json.Labels;
import vn.directives.store.SubmittedMetadata;

/** Reads what a sender says of a document beside it. */
final class MetadataReader {
    static final int LONGEST_EXTERNAL_ID = 512;

    private static final Set<String> NAMES = Set.of(
            "external_id", "source_url", "number", "type", "subject", "issued", "authority", "province", "district");

    private final Labels labels;

    MetadataReader(Labels labels) {
        this.labels = labels;
    }

    /** What was given, with the sender's own id. */
    record Given(@Nullable String externalId, SubmittedMetadata metadata) {
        static final Given NOTHING = new Given(null, SubmittedMetadata.NONE);
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
                        labels.labelled(fields, "district")));
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
