package org.strowger.core.internal.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.strowger.core.internal.request.PendingRequest;
import org.strowger.core.internal.runtime.Progress;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.Reply;
import org.strowger.telephony.TelephonyEvent;

/**
 * The events of one session, from where the core decides them to where the session receives them, in one order (rule
 * L-029).
 *
 * <p>Adding takes a short lock of the outbox's own, so it may be done under the lock of a line; that is what makes the
 * order of a session's events the order in which things happened on the line. Delivering is done on the session's
 * strand, without any lock. When as many events wait as the capacity, notices are discarded and counted, and a gap
 * marker takes their place.
 */
public final class Outbox implements Progress {
    /** So many in a row, then others that wait for a thread have their turn. */
    private static final int TURN = 64;

    private final int capacity;
    private final Strand strand;
    private final Receiver receiver;
    private final Runnable start;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private boolean scheduled;
    private volatile boolean closed;
    private int events;
    private long missed;
    /** How many entries were taken out; guarded by them, which are locked for each anyway. */
    private long begun;

    /**
     * What waits in it.
     *
     * @param waiting how many events, those among them that were handed over but not taken
     * @param capacity how many may
     * @param missed how many were discarded so far
     */
    public record Fill(int waiting, int capacity, long missed) {}

    /**
     * @param capacity how many events may wait before notices are discarded
     * @param strand where delivery is started
     * @param receiver how events reach the application
     */
    public Outbox(int capacity, Strand strand, Receiver receiver) {
        this.capacity = capacity;
        this.strand = strand;
        this.receiver = receiver;
        Runnable delivery = this::deliverSome;
        Runnable fallback = this::endStages;
        this.start = () -> receiver.start(delivery, fallback);
    }

    /** Adds an event that must arrive. */
    public void post(TelephonyEvent event) {
        synchronized (waiting) {
            add(new Event(event));
        }
    }

    /** Adds the reply to a request whose outcome is decided. */
    public void postReply(PendingRequest<?> request) {
        synchronized (waiting) {
            if (closed) {
                add(new Silent(request));
            } else {
                add(new Answer(request));
            }
        }
    }

    /** Adds the end of a request that gets no reply (rules L-099, L-146); its stage ends all the same. */
    public void postSilently(PendingRequest<?> request) {
        synchronized (waiting) {
            add(new Silent(request));
        }
    }

    /**
     * Adds a notice that the application can read again elsewhere.
     *
     * @return false if the queue is full, and the notice discarded
     */
    public boolean postNotice(TelephonyEvent event) {
        synchronized (waiting) {
            if (isFull(1)) {
                miss();
                return false;
            }
            add(new Event(event));
            return true;
        }
    }

    /**
     * Adds events that belong together, or none of them.
     *
     * @return false if the queue has no room for all
     */
    public boolean offer(List<? extends TelephonyEvent> together) {
        synchronized (waiting) {
            if (isFull(together.size())) {
                miss();
                return false;
            }
            together.forEach(event -> add(new Event(event)));
            return true;
        }
    }

    /** How many events were discarded so far. */
    public long missed() {
        synchronized (waiting) {
            return missed;
        }
    }

    /** What waits in it now. */
    public Fill fill() {
        synchronized (waiting) {
            return new Fill(events + receiver.backlog(), capacity, missed);
        }
    }

    @Override
    public long position() {
        synchronized (waiting) {
            return scheduled ? begun + 1 : 0;
        }
    }

    /** Delivers nothing more; stages of requests still end. */
    public void close() {
        synchronized (waiting) {
            closed = true;
        }
        receiver.closed();
    }

    private boolean isFull(int more) {
        return !closed && events + receiver.backlog() + more > capacity;
    }

    private void miss() {
        missed++;
        if (waiting.peekLast() instanceof Gap gap) {
            gap.count++;
        } else {
            add(new Gap(1));
        }
    }

    private void add(Entry entry) {
        if (closed && entry instanceof Event) {
            return;
        }
        waiting.add(entry);
        events += entry.weight();
        if (!scheduled) {
            scheduled = true;
            startDelivery();
        }
    }

    private void deliverSome() {
        // What is left when it is closed is only ended, and at one go: whoever runs it may be about to stop.
        for (int done = 0; done < TURN || closed; done++) {
            Entry next = next();
            if (next == null) {
                return;
            }
            next.endStage();
            if (!closed) {
                next.deliver(receiver);
            }
        }
        startDelivery();
    }

    private void startDelivery() {
        strand.execute(start);
    }

    /** The application's way of delivery is broken: nothing is delivered, but no stage may hang. */
    private void endStages() {
        Gap gap = new Gap(0);
        for (Entry next = next(); next != null; next = next()) {
            next.endStage();
            gap.add(next);
            synchronized (waiting) {
                missed += next.weight();
            }
        }
        remember(gap);
    }

    /** Waits for the next event, before which it is told. */
    private void remember(Gap gap) {
        synchronized (waiting) {
            if (gap.count > 0 && !closed) {
                waiting.addFirst(gap);
            }
        }
    }

    private Entry next() {
        synchronized (waiting) {
            Entry next = waiting.poll();
            if (next == null) {
                scheduled = false;
            } else {
                begun++;
                events -= next.weight();
            }
            return next;
        }
    }

    /** Something in the queue. */
    private interface Entry {
        /** Ends the stage of the request that it is about, if it is about one. */
        default void endStage() {}

        /** Hands over the event that it is, if it is one. */
        default void deliver(Receiver receiver) {}

        /** How many events it counts as. */
        default int weight() {
            return 1;
        }
    }

    private static final class Event implements Entry {
        private final TelephonyEvent event;

        Event(TelephonyEvent event) {
            this.event = event;
        }

        @Override
        public void deliver(Receiver receiver) {
            receiver.receive(event);
        }
    }

    private static final class Answer implements Entry {
        private final PendingRequest<?> request;

        Answer(PendingRequest<?> request) {
            this.request = request;
        }

        @Override
        public void endStage() {
            request.tell();
        }

        @Override
        public void deliver(Receiver receiver) {
            receiver.receive(new Reply(request, request.error()));
        }
    }

    private static final class Silent implements Entry {
        private final PendingRequest<?> request;

        Silent(PendingRequest<?> request) {
            this.request = request;
        }

        @Override
        public void endStage() {
            request.tell();
        }

        @Override
        public int weight() {
            return 0;
        }
    }

    private static final class Gap implements Entry {
        private long count;

        Gap(long count) {
            this.count = count;
        }

        /** What was to be delivered is part of the gap. */
        void add(Entry undelivered) {
            count += undelivered instanceof Gap gap ? gap.count : undelivered.weight();
        }

        @Override
        public void deliver(Receiver receiver) {
            receiver.receive(new EventsMissed(count));
        }

        @Override
        public int weight() {
            return 0;
        }
    }
}
