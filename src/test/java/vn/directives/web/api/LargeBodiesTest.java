package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LargeBodiesTest {
    private final LargeBodies bodies = new LargeBodies(75 << 20, Duration.ofMinutes(1));
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private int work() throws InterruptedException {
        most.accumulateAndGet(held.incrementAndGet(), Math::max);
        TimeUnit.MILLISECONDS.sleep(20);
        return held.decrementAndGet();
    }

    private void tenAtOnce(long length) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
            CountDownLatch start = new CountDownLatch(10);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(clients.submit(() -> {
                    start.countDown();
                    start.await();
                    return bodies.hold(length, this::work);
                }));
            }
            for (Future<Integer> answer : answers) {
                answer.get();
            }
        }
    }

    @Test
    void threeOf25MegabytesAreHeldAtOnceAndTheOthersTakeTheirTurn() throws Exception {
        tenAtOnce(25 << 20);
        assertThat(most).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void oneOfUnknownLengthMayBeLarge() throws Exception {
        tenAtOnce(-1);
        assertThat(most).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void oneThatIsLargerThanAllTheRoomIsHeldAlone() throws Exception {
        LargeBodies narrow = new LargeBodies(2 << 20, Duration.ofMinutes(1));
        int place = narrow.hold(20 << 20, () -> 7);
        assertThat(place).isEqualTo(7);
    }

    @Test
    void whoeverWaitsInVainIsToldToComeAgain() throws Exception {
        LargeBodies narrow = new LargeBodies(2 << 20, Duration.ZERO);
        LargeBodies.Held held = narrow.enter(20 << 20);
        assertThatThrownBy(() -> narrow.enter(2 << 20))
                .isInstanceOfSatisfying(
                        ApiProblem.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.RATE_LIMITED));
        held.giveBack();
        narrow.enter(2 << 20).giveBack();
    }

    @Test
    void smallOnesDoNotWaitForLargeOnes() throws Exception {
        int place = bodies.hold(-1, () -> bodies.hold(-1, () -> bodies.hold(-1, () -> bodies.hold(1_000, () -> 7))));
        assertThat(place).isEqualTo(7);
    }
}
