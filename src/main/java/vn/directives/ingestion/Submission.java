package vn.directives.ingestion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.store.Content;
import vn.directives.store.Correction;
import vn.directives.store.DirectiveId;
import vn.directives.store.SubmittedMetadata;

/** What somebody sends in. */
public sealed interface Submission {
    /** The original that is kept. */
    Content content();

    @Nullable
    String externalId();

    /** What is known of it from an installation that it was in before. */
    Past past();

    /**
     * A directive's life in another installation.
     *
     * @param ingested when it was accepted there, null when it is new
     * @param corrections what persons said of it there
     */
    record Past(@Nullable Instant ingested, List<Correction> corrections) {
        /** It is new. */
        public static final Past NONE = new Past(null, List.of());

        public Past {
            corrections = List.copyOf(corrections);
        }
    }

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
            SubmittedMetadata metadata,
            Past past)
            implements Submission {
        /** A new document. */
        public Document(
                Content content,
                @Nullable String fileName,
                @Nullable String mediaType,
                @Nullable String externalId,
                SubmittedMetadata metadata) {
            this(content, fileName, mediaType, externalId, metadata, Past.NONE);
        }
    }

    /**
     * A directive that is taken as it is.
     *
     * @param content the directive in the form that {@link StructuredForm} reads
     * @param directive what that form says; its ids and the facts of its source that the service knows better do not count
     */
    record Structured(
            Content content, Directive directive, @Nullable String externalId, Past past) implements Submission {}
}
