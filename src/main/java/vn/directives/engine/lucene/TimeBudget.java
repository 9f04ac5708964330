package vn.directives.engine.lucene;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.IndexUnavailableException.Reason;

/**
 * How long the search of a thread may take. Lucene's own time-out belongs to a searcher, and theirs is shared: so it asks this,
 * for the thread in which it searches.
 */
final class TimeBudget {
    /** Asked now and then while documents are gone through. */
    static final QueryTimeout OF_THIS_THREAD = () -> {
        TimeBudget budget = current();
        return budget != null && budget.isSpent();
    };

    private static final ThreadLocal<TimeBudget> CURRENT = new ThreadLocal<>();

    private final long until;
    private boolean spent;

    private TimeBudget(Duration time) {
        this.until = System.nanoTime() + time.toNanos();
    }

    /** What a search does. */
    interface Work<T> {
        T get() throws IOException;
    }

    /**
     * Does this and nothing else in this thread.
     *
     * @throws IndexUnavailableException when the time was not enough: what was found till then is a part, and nobody is told it
     */
    static <T> T spend(Duration time, Work<T> work) throws IOException {
        TimeBudget budget = new TimeBudget(time);
        CURRENT.set(budget);
        try {
            T done = work.get();
            if (budget.spent) {
                throw new IndexUnavailableException(
                        Reason.OVERLOADED, "a search took more than " + time, new IOException("given up"));
            }
            return done;
        } finally {
            CURRENT.remove();
        }
    }

    private static @Nullable TimeBudget current() {
        return CURRENT.get();
    }

    private boolean isSpent() {
        spent |= System.nanoTime() - until >= 0;
        return spent;
    }
}
