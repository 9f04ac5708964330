package vn.directives.document;

import java.util.Locale;

/** What a directive does to a document that it cites. */
public enum CitationRelation {
    CITES,
    IMPLEMENTS,
    AMENDS,
    REPLACES,
    REVOKES;

    /** Whether the cited document is no longer what it was. */
    public boolean changes() {
        return this == AMENDS || this == REPLACES || this == REVOKES;
    }

    /** The name on the wire: {@code implements}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
