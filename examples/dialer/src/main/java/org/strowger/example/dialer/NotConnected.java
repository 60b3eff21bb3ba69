package org.strowger.example.dialer;

/** A call was made, but nobody answered it; the message says why. */
final class NotConnected extends Exception {
    private static final long serialVersionUID = 1L;

    NotConnected(String reason) {
        super(reason);
    }
}
