package org.strowger.provider.simulator.internal;

import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.PartyId;

/**
 * How a call comes to a number.
 *
 * @param number where it goes now
 * @param dialed what the caller dialed
 * @param reason why it goes here
 * @param redirecting who sent it here; unknown for a direct call
 */
record Invitation(String number, String dialed, CallReason reason, PartyId redirecting) {
    /** A call that the caller itself addressed here. */
    static Invitation direct(String number) {
        return new Invitation(number, number, CallReason.DIRECT, PartyId.unknown());
    }

    /** A call that another line sent on. */
    static Invitation redirected(PartyId dialed, String by, String to) {
        return new Invitation(to, dialed.address().orElse(by), CallReason.REDIRECT, PartyId.of(by));
    }
}
