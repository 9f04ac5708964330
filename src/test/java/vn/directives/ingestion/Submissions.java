package vn.directives.ingestion;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.directives.store.Content;
import vn.directives.store.SubmittedMetadata;

/** Small things to send in. */
final class Submissions {
    private Submissions() {}

    static Submission text(String text) {
        return text(text, null);
    }

    static Submission text(String text, @Nullable String externalId) {
        return text(text, externalId, SubmittedMetadata.NONE);
    }

    static Submission text(String text, @Nullable String externalId, SubmittedMetadata metadata) {
        return new Submission.Document(
                Content.of(text.getBytes(StandardCharsets.UTF_8)), "a.txt", "text/plain", externalId, metadata);
    }

    static SubmittedMetadata number(String number) {
        return new SubmittedMetadata(null, number, null, null, null, null, null, null);
    }
}
