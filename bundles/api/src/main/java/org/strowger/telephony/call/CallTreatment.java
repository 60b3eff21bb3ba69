package org.strowger.telephony.call;

import java.util.Objects;

/**
 * What the caller is given while a call is held or waits in a queue (LINECALLTREATMENTENTRY).
 *
 * @param id its number: one of TAPI's own, or the provider's, from 256 on; 0 means that treatments are not supported
 *     (rule L-381)
 * @param name its name for people
 */
public record CallTreatment(int id, String name) {
    /** Nothing is heard (LINECALLTREATMENT). */
    public static final CallTreatment SILENCE = new CallTreatment(1, "silence");

    /** Ringback is heard. */
    public static final CallTreatment RINGBACK = new CallTreatment(2, "ringback");

    /** The busy tone is heard. */
    public static final CallTreatment BUSY = new CallTreatment(3, "busy");

    /** Music is heard. */
    public static final CallTreatment MUSIC = new CallTreatment(4, "music");

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public CallTreatment {
        Objects.requireNonNull(name, "name");
        if (id <= 0) {
            throw new IllegalArgumentException("a call treatment has a number from 1 on, not " + id);
        }
    }
}
