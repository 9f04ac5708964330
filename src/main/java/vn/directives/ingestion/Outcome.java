package vn.directives.ingestion;

import java.util.Locale;
import vn.directives.document.Directive;

/** What became of a document that was sent in. */
public record Outcome(Kind kind, Directive directive) {
    /** How the document stands to what was there. */
    public enum Kind {
        /** There was no directive with this id. */
        CREATED,
        /** The same was there already, and nothing was written. */
        UNCHANGED,
        /** It took the place of an earlier version with the same id. */
        REPLACED;

        /** The name on the wire: {@code created}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
