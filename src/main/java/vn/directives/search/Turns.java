package vn.directives.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many searches work at once, so that each ends soon instead of all at last; who comes later waits, in the order of coming,
 * for a while. Safe for use by many threads.
 */
public final class Turns {
    private final Semaphore turns;
    private final Duration patience;

    /**
     * @param atOnce how many may work at once
     * @param patience how long another waits
     */
    public Turns(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Turns for whoever comes, at once: where something else sees to it. */
    public static Turns unlimited() {
        return new Turns(Integer.MAX_VALUE, Duration.ZERO);
    }

    /**
     * Does this when its turn has come.
     *
     * @throws TooManySearchesException when it does not come in time
     */
    <T> T take(Supplier<T> search) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManySearchesException("no turn within " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySearchesException("interrupted while waiting for a turn");
        }
        try {
            return search.get();
        } finally {
            turns.release();
        }
    }
}
