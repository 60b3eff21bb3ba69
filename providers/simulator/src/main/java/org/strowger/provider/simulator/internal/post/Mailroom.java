package org.strowger.provider.simulator.internal.post;

import java.util.ArrayDeque;
import java.util.Deque;
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
public final class Mailroom {
    private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);

    /** So often a thread looks whether its mail was delivered before it sleeps; deliveries are short. */
    private static final int LOOKS = 1_000;

    private final Object lock = new Object();
    private final Deque<Runnable> mail = new ArrayDeque<>();
    /** What the courier has on its round; only for the courier. */
    private final Deque<Runnable> bag = new ArrayDeque<>();

    /** How much was ever taken out of the bag; only for the courier. */
    private long taken;

    private Thread courier;
    private long posted;
    private int sleepers;
    /** Everything up to here was delivered; written only by the courier. */
    private volatile long delivered;

    /** Works on the exchange's state, then delivers what was posted. */
    public <T> T inside(Supplier<T> work) {
        boolean outermost = !Thread.holdsLock(lock);
        boolean delivers = false;
        try {
            synchronized (lock) {
                try {
                    return work.get();
                } finally {
                    delivers = outermost && becomeCourier();
                }
            }
        } finally {
            if (delivers) {
                deliver();
            }
        }
    }

    /** Works on the exchange's state, then delivers what was posted. */
    public void inside(Runnable work) {
        inside(() -> {
            work.run();
            return null;
        });
    }

    /** As {@link #inside}, and returns only after everything posted so far was delivered. */
    public void settle(Runnable work) {
        long last = inside(() -> {
            work.run();
            return posted;
        });
        if (isCourier()) {
            deliverBesides();
        } else {
            awaitDelivery(last);
        }
    }

    /** Leaves something to be called outside the lock, after everything posted before. Only inside. */
    public void post(Runnable delivery) {
        mail.add(delivery);
        posted++;
    }

    private boolean becomeCourier() {
        if (courier != null || mail.isEmpty()) {
            return false;
        }
        courier = Thread.currentThread();
        return true;
    }

    private boolean isCourier() {
        synchronized (lock) {
            return courier == Thread.currentThread();
        }
    }

    private void deliver() {
        while (fillBagOrLeave()) {
            for (Runnable next = bag.poll(); next != null; next = bag.poll()) {
                hand(next);
                delivered = taken;
            }
        }
    }

    /** The courier delivers the rest from within a delivery; its round goes on when that one ends. */
    private void deliverBesides() {
        do {
            for (Runnable next = bag.poll(); next != null; next = bag.poll()) {
                hand(next);
            }
        } while (fillBag());
    }

    /** Taking what is left and ending the round are one step, so that no mail is left behind. */
    private boolean fillBagOrLeave() {
        synchronized (lock) {
            if (sleepers > 0) {
                lock.notifyAll();
            }
            boolean more = fillBag();
            if (!more) {
                courier = null;
            }
            return more;
        }
    }

    private boolean fillBag() {
        synchronized (lock) {
            bag.addAll(mail);
            mail.clear();
            return !bag.isEmpty();
        }
    }

    private void hand(Runnable delivery) {
        taken++;
        try {
            delivery.run();
        } catch (Throwable fault) {
            LOG.warn("the receiver of an event or a completion failed", fault);
        }
    }

    private void awaitDelivery(long last) {
        for (int i = 0; i < LOOKS && delivered < last; i++) {
            Thread.onSpinWait();
        }
        if (delivered < last) {
            sleepUntilDelivered(last);
        }
    }

    private void sleepUntilDelivered(long last) {
        boolean interrupted = false;
        synchronized (lock) {
            sleepers++;
            while (delivered < last) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            sleepers--;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
