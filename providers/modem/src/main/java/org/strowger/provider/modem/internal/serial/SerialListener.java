package org.strowger.provider.modem.internal.serial;

/**
 * Receives what an open port reports, one call at a time, on a thread of the serial library. An implementation hands
 * the news over and returns; it does not work here.
 */
public interface SerialListener {
    /** Bytes arrived; the array belongs to the receiver. */
    void received(byte[] bytes);

    /** The device went away; the port is already closed. Comes at most once, and nothing follows it. */
    void lost(String reason);
}
