package vn.directives.insight;

import java.util.List;
import vn.directives.search.DateRange;

/**
 * What a typed number means.
 *
 * @param number as it was understood
 * @param issued the days meant, open when none were given
 * @param matches the documents meant, the newest first
 * @param nearest when there are none: the same number with another date or issuer, then other symbols with the same digits
 */
public record Resolution(String number, DateRange issued, List<KnownDocument> matches, List<KnownDocument> nearest) {
    public Resolution {
        matches = List.copyOf(matches);
        nearest = List.copyOf(nearest);
    }

    /** {@code one}, {@code several} or {@code none}. */
    public String status() {
        return switch (matches.size()) {
            case 0 -> "none";
            case 1 -> "one";
            default -> "several";
        };
    }
}
