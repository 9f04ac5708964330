package vn.directives.ingestion;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the building of the next generation of the index.
 *
 * @param progress from 0 to 1
 * @param done directives that it holds by this run's doing
 * @param failed directives that could not be made again from their originals; they are taken over as they were, if they were
 * @param started when this run began, null when there was none since the service started
 * @param finished when it ended, null while it has not
 * @param error why it broke off, for people; null unless it did
 */
public record ReindexStatus(
        State state,
        double progress,
        long done,
        long failed,
        @Nullable Instant started,
        @Nullable Instant finished,
        @Nullable String error) {
    /** Nothing was built since the service started. */
    static final ReindexStatus NONE = new ReindexStatus(State.NONE, 0, 0, 0, null, null, null);

    /** What is going on. */
    public enum State {
        NONE,
        RUNNING,
        /** The new generation serves. */
        DONE,
        /** It broke off; started again, it goes on from there. */
        FAILED,
        /** The new generation was given up. */
        DISCARDED;

        /** The name on the wire: {@code running}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ReindexStatus begun(Instant now) {
        return new ReindexStatus(State.RUNNING, 0, 0, 0, now, null, null);
    }

    ReindexStatus advanced(double to, long moreDone, long moreFailed) {
        return new ReindexStatus(state, to, done + moreDone, failed + moreFailed, started, null, null);
    }

    ReindexStatus ended(State as, Instant now, @Nullable String why) {
        return new ReindexStatus(as, as == State.DONE ? 1 : progress, done, failed, started, now, why);
    }
}
