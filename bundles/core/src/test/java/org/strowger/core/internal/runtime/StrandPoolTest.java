package org.strowger.core.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads that strands borrow; on real threads, so nothing here depends on how fast they are. */
@Timeout(60)
class StrandPoolTest {
    private static final int HANGING = 50;

    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final StrandPool pool = new StrandPool(
            task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                threads.add(thread);
                return thread;
            },
            (delay, task) -> timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS));

    @AfterEach
    void close() {
        pool.close();
        timer.shutdownNow();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void everyTaskIsDoneHoweverManyAreGivenAndWhoeverSleepsMeanwhile() {
        for (int round = 0; round < 20_000; round++) {
            int many = 1 + round % 7;
            CountDownLatch done = new CountDownLatch(2 * many);
            for (int i = 0; i < many; i++) {
                pool.execute(() -> {
                    pool.execute(done::countDown);
                    done.countDown();
                });
            }
            awaits(done);
        }
        assertThat(threads.size()).isPositive();
    }

    @Test
    void tasksThatHangKeepNobodyFromAThread() {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(HANGING);
        for (int i = 0; i < HANGING; i++) {
            pool.execute(() -> {
                hanging.countDown();
                awaits(released);
            });
        }
        awaits(hanging);
        CountDownLatch done = new CountDownLatch(1);
        pool.execute(done::countDown);
        awaits(done);
        released.countDown();
        assertThat(threads.size()).isGreaterThan(HANGING);
    }

    @Test
    void aTaskThatWaitsForOthersLendsItsThread() {
        CountDownLatch done = new CountDownLatch(HANGING);
        CountDownLatch all = new CountDownLatch(HANGING);
        for (int i = 0; i < HANGING; i++) {
            pool.execute(() -> {
                pool.beginWaiting();
                done.countDown();
                awaits(done);
                pool.endWaiting();
                all.countDown();
            });
        }
        awaits(all);
        assertThat(all.getCount()).isZero();
    }

    @Test
    void aTaskThatFailsOrLeavesItsThreadInterruptedHarmsNoOther() {
        int usual = Math.max(2, Runtime.getRuntime().availableProcessors());
        AtomicBoolean interrupted = new AtomicBoolean();
        for (int i = 0; i < 10 * usual; i++) {
            CountDownLatch done = new CountDownLatch(1);
            pool.execute(() -> {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("a task that fails, as this test wants it");
            });
            pool.execute(() -> {
                interrupted.compareAndSet(false, Thread.currentThread().isInterrupted());
                done.countDown();
            });
            awaits(done);
        }
        assertThat(interrupted).isFalse();
    }

    @Test
    void itsThreadsEndWhenItIsClosed() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        pool.execute(done::countDown);
        awaits(done);
        pool.close();
        pool.execute(() -> threads.add(new Thread("never")));
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(threads).noneMatch(thread -> thread.getName().equals("never"));
    }
}
