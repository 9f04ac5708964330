package vn.directives.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds.
 *
 * @param updated when it last changed, null when it never did
 * @param engine {@code lucene}
 * @param outdated whether it is of an older form that still serves, but is to be built anew
 */
public record IndexStatus(
        long directives, long tasks, @Nullable Instant updated, String engine, boolean outdated) {
    /** The status of an index of the present form. */
    public IndexStatus(long directives, long tasks, @Nullable Instant updated, String engine) {
        this(directives, tasks, updated, engine, false);
    }
}
