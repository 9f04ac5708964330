package vn.directives.store;

import java.time.Instant;
import java.util.List;
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
 * @param corrections what persons said of it, the oldest first
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
        boolean sample,
        List<Correction> corrections) {
    public StoredRecord {
        corrections = List.copyOf(corrections);
        if (!DirectiveId.isOne(id)) {
            throw new IllegalArgumentException("not an id: " + id);
        }
    }

    /** The same with another history of corrections. */
    public StoredRecord withCorrections(List<Correction> history) {
        return new StoredRecord(
                id, externalId, sha256, bytes, fileName, mediaType, structured, metadata, ingested, sample, history);
    }

    /**
     * Whether a sender who sends {@code other} sends nothing new: the same content, taken the same way, with the same
     * metadata. The name of the file does not count, nor do corrections.
     */
    public boolean sameAs(StoredRecord other) {
        return id.equals(other.id)
                && sha256.equals(other.sha256)
                && structured == other.structured
                && sample == other.sample
                && metadata.equals(other.metadata);
    }
}
