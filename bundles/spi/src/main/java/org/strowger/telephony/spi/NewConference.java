package org.strowger.telephony.spi;

import java.util.Objects;

/**
 * The two pending calls that the set-up of a conference makes (rule L-268).
 *
 * @param conference the conference call
 * @param consultation the call to the next member
 */
public record NewConference(CallDriver conference, CallDriver consultation) {
    /** Checks that nothing is null. */
    public NewConference {
        Objects.requireNonNull(conference, "conference");
        Objects.requireNonNull(consultation, "consultation");
    }
}
