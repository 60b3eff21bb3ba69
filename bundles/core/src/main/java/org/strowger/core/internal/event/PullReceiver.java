package org.strowger.core.internal.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Keeps events until the application takes them (lineGetMessage). */
public final class PullReceiver implements Receiver {
    /** Longer than any process runs, and short enough to be added to any time. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Workers workers;
    private final Deque<TelephonyEvent> ready = new ArrayDeque<>();
    private final Deque<CompletableFuture<Void>> takers = new ArrayDeque<>();
    private boolean closed;
    private volatile Thread delivering;

    public PullReceiver(Workers workers) {
        this.workers = workers;
    }

    /**
     * Takes the next event (rules L-027, L-028).
     *
     * @param limit how long to wait; zero polls
     */
    public TelephonyEvent take(Duration limit) {
        if (limit == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the time to wait for an event is null");
        }
        Instant end = workers.scheduler().now().plus(limit.compareTo(LONGEST) > 0 ? LONGEST : limit);
        for (Duration left = limit;
                ;
                left = Duration.between(workers.scheduler().now(), end)) {
            CompletableFuture<Void> arrival = new CompletableFuture<>();
            synchronized (ready) {
                if (closed) {
                    throw new TelephonyException(LineError.INVALAPPHANDLE, "the session is closed");
                }
                TelephonyEvent event = ready.poll();
                if (event != null) {
                    return event;
                }
                if (left.isZero() || left.isNegative()) {
                    throw nothingCame(limit);
                }
                takers.add(arrival);
            }
            waitFor(arrival, left, limit);
        }
    }

    private void waitFor(CompletableFuture<Void> arrival, Duration left, Duration limit) {
        try {
            workers.await(arrival, left);
        } catch (TimeoutException e) {
            leave(arrival);
        } catch (InterruptedException e) {
            leave(arrival);
            Thread.currentThread().interrupt();
            throw new TelephonyException(LineError.OPERATIONFAILED, "interrupted while waiting for an event", e);
        }
    }

    private void leave(CompletableFuture<Void> arrival) {
        CompletableFuture<Void> instead = null;
        synchronized (ready) {
            // An event that woke this taker too late is left to the next one.
            if (!takers.remove(arrival) && !ready.isEmpty()) {
                instead = takers.poll();
            }
        }
        wake(instead);
    }

    private static TelephonyException nothingCame(Duration limit) {
        return new TelephonyException(LineError.OPERATIONFAILED, "no event came within " + limit);
    }

    @Override
    public void start(Runnable delivery, Runnable fallback) {
        delivering = Thread.currentThread();
        try {
            delivery.run();
        } finally {
            delivering = null;
        }
    }

    @Override
    public void receive(TelephonyEvent event) {
        CompletableFuture<Void> taker;
        synchronized (ready) {
            add(event);
            taker = takers.poll();
        }
        wake(taker);
    }

    /** Gaps that follow each other are one, so that their number is bounded as that of other events is. */
    private void add(TelephonyEvent event) {
        if (event instanceof EventsMissed more && ready.peekLast() instanceof EventsMissed gap) {
            ready.removeLast();
            ready.add(new EventsMissed(gap.count() + more.count()));
        } else {
            ready.add(event);
        }
    }

    private static void wake(CompletableFuture<Void> taker) {
        if (taker != null) {
            taker.complete(null);
        }
    }

    @Override
    public boolean isDelivering() {
        return delivering == Thread.currentThread();
    }

    @Override
    public int backlog() {
        synchronized (ready) {
            return ready.size();
        }
    }

    @Override
    public void closed() {
        List<CompletableFuture<Void>> all;
        synchronized (ready) {
            closed = true;
            ready.clear();
            all = new ArrayList<>(takers);
            takers.clear();
        }
        all.forEach(PullReceiver::wake);
    }
}
