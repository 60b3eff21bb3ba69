package org.strowger.provider.sip.internal.sdp;

import java.util.Locale;

/** Which way media flows, as one side sees it (RFC 3264 section 5.1). */
public enum Direction {
    SENDRECV(true, true),
    SENDONLY(true, false),
    RECVONLY(false, true),
    INACTIVE(false, false);

    private final boolean sends;
    private final boolean receives;

    Direction(boolean sends, boolean receives) {
        this.sends = sends;
        this.receives = receives;
    }

    public static Direction of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SENDRECV : SENDONLY;
        }
        return receives ? RECVONLY : INACTIVE;
    }

    public boolean sends() {
        return sends;
    }

    public boolean receives() {
        return receives;
    }

    /** The attribute's name in SDP. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What we answer to this offer: no more than the offer allows, and not receiving while we hold (section 6.1). */
    public Direction answer(boolean holding) {
        return of(receives, sends && !holding);
    }
}
