package org.strowger.benchmarks;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.strowger.benchmarks.traffic.Office;

/** Queues and one thread that takes from all of them in turn. */
final class RawQueues implements AutoCloseable {
    private final List<Queue<Object>> queues;
    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final Thread taker = new Thread(this::takeAll, "taker");

    RawQueues(int many) {
        queues = Stream.<Queue<Object>>generate(ConcurrentLinkedQueue::new)
                .limit(many)
                .toList();
        taker.setDaemon(true);
        taker.start();
    }

    /** Hands this to every queue, so often; returns when all was taken. */
    void hand(Object thing, int times) {
        Delivery delivery = new Delivery((long) times * queues.size());
        deliveries.add(delivery);
        for (int i = 0; i < times; i++) {
            for (Queue<Object> queue : queues) {
                queue.add(thing);
            }
        }
        Office.await(delivery.over);
    }

    private void takeAll() {
        try {
            while (true) {
                Delivery delivery = deliveries.take();
                for (long left = delivery.things; left > 0; ) {
                    left -= takeRound();
                }
                delivery.over.countDown();
            }
        } catch (InterruptedException e) {
            // Closed.
            Thread.currentThread().interrupt();
        }
    }

    private int takeRound() {
        int taken = 0;
        for (Queue<Object> queue : queues) {
            while (queue.poll() != null) {
                taken++;
            }
        }
        if (taken == 0) {
            Thread.onSpinWait();
        }
        return taken;
    }

    @Override
    public void close() {
        taker.interrupt();
    }

    /** So many things to take. */
    private static final class Delivery {
        private final long things;
        private final CountDownLatch over = new CountDownLatch(1);

        Delivery(long things) {
            this.things = things;
        }
    }
}
