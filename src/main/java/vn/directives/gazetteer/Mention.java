package vn.directives.gazetteer;

import java.util.List;
import vn.directives.document.Span;

/**
 * A place in a text where administrative units are named.
 *
 * @param span the whole match in the text, with the type word where the name has one of its own
 * @param typed whether a type word says what it is: {@code huyện Xuyên Mộc}, {@code TP. Hồ Chí Minh}, each name of
 *     {@code các tỉnh Kon Tum, Gia Lai}
 * @param candidates every unit it may be, highest level first; never empty
 */
public record Mention(Span span, boolean typed, List<Unit> candidates) {
    public Mention {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a mention of nothing at " + span);
        }
        candidates = List.copyOf(candidates);
    }

    /** Whether the candidates differ in level, key, province or district; a former type of the same place does not count. */
    public boolean isAmbiguous() {
        return !candidates.stream().allMatch(candidates.getFirst()::sharesKeysWith);
    }
}
