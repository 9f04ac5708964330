package vn.directives.engine.lucene;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class QuietTest {
    @Test
    void workIsDoneOnceAfterTheLastDisturbance() throws Exception {
        Semaphore done = new Semaphore(0);
        try (Quiet quiet = new Quiet(Duration.ofMillis(200), done::release)) {
            for (int i = 0; i < 5; i++) {
                quiet.disturb();
            }
            assertThat(done.tryAcquire(20, SECONDS)).isTrue();
            Thread.sleep(400);
            assertThat(done.availablePermits()).isZero();
            quiet.disturb();
            assertThat(done.tryAcquire(20, SECONDS)).isTrue();
        }
    }

    @Test
    void onceClosedNothingIsBegunAndWhatIsUnderWayGoesOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Semaphore ended = new Semaphore(0);
        Quiet quiet = new Quiet(Duration.ZERO, () -> {
            begun.countDown();
            try {
                closed.await();
                ended.release();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        quiet.disturb();
        assertThat(begun.await(20, SECONDS)).isTrue();
        quiet.close();
        quiet.disturb();
        closed.countDown();
        assertThat(ended.tryAcquire(20, SECONDS)).isTrue();
        Thread.sleep(100);
        assertThat(ended.availablePermits()).isZero();
    }
}
