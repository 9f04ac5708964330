package vn.directives.document;

import java.util.Locale;

/** How far the text of a directive can be trusted. */
public enum TextQuality {
    /** As it came. */
    NATIVE,
    /** Converted from a legacy encoding, or repaired. */
    RECOVERED,
    /** Read from a picture. */
    OCR,
    /** Damaged in a way that could not be mended. */
    POOR;

    /** The name on the wire: {@code native}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
