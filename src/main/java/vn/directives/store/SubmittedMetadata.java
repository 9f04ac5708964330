package vn.directives.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Authority;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.document.Province;

/**
 * What a sender says of a document beside the document itself. What is given here wins over what is parsed; null leaves
 * the field to the parser.
 */
public record SubmittedMetadata(
        @Nullable String sourceUrl,
        @Nullable String number,
        @Nullable DirectiveType type,
        @Nullable String subject,
        @Nullable LocalDate issued,
        @Nullable Authority authority,
        @Nullable Province province,
        @Nullable Labelled district) {
    /** Nothing given. */
    public static final SubmittedMetadata NONE = new SubmittedMetadata(null, null, null, null, null, null, null, null);
}
