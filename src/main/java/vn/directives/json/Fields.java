package vn.directives.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.directives.json.JsonShapeException.Reason;
import vn.directives.text.TextNormalizer;

/**
 * The fields of one JSON object, read strictly: an absent field and null are the same, any other type than the one asked
 * for is an error that names the field's path. Texts come out as NFC.
 */
public final class Fields {
    /** Names, numbers and labels longer than this many code units are no names: an index cannot hold them as one value. */
    public static final int LONGEST_NAME = 2_000;

    /** Reads one element of a list. */
    public interface Element<T> {
        T read(JsonNode node, String path) throws JsonShapeException;
    }

    private final JsonNode object;
    private final String path;

    private Fields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** The fields of {@code node}, which stands at {@code path} of the whole. */
    public static Fields of(JsonNode node, String path) throws JsonShapeException {
        if (!node.isObject()) {
            throw new JsonShapeException(path, Reason.OBJECT, node.toString());
        }
        return new Fields(node, path);
    }

    /** Refuses a field that is not one of these. */
    public void allow(Collection<String> names) throws JsonShapeException {
        for (String name : object.propertyNames()) {
            if (!names.contains(name)) {
                throw new JsonShapeException(path(name), Reason.UNKNOWN_FIELD, null);
            }
        }
    }

    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The field, or null when it is absent or null. */
    public @Nullable JsonNode node(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    /** The fields of an object within, or null. */
    public @Nullable Fields object(String name) throws JsonShapeException {
        JsonNode node = node(name);
        return node == null ? null : of(node, path(name));
    }

    /** A text of any length, which may be empty, or null. */
    public @Nullable String text(String name) throws JsonShapeException {
        JsonNode node = node(name);
        return node == null ? null : text(node, path(name));
    }

    /** A text of any length as it came, not normalised, or null. */
    public @Nullable String raw(String name) throws JsonShapeException {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            throw new JsonShapeException(path(name), Reason.TEXT, node.toString());
        }
        return node.stringValue();
    }

    /** A short text without white space around it, never blank, or null. */
    public @Nullable String name(String name) throws JsonShapeException {
        JsonNode node = node(name);
        return node == null ? null : name(node, path(name));
    }

    /** As {@link #name}, and it must be there. */
    public String requiredName(String name) throws JsonShapeException {
        String value = name(name);
        if (value == null) {
            throw new JsonShapeException(path(name), Reason.REQUIRED, null);
        }
        return value;
    }

    /** A day as {@code 2021-09-13}, or null. */
    public @Nullable LocalDate date(String name) throws JsonShapeException {
        String value = name(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new JsonShapeException(path(name), Reason.DATE, value);
        }
    }

    /** The constant whose name on the wire is the field's value, or null. */
    public <E extends Enum<E>> @Nullable E constant(String name, E[] constants, Function<E, String> slug)
            throws JsonShapeException {
        String value = name(name);
        return value == null ? null : constant(value, path(name), constants, slug);
    }

    static <E extends Enum<E>> E constant(String value, String path, E[] constants, Function<E, String> slug)
            throws JsonShapeException {
        for (E constant : constants) {
            if (slug.apply(constant).equals(value.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new JsonShapeException(path, Reason.VALUE, value);
    }

    /** The elements of a list; none when it is absent. */
    public <T> List<T> list(String name, Element<T> element) throws JsonShapeException {
        JsonNode node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new JsonShapeException(path(name), Reason.LIST, node.toString());
        }
        List<T> elements = new ArrayList<>(node.size());
        for (JsonNode each : node) {
            elements.add(element.read(each, path(name) + "[" + elements.size() + "]"));
        }
        return elements;
    }

    static String text(JsonNode node, String path) throws JsonShapeException {
        if (!node.isString()) {
            throw new JsonShapeException(path, Reason.TEXT, node.toString());
        }
        return TextNormalizer.normalize(node.stringValue());
    }

    static String name(JsonNode node, String path) throws JsonShapeException {
        String value = text(node, path).strip();
        if (value.isEmpty()) {
            throw new JsonShapeException(path, Reason.BLANK, null);
        }
        if (value.length() > LONGEST_NAME) {
            throw new JsonShapeException(path, Reason.TOO_LONG, value);
        }
        return value;
    }
}
