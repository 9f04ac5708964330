package vn.directives.web.api;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.directives.document.HeaderField;
import vn.directives.document.HeaderValues;
import vn.directives.document.Province;
import vn.directives.document.Secrecy;
import vn.directives.document.Signer;
import vn.directives.document.Urgency;
import vn.directives.json.Fields;
import vn.directives.json.JsonShapeException;
import vn.directives.json.JsonShapeException.Reason;
import vn.directives.json.Labels;
import vn.directives.json.Provinces;

/**
 * What a JSON merge patch (RFC 7396) says of the fields of a directive's head: those that it names get its values, null being
 * a field that is not known. Of the signer it may name parts; whatever else is an object is one value.
 *
 * @param fields those that it names
 */
record HeaderPatch(Set<HeaderField> fields, HeaderValues values) {
    /** Reads patches. */
    static final class Reader {
        private final Labels labels;
        private final Provinces provinces;

        Reader(Labels labels, Provinces provinces) {
            this.labels = labels;
            this.provinces = provinces;
        }

        /**
         * The patch that a JSON object is.
         *
         * @param signer the one that there is now, for the parts that the patch does not name
         * @throws JsonShapeException when a field is unknown, or has another type or value than it may
         */
        HeaderPatch read(JsonNode node, String path, @Nullable Signer signer) throws JsonShapeException {
            Fields fields = Fields.of(node, path);
            Set<HeaderField> named = EnumSet.noneOf(HeaderField.class);
            for (String name : node.propertyNames()) {
                named.add(HeaderField.ofKey(name)
                        .orElseThrow(() -> new JsonShapeException(fields.path(name), Reason.UNKNOWN_FIELD, null)));
            }
            return new HeaderPatch(
                    named,
                    new HeaderValues(
                            fields.name("number"),
                            labels.type(fields, "type"),
                            fields.name("subject"),
                            fields.date("issued"),
                            fields.name("place"),
                            labels.authority(fields, "authority"),
                            province(fields),
                            labels.labelled(fields, "district"),
                            fields.constant("urgency", Urgency.values(), Urgency::slug),
                            fields.constant("secrecy", Secrecy.values(), Secrecy::slug),
                            signer(fields, signer)));
        }

        /** Provinces are a closed set: one that nobody knows is a mistake. */
        private @Nullable Province province(Fields fields) throws JsonShapeException {
            Province province = labels.province(fields, "province");
            if (province != null && provinces.ofSlug(province.value()).isEmpty()) {
                throw new JsonShapeException(fields.path("province"), Reason.VALUE, province.value());
            }
            return province;
        }

        private static @Nullable Signer signer(Fields fields, @Nullable Signer before) throws JsonShapeException {
            JsonNode node = fields.node("signer");
            Fields parts = fields.object("signer");
            if (parts == null || node == null) {
                return null;
            }
            parts.allow(Set.of("name", "title", "capacity"));
            Signer old = before == null ? new Signer(null, null, null) : before;
            Signer signer = new Signer(
                    node.has("name") ? parts.name("name") : old.name(),
                    node.has("title") ? parts.name("title") : old.title(),
                    node.has("capacity") ? parts.name("capacity") : old.capacity());
            return signer.equals(new Signer(null, null, null)) ? null : signer;
        }
    }
}
