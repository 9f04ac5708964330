package vn.directives.insight;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.CitationRelation;
import vn.directives.document.Directive;

/**
 * What later directives in the index did to one.
 *
 * @param by those that did it, the earliest first; at least one
 */
public record Status(List<Change> by) {
    /** A directive and what it does. */
    public record Change(Directive directive, CitationRelation relation) {}

    public Status {
        by = by.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (Change change) -> change.directive().issued(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(change -> change.directive().id()))
                .toList();
    }

    /** {@code revoked}, else {@code replaced}, else {@code amended}: the most that any of them did. */
    public String value() {
        return String.valueOf(by.stream()
                .map(Change::relation)
                .max(Comparator.naturalOrder())
                .map(Status::value)
                .orElse(null));
    }

    /** What a directive is that this was done to; null when that says nothing of whether it is in force. */
    static @Nullable String value(CitationRelation relation) {
        return switch (relation) {
            case AMENDS -> "amended";
            case REPLACES -> "replaced";
            case REVOKES -> "revoked";
            case CITES, IMPLEMENTS -> null;
        };
    }
}
