package vn.directives.web.api;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** Lets only so much of large documents into memory at a time: who brings another waits, and what he brings waits with him. */
final class LargeBodies {
    private static final int KIB = 1024;
    private static final int SMALL = 1 << 20;

    /** A body may be there twice while it is read, and its text once more: together half of the memory. */
    private static final int SHARE = 6;

    private final int all;
    private final Semaphore room;

    /** As much as suits the memory that there is. */
    LargeBodies() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** @param bytes of bodies at a time; one that is longer is let in alone */
    LargeBodies(long bytes) {
        all = Math.clamp(bytes / KIB, 1, Integer.MAX_VALUE);
        room = new Semaphore(all, true);
    }

    /**
     * Does what needs so many bytes.
     *
     * @param length -1 when it is not known: it may be as long as any
     */
    <T> T hold(long length, Callable<T> work) throws Exception {
        if (length >= 0 && length <= SMALL) {
            return work.call();
        }
        long bytes = length < 0 ? LimitedBody.MOST : Math.min(length, LimitedBody.MOST);
        int cost = Math.clamp(bytes / KIB, 1, all);
        room.acquire(cost);
        try {
            return work.call();
        } finally {
            room.release(cost);
        }
    }
}
