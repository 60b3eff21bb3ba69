package org.strowger.core.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.strowger.testing.Rule;

/** Which thread delivers, for those who must not wait on it for their own replies. */
class ListenerReceiverTest {
    private final List<Boolean> delivering = new ArrayList<>();

    @Test
    @Rule("L-011")
    void aDeliveryThatEndsDoesNotHideTheNextOneOnAnotherThread() throws InterruptedException {
        CountDownLatch secondBegan = new CountDownLatch(1);
        CountDownLatch firstEnded = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        Executor eachOnItsOwn = task -> {
            Thread thread = new Thread(task);
            threads.add(thread);
            thread.start();
        };
        ListenerReceiver receiver = new ListenerReceiver("anna", eachOnItsOwn, event -> {});
        Runnable second = () -> {
            secondBegan.countDown();
            await(firstEnded);
            delivering.add(receiver.isDelivering());
        };
        Runnable first = () -> {
            receiver.start(second, () -> {});
            await(secondBegan);
        };

        receiver.start(first, () -> {});
        threads.get(0).join();
        firstEnded.countDown();
        threads.get(1).join();

        assertThat(delivering).containsExactly(true);
        assertThat(receiver.isDelivering()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Rule("L-011")
    void whatIsDoneInsteadOfABrokenDeliveryIsDoneByWhoDelivers() {
        Executor broken = task -> {
            throw new RejectedExecutionException("shut down");
        };
        ListenerReceiver receiver = new ListenerReceiver("anna", broken, event -> {});

        receiver.start(() -> {}, () -> delivering.add(receiver.isDelivering()));

        assertThat(delivering).containsExactly(true);
        assertThat(receiver.isDelivering()).isFalse();
    }
}
