package vn.directives.engine.elasticsearch;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was read of the indices before a change from what was read after it. This server's own changes are known at once;
 * those of others the state tells, asked now and then.
 */
final class Stamp {
    /** What other servers write is seen after this time. */
    private static final long LOOK_MILLIS = 1_000;

    private final State state;
    private final Clock clock;
    private @Nullable String updated;
    private long changes;
    private long looked = Long.MIN_VALUE;

    /**
     * A moment of the indices; equal ones saw the same.
     *
     * @param updated when the index last changed, in ISO form; null when it never did
     * @param changes of this server
     */
    record Moment(@Nullable String updated, long changes) {}

    Stamp(State state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** The present moment, as far as it is known. */
    synchronized Moment now() {
        long millis = clock.millis();
        if (looked == Long.MIN_VALUE || millis - looked > LOOK_MILLIS) {
            updated = state.updated();
            looked = millis;
        }
        return new Moment(updated, changes);
    }

    /** Something was changed here. */
    synchronized void changed() {
        changes++;
        looked = Long.MIN_VALUE;
    }
}
