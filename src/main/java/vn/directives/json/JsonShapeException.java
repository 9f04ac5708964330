package vn.directives.json;

import org.jspecify.annotations.Nullable;

/** JSON that is well-formed but does not have the shape asked for. */
public class JsonShapeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong; the text for people is in the message files under {@link #key()}. */
    public enum Reason {
        REQUIRED("shape.required", "is missing"),
        OBJECT("shape.object", "must be an object"),
        LIST("shape.list", "must be a list"),
        TEXT("shape.text", "must be a text"),
        BLANK("shape.blank", "must not be blank; use null for what is not known"),
        TOO_LONG("shape.too-long", "is too long"),
        DATE("shape.date", "must be a date like 2021-09-13"),
        NUMBER("shape.number", "must be a number"),
        VALUE("shape.value", "is not one of the known values"),
        SPAN("shape.span", "must be [start, end] within the text"),
        BASE64("shape.base64", "is not base64"),
        EITHER("shape.either", "give either this or the other form, not both"),
        UNKNOWN_FIELD("shape.unknown-field", "is not a known field");

        private final String key;
        private final String english;

        Reason(String key, String english) {
            this.key = key;
            this.english = english;
        }

        /** Key in the message files. */
        public String key() {
            return key;
        }
    }

    private static final int LONGEST_VALUE_SHOWN = 80;

    private final String path;
    private final Reason reason;
    private final @Nullable String value;

    /**
     * A fault at one place.
     *
     * @param path of the field, {@code tasks[2].deadlines[0].date}; empty for the whole
     * @param value what stood there, shortened where it is long; null when nothing did
     */
    public JsonShapeException(String path, Reason reason, @Nullable String value) {
        super((path.isEmpty() ? "it" : path) + " " + reason.english);
        this.path = path;
        this.reason = reason;
        this.value = value == null || value.length() <= LONGEST_VALUE_SHOWN
                ? value
                : value.substring(0, LONGEST_VALUE_SHOWN) + "…";
    }

    public String path() {
        return path;
    }

    public Reason reason() {
        return reason;
    }

    public @Nullable String value() {
        return value;
    }
}
