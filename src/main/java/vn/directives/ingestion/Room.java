package vn.directives.ingestion;

import java.util.concurrent.Semaphore;

/** Limits what is under way at once: who brings more waits. Counted in KiB, so that many small things count as well. */
final class Room {
    private static final int KIB = 1024;

    /** What a document costs beside its bytes: its text, its directive, its tasks. */
    private static final int LEAST = 16;

    private static final int ALL = 64 * KIB;

    private final Semaphore room = new Semaphore(ALL, true);

    /** Waits until there is room; gives what is to be given back. */
    int take(long bytes) throws InterruptedException {
        int cost = Math.clamp(bytes / KIB, LEAST, ALL);
        room.acquire(cost);
        return cost;
    }

    void giveBack(int cost) {
        room.release(cost);
    }
}
