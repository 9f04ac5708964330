package vn.directives.store;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.document.Province;

/** A record as the bytes of a small JSON file. Fields that this version does not know are passed over. */
final class RecordJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RecordJson() {}

    static byte[] write(StoredRecord r) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", r.id());
        json.put("external_id", r.externalId());
        json.put("sha256", r.sha256());
        json.put("bytes", r.bytes());
        json.put("file_name", r.fileName());
        json.put("media_type", r.mediaType());
        json.put("structured", r.structured());
        json.set("metadata", write(r.metadata()));
        json.put("ingested", r.ingested().toString());
        json.put("sample", r.sample());
        if (!r.corrections().isEmpty()) {
            json.set("corrections", JSON.valueToTree(r.corrections()));
        }
        return JSON.writeValueAsBytes(json);
    }

    private static ObjectNode write(SubmittedMetadata m) {
        ObjectNode json = JSON.createObjectNode();
        json.put("source_url", m.sourceUrl());
        json.put("number", m.number());
        json.put("type", m.type() == null ? null : m.type().slug());
        json.put("subject", m.subject());
        json.put("issued", m.issued() == null ? null : m.issued().toString());
        Authority authority = m.authority();
        if (authority != null) {
            AuthorityLevel level = authority.level();
            json.putObject("authority")
                    .put("value", authority.value())
                    .put("label", authority.label())
                    .put("level", level == null ? null : level.name());
        }
        Province province = m.province();
        if (province != null) {
            json.putObject("province")
                    .put("value", province.value())
                    .put("label", province.label())
                    .set("current", labelled(province.current()));
        }
        if (m.district() != null) {
            json.set("district", labelled(m.district()));
        }
        return json;
    }

    private static ObjectNode labelled(Labelled l) {
        return JSON.createObjectNode().put("value", l.value()).put("label", l.label());
    }

    static StoredRecord read(byte[] bytes) throws IOException {
        try {
            JsonNode json = JSON.readTree(bytes);
            return new StoredRecord(
                    json.required("id").asString(),
                    text(json, "external_id"),
                    json.required("sha256").asString(),
                    json.required("bytes").asLong(),
                    text(json, "file_name"),
                    text(json, "media_type"),
                    json.path("structured").asBoolean(),
                    metadata(json.path("metadata")),
                    Instant.parse(json.required("ingested").asString()),
                    json.path("sample").asBoolean(),
                    json.has("corrections")
                            ? List.of(JSON.treeToValue(json.path("corrections"), Correction[].class))
                            : List.of());
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new IOException("a record that cannot be read", e);
        }
    }

    private static SubmittedMetadata metadata(JsonNode json) {
        String type = text(json, "type");
        String issued = text(json, "issued");
        return new SubmittedMetadata(
                text(json, "source_url"),
                text(json, "number"),
                type == null ? null : DirectiveType.ofSlug(type).orElseThrow(IllegalArgumentException::new),
                text(json, "subject"),
                issued == null ? null : LocalDate.parse(issued),
                authority(json.path("authority")),
                province(json.path("province")),
                json.has("district") ? labelled(json.path("district")) : null);
    }

    private static @Nullable Authority authority(JsonNode json) {
        if (!json.isObject()) {
            return null;
        }
        String level = text(json, "level");
        Labelled pair = labelled(json);
        return new Authority(pair.value(), pair.label(), level == null ? null : AuthorityLevel.valueOf(level));
    }

    private static @Nullable Province province(JsonNode json) {
        if (!json.isObject()) {
            return null;
        }
        Labelled pair = labelled(json);
        return new Province(pair.value(), pair.label(), labelled(json.path("current")));
    }

    private static Labelled labelled(JsonNode json) {
        return new Labelled(
                json.required("value").asString(), json.required("label").asString());
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode node = json.path(name);
        return node.isString() ? node.stringValue() : null;
    }
}
