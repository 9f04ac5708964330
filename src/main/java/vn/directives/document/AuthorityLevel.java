package vn.directives.document;

import java.util.Locale;

/** The level of government that an issuing body belongs to. */
public enum AuthorityLevel {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE;

    /** The name on the wire: {@code central}, {@code province}… */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
