package org.strowger.benchmarks;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.strowger.benchmarks.traffic.Office;

/** Two threads and a queue between them: what handing over costs by itself. */
final class RawQueue implements AutoCloseable {
    private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    private final Thread taker = new Thread(this::takeAll, "taker");

    RawQueue() {
        taker.setDaemon(true);
        taker.start();
    }

    /** Hands over so many things; returns when the last was taken. */
    void hand(int many) {
        Object thing = new Object();
        CountDownLatch last = new CountDownLatch(1);
        for (int i = 0; i < many; i++) {
            queue.add(thing);
        }
        queue.add(last);
        Office.await(last);
    }

    private void takeAll() {
        try {
            while (true) {
                if (queue.take() instanceof CountDownLatch last) {
                    last.countDown();
                }
            }
        } catch (InterruptedException e) {
            // Closed.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        taker.interrupt();
    }
}
