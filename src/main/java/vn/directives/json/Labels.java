package vn.directives.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.document.Province;
import vn.directives.json.JsonShapeException.Reason;
import vn.directives.text.Abbreviations;
import vn.directives.text.Slug;

/**
 * Reads pairs of value and label. Each may be an object with either or both, or a text alone, which is a value when it is
 * written as one ({@code so-y-te}) and a label otherwise ({@code Sở Y tế}).
 */
public final class Labels {
    private final Provinces provinces;

    public Labels(Provinces provinces) {
        this.provinces = provinces;
    }

    /** A type by its value or its title, or null when the field is absent. */
    public @Nullable DirectiveType type(Fields fields, String name) throws JsonShapeException {
        Labelled pair = labelled(fields, name);
        return pair == null
                ? null
                : Fields.constant(pair.value(), fields.path(name), DirectiveType.values(), DirectiveType::slug);
    }

    /** A body with its level, or null when the field is absent. */
    public @Nullable Authority authority(Fields fields, String name) throws JsonShapeException {
        Labelled pair = labelled(fields, name);
        JsonNode node = fields.node(name);
        if (pair == null || node == null) {
            return null;
        }
        AuthorityLevel level = node.isObject()
                ? Fields.of(node, fields.path(name)).constant("level", AuthorityLevel.values(), AuthorityLevel::slug)
                : null;
        return new Authority(pair.value(), pair.label(), level);
    }

    /** A province, or null when the field is absent; its present one is looked up where it is not given. */
    public @Nullable Province province(Fields fields, String name) throws JsonShapeException {
        Labelled pair = labelled(fields, name);
        JsonNode node = fields.node(name);
        if (pair == null || node == null) {
            return null;
        }
        Labelled current = node.isObject() ? labelled(Fields.of(node, fields.path(name)), "current") : null;
        Province known = provinces.ofSlug(pair.value()).orElse(null);
        boolean named = !pair.label().equals(pair.value());
        String label = named || known == null ? pair.label() : known.label();
        if (current == null) {
            current = known == null ? new Labelled(pair.value(), label) : known.current();
        }
        return new Province(pair.value(), label, current);
    }

    /** Value and label of a field, or null when it is absent. */
    public @Nullable Labelled labelled(Fields fields, String name) throws JsonShapeException {
        JsonNode node = fields.node(name);
        return node == null ? null : labelled(node, fields.path(name));
    }

    Labelled labelled(JsonNode node, String path) throws JsonShapeException {
        String value = null;
        String label;
        if (node.isObject()) {
            Fields fields = Fields.of(node, path);
            value = fields.name("value");
            label = fields.name("label");
        } else {
            label = Fields.name(node, path);
        }
        if (value == null && label == null) {
            throw new JsonShapeException(path + ".value", Reason.REQUIRED, null);
        }
        String slug = value == null ? Abbreviations.slug(String.valueOf(label)) : Slug.of(value);
        if (slug.isEmpty() || (value != null && !slug.equals(value))) {
            throw new JsonShapeException(
                    value == null ? path : path + ".value", Reason.VALUE, value == null ? label : value);
        }
        return new Labelled(slug, label == null ? slug : label);
    }
}
