package vn.directives.extraction;

import java.time.Duration;

/** How much longer a file may be worked on. Reading a picture takes longer than all else, so each step is given its own time. */
final class Allowance {
    private volatile long until;

    Allowance(Duration first) {
        give(first);
    }

    /** From now on; what was left is gone. */
    void give(Duration time) {
        until = System.nanoTime() + time.toNanos();
    }

    /** Nanoseconds; not positive when time is over. */
    long left() {
        return until - System.nanoTime();
    }
}
