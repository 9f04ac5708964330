package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void noMoreThanThatManyWorkAtOnceAndAllHaveTheirTurn() {
        Turns turns = new Turns(3, Duration.ofMinutes(1));
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(IntStream.range(0, 200)
                            .mapToObj(i -> CompletableFuture.runAsync(
                                    () -> turns.take(() -> {
                                        most.accumulateAndGet(working.incrementAndGet(), Math::max);
                                        LockSupport.parkNanos(10_000);
                                        return working.decrementAndGet();
                                    }),
                                    threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void whoseTurnDoesNotComeIsTold() throws Exception {
        Turns turns = new Turns(1, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var unused = threads.submit(() -> turns.take(() -> {
                begun.countDown();
                return waited(end);
            }));
            begun.await();
            assertThatThrownBy(() -> turns.take(() -> 0)).isInstanceOf(TooManySearchesException.class);
            end.countDown();
        }
        assertThat(turns.take(() -> 7)).isEqualTo(7);
    }

    @Test
    void aSearchThatFailsGivesItsTurnBack() {
        Turns turns = new Turns(1, Duration.ZERO);
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turns.take(() -> 7)).isEqualTo(7);
    }

    private static boolean waited(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
