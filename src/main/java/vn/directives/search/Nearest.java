package vn.directives.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.directives.text.Slug;

/** The known name that a mistyped one is closest to. */
final class Nearest {
    /** Longer names are no typing mistakes; comparing them would only cost time. */
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The closest of these; empty when {@code known} is. Case, accents and separators do not count. */
    static Optional<String> of(String typed, Collection<String> known) {
        String key = key(typed);
        return known.stream()
                .sorted()
                .min(Comparator.<String>comparingInt(k -> distance(key, key(k)))
                        .thenComparingInt(k -> distance(typed, k)));
    }

    /** The closest of these when at most a third of it is mistyped. */
    static Optional<String> close(String typed, Collection<String> known) {
        String key = key(typed);
        return of(typed, known).filter(k -> 3 * distance(key, key(k)) <= Math.max(3, key.length()));
    }

    private static String key(String name) {
        String slug = Slug.of(name);
        return slug.substring(0, Math.min(LONGEST, slug.length())).replace("-", "");
    }

    /** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[Math.min(LONGEST, a.length()) + 1][Math.min(LONGEST, b.length()) + 1];
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d[i].length; j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        int[] last = d[d.length - 1];
        return last[last.length - 1];
    }
}
