package vn.directives.document;

import java.util.Locale;
import java.util.Optional;

/** The fields of a directive's head that a person can correct. */
public enum HeaderField {
    NUMBER,
    TYPE,
    SUBJECT,
    ISSUED,
    PLACE,
    AUTHORITY,
    PROVINCE,
    DISTRICT,
    URGENCY,
    SECRECY,
    SIGNER;

    /** The name on the wire: {@code number}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field with this name on the wire. */
    public static Optional<HeaderField> ofKey(String key) {
        for (HeaderField field : values()) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
