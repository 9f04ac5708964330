package vn.directives.web.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.json.DirectiveJson;
import vn.directives.store.Content;
import vn.directives.store.StoredRecord;
import vn.directives.store.SubmittedMetadata;

/** A directive as a line of a batch that makes the same again: {@link BatchLine} reads it. */
final class ExportLine {
    private ExportLine() {}

    /** The line of a record; one whose original is lost says so, which no batch takes for a document. */
    static ObjectNode of(StoredRecord record, Optional<Content> content) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("external_id", record.externalId());
        if (content.isEmpty()) {
            return line.put("error", "the original of " + record.id() + " is lost or damaged");
        }
        byte[] bytes = content.get().bytes();
        if (record.structured()) {
            line.set("directive", JsonMapper.shared().readTree(bytes));
            line.set("past", past(record));
            return line;
        }
        line.put("file_name", record.fileName());
        line.put("media_type", record.mediaType());
        ObjectNode metadata = metadata(record.metadata());
        metadata.set("past", past(record));
        line.set("metadata", metadata);
        return line.put("content_base64", bytes);
    }

    private static ObjectNode past(StoredRecord record) {
        ObjectNode past = JsonNodeFactory.instance.objectNode();
        past.put("ingested", record.ingested().toString());
        if (!record.corrections().isEmpty()) {
            past.set("corrections", CorrectionJson.write(record.corrections()));
        }
        return past;
    }

    private static ObjectNode metadata(SubmittedMetadata given) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "source_url", given.sourceUrl());
        put(json, "number", given.number());
        put(json, "type", given.type() == null ? null : given.type().slug());
        put(json, "subject", given.subject());
        put(json, "issued", given.issued() == null ? null : given.issued().toString());
        if (given.authority() != null) {
            json.set("authority", DirectiveJson.authority(given.authority()));
        }
        if (given.province() != null) {
            json.set("province", DirectiveJson.province(given.province()));
        }
        if (given.district() != null) {
            json.set("district", DirectiveJson.labelled(given.district()));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
