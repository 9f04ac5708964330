package vn.directives.web.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Lets only so much of large documents into memory at a time: who brings another waits, and what he brings waits with him. */
@Component
public class LargeBodies {
    /** What is no longer than this many bytes never waits. */
    static final int SMALL = 1 << 20;

    private static final int KIB = 1024;

    /** A body may be there twice while it is read, and its text once more: together half of the memory. */
    private static final int SHARE = 6;

    /** How long one waits at most: he holds a thread meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int all;
    private final Duration patience;
    private final Semaphore room;

    /** As much as suits the memory that there is. */
    @Autowired
    public LargeBodies() {
        this(Runtime.getRuntime().maxMemory() / SHARE, PATIENCE);
    }

    /** @param bytes of bodies at a time; one that is longer is let in alone */
    LargeBodies(long bytes, Duration patience) {
        this.all = Math.clamp(bytes / KIB, 1, Integer.MAX_VALUE);
        this.patience = patience;
        this.room = new Semaphore(all, true);
    }

    /** Room that somebody has until he gives it back. */
    interface Held {
        /** For what is small. */
        Held NONE = () -> {};

        void giveBack();
    }

    /**
     * Does what needs so many bytes.
     *
     * @param length -1 when it is not known: it may be as long as any
     * @throws ApiProblem when there is no room for it in time
     */
    <T> T hold(long length, Callable<T> work) throws Exception {
        Held held = enter(length);
        try {
            return work.call();
        } finally {
            held.giveBack();
        }
    }

    /** As {@link #hold}, for what does not end where it begins. */
    Held enter(long length) throws InterruptedException {
        if (length >= 0 && length <= SMALL) {
            return Held.NONE;
        }
        int cost = Math.clamp((length < 0 ? LimitedBody.MOST : length) / KIB, 1, all);
        if (!room.tryAcquire(cost, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw ApiProblem.busy();
        }
        return () -> room.release(cost);
    }
}
