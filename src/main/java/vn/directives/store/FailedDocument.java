package vn.directives.store;

import java.time.Instant;
import java.util.Locale;

/**
 * A document that could not be taken in.
 *
 * @param document the record that it would have had
 * @param reason why: a code such as {@code no-text-layer}
 * @param stage what it failed at
 * @param tries how often it was tried, at least 1
 * @param first when it first failed
 * @param last when it last failed
 */
public record FailedDocument(
        StoredRecord document, String reason, Stage stage, int tries, Instant first, Instant last) {
    /** The steps of an ingestion at which a document itself is to blame. */
    public enum Stage {
        /** There is no text to be had from it. */
        EXTRACTION,
        /** There is a text, of which no directive could be made: a mistake in the service. */
        PARSING;

        /** The name on the wire: {@code extraction}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same, failed once more at a later time. */
    public FailedDocument again(FailedDocument later) {
        return new FailedDocument(later.document, later.reason, later.stage, tries + 1, first, later.last);
    }
}
