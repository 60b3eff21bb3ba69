package org.strowger.provider.simulator.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exchange's one lock and its outgoing mail: how the exchange stays correct with threads coming from everywhere.
 *
 * <p>All state of a running exchange is read and changed only {@link #inside}, under one short lock, whether the thread
 * is a line's strand, the scheduler's or a test's. What the core is to be told (completions and events) is not called
 * there but {@link #post posted}: it goes to the end of one queue. A thread that leaves delivers the queue without
 * holding the lock, so that a sink may take its time or call back into the exchange. Only one thread at a time
 * delivers; the others leave their mail to it. So mail arrives strictly in the order in which the exchange decided it:
 * a completion before the events that follow it, the events of one call one by one.
 *
 * <p>Closing needs more: after a close returned, no event may arrive. {@link #settle} returns only when everything
 * posted so far has been delivered, by this thread or another one. A thread that closes something while it is
 * delivering (a sink calls back) delivers the rest itself instead of waiting for itself.
 */
final class Mailroom {
    private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final Deque<Runnable> mail = new ArrayDeque<>();
    private Thread courier;
    private long posted;
    private long delivered;

    /** Works on the exchange's state, then delivers what was posted. */
    <T> T inside(Supplier<T> work) {
        try {
            return locked(work);
        } finally {
            deliver();
        }
    }

    /** Works on the exchange's state, then delivers what was posted. */
    void inside(Runnable work) {
        inside(() -> {
            work.run();
            return null;
        });
    }

    /** As {@link #inside}, and returns only after everything posted so far was delivered. */
    void settle(Runnable work) {
        long last = inside(() -> {
            work.run();
            return posted;
        });
        if (locked(() -> courier == Thread.currentThread())) {
            deliverBesides();
        } else {
            awaitDelivery(last);
        }
    }

    /** Leaves something to be called outside the lock, after everything posted before. Only inside. */
    void post(Runnable delivery) {
        mail.add(delivery);
        posted++;
    }

    private void deliver() {
        if (lock.isHeldByCurrentThread() || !locked(this::becomeCourier)) {
            return;
        }
        for (Runnable next = locked(this::nextOrLeave); next != null; next = locked(this::nextOrLeave)) {
            hand(next);
        }
    }

    /** The courier delivers the rest from within a delivery; its round goes on when that one ends. */
    private void deliverBesides() {
        for (Runnable next = locked(mail::poll); next != null; next = locked(mail::poll)) {
            hand(next);
        }
    }

    private boolean becomeCourier() {
        if (courier != null || mail.isEmpty()) {
            return false;
        }
        courier = Thread.currentThread();
        return true;
    }

    /** Taking the next piece and ending the round are one step, so that no mail is left behind. */
    private Runnable nextOrLeave() {
        delivered = posted - mail.size();
        progress.signalAll();
        Runnable next = mail.poll();
        if (next == null) {
            courier = null;
        }
        return next;
    }

    private void hand(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException | Error fault) {
            LOG.warn("the receiver of an event or a completion failed", fault);
        }
    }

    private void awaitDelivery(long last) {
        lock.lock();
        try {
            while (delivered < last) {
                progress.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
