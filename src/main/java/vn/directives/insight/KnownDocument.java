package vn.directives.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.DirectiveType;

/**
 * A document that the index knows: one that is in it, or one that directives in it cite.
 *
 * @param number as printed
 * @param issuer as printed; null when not known
 * @param directive null when it is only cited
 * @param citedBy directives found that cite it
 */
public record KnownDocument(
        String number,
        @Nullable DirectiveType type,
        @Nullable LocalDate issued,
        @Nullable String issuer,
        @Nullable Directive directive,
        int citedBy) {
    static KnownDocument of(Directive directive, int citedBy) {
        return new KnownDocument(
                String.valueOf(directive.number()),
                directive.type(),
                directive.issued(),
                directive.authority() == null ? null : directive.authority().label(),
                directive,
                citedBy);
    }
}
