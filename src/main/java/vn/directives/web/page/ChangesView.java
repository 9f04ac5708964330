package vn.directives.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.insight.Status;
import vn.directives.web.DirectiveLink;

/**
 * What later directives did to one, as its page says it.
 *
 * @param status {@code amended}, {@code replaced} or {@code revoked}; null when nothing is known
 */
public record ChangesView(@Nullable String status, List<By> by) {
    /** Who did it. */
    public record By(String number, @Nullable Day issued, String url) {}

    static ChangesView of(@Nullable Status status, PageRequest request) {
        return status == null
                ? new ChangesView(null, List.of())
                : new ChangesView(
                        status.value(),
                        status.by().stream()
                                .map(change -> by(change.directive(), request))
                                .distinct()
                                .toList());
    }

    private static By by(Directive directive, PageRequest request) {
        return new By(
                directive.number() == null ? "" : directive.number(),
                Day.of(directive.issued()),
                request.language().at(DirectiveLink.to(directive)));
    }
}
