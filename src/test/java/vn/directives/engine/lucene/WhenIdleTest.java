package vn.directives.engine.lucene;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class WhenIdleTest {
    @Test
    void workIsDoneOnceAfterTheLastDisturbance() throws Exception {
        Semaphore done = new Semaphore(0);
        try (WhenIdle idle = new WhenIdle(Duration.ofMillis(200), done::release)) {
            for (int i = 0; i < 5; i++) {
                idle.disturb();
            }
            assertThat(done.tryAcquire(20, SECONDS)).isTrue();
            Thread.sleep(400);
            assertThat(done.availablePermits()).isZero();
            idle.disturb();
            assertThat(done.tryAcquire(20, SECONDS)).isTrue();
        }
    }

    @Test
    void onceClosedNothingIsBegunAndWhatIsUnderWayGoesOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Semaphore ended = new Semaphore(0);
        WhenIdle idle = new WhenIdle(Duration.ZERO, () -> {
            begun.countDown();
            try {
                closed.await();
                ended.release();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        idle.disturb();
        assertThat(begun.await(20, SECONDS)).isTrue();
        idle.close();
        idle.disturb();
        closed.countDown();
        assertThat(ended.tryAcquire(20, SECONDS)).isTrue();
        Thread.sleep(100);
        assertThat(ended.availablePermits()).isZero();
    }
}
