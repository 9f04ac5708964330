package vn.directives.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds.
 *
 * @param updated when it last changed, null when it never did
 * @param engine {@code lucene}
 */
public record IndexStatus(
        long directives, long tasks, @Nullable Instant updated, String engine) {}
