package vn.directives.parsing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;

/**
 * What named the bodies that must do a task which does not begin with their names.
 *
 * @param span where; null when it is the list of addressees, which has a fact of its own
 */
record NamedBy(String rule, @Nullable Span span) {
    /** Looks in the item itself, then in the headings above it, then in the sentences that lead in. */
    static NamedBy of(TaskNode node, List<String> names, List<String> addressees) {
        if (names.isEmpty() || names.equals(addressees)) {
            return new NamedBy("addressees", null);
        }
        Span own = in(node.paragraph(), names);
        if (own != null) {
            return new NamedBy("named-later-in-the-item", own);
        }
        TaskNode above = node.parent();
        while (above != null && !above.isRoot()) {
            Optional<Actor> actor = above.actor();
            if (actor.isPresent() && actor.get().names().equals(names)) {
                int from = above.paragraph().contentStart();
                return new NamedBy(
                        "named-above", above.paragraph().span(from, actor.get().predicate()));
            }
            if (above.asked().filter(names::equals).isPresent()) {
                return new NamedBy("named-above", above.paragraph().span());
            }
            above = above.parent();
        }
        return Optional.ofNullable(above)
                .flatMap(root -> root.leadIn(names))
                .map(leadIn ->
                        new NamedBy("named-in-the-lead-in", leadIn.paragraph().span()))
                .orElseGet(() -> new NamedBy("named-above", null));
    }

    /** Where the first of the names stands in an item; null when it is not printed so. */
    static @Nullable Span in(Paragraph paragraph, List<String> names) {
        int start = names.isEmpty() ? -1 : paragraph.text().indexOf(names.getFirst(), paragraph.contentStart());
        return start < 0 ? null : paragraph.span(start, start + names.getFirst().length());
    }
}
