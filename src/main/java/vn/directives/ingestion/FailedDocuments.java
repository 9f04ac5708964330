package vn.directives.ingestion;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.extraction.ExtractionException;
import vn.directives.store.Content;
import vn.directives.store.FailedDocument;
import vn.directives.store.Failures;
import vn.directives.store.StoredRecord;

/**
 * The documents that could not be taken in through no fault of their senders: they are kept, so that a later version of the
 * service, or a tool that was missing, can try again. Not among them: what is secret, and what was refused for want of room
 * or of an index, which its sender still has to send again.
 */
public final class FailedDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(FailedDocuments.class);

    /** The reason of a failure that only a mistake in the service explains. */
    private static final String MISTAKE = "internal-error";

    private final Failures failures;
    private final Clock clock;

    FailedDocuments(Failures failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** All that are kept, as ids in order. */
    public List<String> ids() throws IOException {
        return failures.ids();
    }

    public Optional<FailedDocument> read(String id) throws IOException {
        return failures.read(id);
    }

    /** The document as it came. */
    public Optional<Content> original(String id) throws IOException {
        return failures.original(id);
    }

    /** Throws one away; false when there is none. */
    public boolean discard(String id) throws IOException {
        return failures.remove(id);
    }

    /** The same once more, as it was sent; empty when there is none. */
    public Optional<Submission> again(String id) throws IOException {
        StoredRecord document = failures.read(id).map(FailedDocument::document).orElse(null);
        return document == null
                ? Optional.empty()
                : failures.original(id)
                        .map(content -> new Submission.Document(
                                content,
                                document.fileName(),
                                document.mediaType(),
                                document.externalId(),
                                document.metadata(),
                                new Submission.Past(null, document.corrections())));
    }

    /** Keeps a document that failed before it was offered to the store. */
    void note(Submission submission, StoredRecord record, Throwable failure) {
        if (!(submission instanceof Submission.Document) || record.sample()) {
            return;
        }
        switch (failure) {
            case ExtractionException e -> keep(submission, record, e.reason().slug(), FailedDocument.Stage.EXTRACTION);
            case ClassifiedDocumentException e -> LOG.info("A document is secret and was not taken in");
            case IOException e -> LOG.debug("Not the document's fault", e);
            default -> keep(submission, record, MISTAKE, FailedDocument.Stage.PARSING);
        }
    }

    private void keep(Submission submission, StoredRecord record, String reason, FailedDocument.Stage stage) {
        Instant now = clock.instant();
        try {
            failures.keep(new FailedDocument(record, reason, stage, 1, now, now), submission.content());
        } catch (IOException e) {
            // Its sender is told that it was not taken in, which is true in any case.
            LOG.error("The document {} that failed ({}) cannot be kept", record.id(), reason, e);
        }
    }

    /** It is in now. */
    void succeeded(String id) {
        try {
            failures.remove(id);
        } catch (IOException e) {
            LOG.warn("That {} failed once cannot be forgotten", id, e);
        }
    }
}
