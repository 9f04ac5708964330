package vn.directives.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a directive beside its original: enough to make it again.
 *
 * @param id as {@link DirectiveId} makes it
 * @param sha256 names the original
 * @param bytes size of the original
 * @param fileName as the sender named it
 * @param mediaType of the original, as declared or as found
 * @param structured whether the original is a directive as JSON that is taken as it is, not a document to be parsed
 * @param ingested when this version was accepted
 */
public record StoredRecord(
        String id,
        @Nullable String externalId,
        String sha256,
        long bytes,
        @Nullable String fileName,
        @Nullable String mediaType,
        boolean structured,
        SubmittedMetadata metadata,
        Instant ingested,
        boolean sample) {
    public StoredRecord {
        if (!DirectiveId.isOne(id)) {
            throw new IllegalArgumentException("not an id: " + id);
        }
    }

    /**
     * Whether a sender who sends {@code other} sends nothing new: the same content, taken the same way, with the same
     * metadata. The name of the file does not count.
     */
    public boolean sameAs(StoredRecord other) {
        return id.equals(other.id)
                && sha256.equals(other.sha256)
                && structured == other.structured
                && sample == other.sample
                && metadata.equals(other.metadata);
    }
}
