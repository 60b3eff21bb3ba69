package org.strowger.telephony;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * How a session receives its events, always one after the other and in one order (rules L-023, L-029).
 *
 * <p>Every session has a queue of its own, so that a slow listener delays nobody else. When as many events wait as the
 * queue's {@link #capacity()}, notices that can be read again (changes of state, information and status) are discarded,
 * and calls of others are no longer announced; both are counted, and one {@link EventsMissed} stands where the gap is.
 * Replies, closings, the idle state of a call, and removals of devices that the session was told of are never discarded
 * for that. What an executor refuses to run is lost, whatever it is, and counted in the same way; the stages of
 * requests end all the same. What a listener throws is logged and changes nothing.
 */
public sealed interface EventDelivery {
    /** The capacity used when none is chosen. */
    int DEFAULT_CAPACITY = 10_000;

    /** How many events may wait. */
    int capacity();

    /** A listener called by a thread of the core that serves no other session meanwhile. */
    static EventDelivery toListener(Consumer<? super TelephonyEvent> listener) {
        return new ToListener(listener, DEFAULT_CAPACITY);
    }

    /** A listener called by an executor of the application's, one event at a time. */
    static EventDelivery toExecutor(Executor executor, Consumer<? super TelephonyEvent> listener) {
        return new ToExecutor(executor, listener, DEFAULT_CAPACITY);
    }

    /** A queue from which the application takes events with {@link TelephonySession#nextEvent}. */
    static EventDelivery toQueue() {
        return new ToQueue(DEFAULT_CAPACITY);
    }

    /** The same way with another capacity, at least 1. */
    default EventDelivery withCapacity(int capacity) {
        if (this instanceof ToListener way) {
            return new ToListener(way.listener, capacity);
        }
        if (this instanceof ToExecutor way) {
            return new ToExecutor(way.executor, way.listener, capacity);
        }
        return new ToQueue(capacity);
    }

    /**
     * Delivery by a thread of the core that serves no other session meanwhile.
     *
     * @param listener called with each event
     * @param capacity how many events may wait
     */
    record ToListener(Consumer<? super TelephonyEvent> listener, int capacity) implements EventDelivery {
        /** Checks its arguments. */
        public ToListener {
            Objects.requireNonNull(listener, "listener");
            requirePositive(capacity);
        }
    }

    /**
     * Delivery by the application's executor.
     *
     * @param executor runs the listener
     * @param listener called with each event
     * @param capacity how many events may wait
     */
    record ToExecutor(Executor executor, Consumer<? super TelephonyEvent> listener, int capacity)
            implements EventDelivery {
        /** Checks its arguments. */
        public ToExecutor {
            Objects.requireNonNull(executor, "executor");
            Objects.requireNonNull(listener, "listener");
            requirePositive(capacity);
        }
    }

    /**
     * Delivery by asking.
     *
     * @param capacity how many events may wait
     */
    record ToQueue(int capacity) implements EventDelivery {
        /** Checks its argument. */
        public ToQueue {
            requirePositive(capacity);
        }
    }

    private static void requirePositive(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + "; at least 1 is needed");
        }
    }
}
