package vn.directives.ingestion;

import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.store.Content;
import vn.directives.store.DirectiveId;
import vn.directives.store.SubmittedMetadata;

/** What somebody sends in. */
public sealed interface Submission {
    /** The original that is kept. */
    Content content();

    @Nullable
    String externalId();

    /** The id that the directive has or will have. */
    default String id() {
        return DirectiveId.of(externalId(), content());
    }

    /**
     * A document to be read.
     *
     * @param fileName as the sender names it, null when it has no name
     * @param mediaType as the sender declares it; only a hint
     */
    record Document(
            Content content,
            @Nullable String fileName,
            @Nullable String mediaType,
            @Nullable String externalId,
            SubmittedMetadata metadata)
            implements Submission {}

    /**
     * A directive that is taken as it is.
     *
     * @param content the directive in the form that {@link StructuredForm} reads
     * @param directive what that form says; its ids and the facts of its source that the service knows better do not count
     */
    record Structured(
            Content content, Directive directive, @Nullable String externalId) implements Submission {}
}
