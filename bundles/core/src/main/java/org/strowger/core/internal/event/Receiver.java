package org.strowger.core.internal.event;

import org.strowger.telephony.TelephonyEvent;

/** How events reach an application: one of the three ways. */
public interface Receiver {
    /**
     * Starts a delivery; called on the session's strand.
     *
     * @param delivery delivers what waits, through {@link #receive}; to be run where the application wants it
     * @param fallback to be run here when the application's way is broken
     */
    void start(Runnable delivery, Runnable fallback);

    /** Hands one event over; foreign code may throw or hang here. */
    void receive(TelephonyEvent event);

    /** Whether the calling thread is delivering now. */
    boolean isDelivering();

    /** How many events were handed over but not taken yet. */
    int backlog();

    /** The session is closed: whoever waits for events is woken. */
    void closed();
}
