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
 * @param hops how often it was sent on
 * @param completionId which completion request led to it; 0 for none
 */
record Invitation(String number, String dialed, CallReason reason, PartyId redirecting, int hops, int completionId) {
    /** A call that the caller itself addressed here. */
    static Invitation direct(String number) {
        return because(CallReason.DIRECT, number);
    }

    /** A call that the exchange brings here for a reason of its own. */
    static Invitation because(CallReason reason, String number) {
        return new Invitation(number, number, reason, PartyId.unknown(), 0, 0);
    }

    /** A call back that completes an earlier one (rule L-314). */
    static Invitation completing(int completionId, String number) {
        return new Invitation(number, number, CallReason.CALL_COMPLETION, PartyId.unknown(), 0, completionId);
    }

    /** A call that another line sent on. */
    static Invitation redirected(PartyId dialed, String by, String to) {
        return new Invitation(to, dialed.address().orElse(by), CallReason.REDIRECT, PartyId.of(by), 0, 0);
    }

    /** A call that a line transferred. */
    static Invitation transferred(String by, String to) {
        return new Invitation(to, to, CallReason.TRANSFER, PartyId.of(by), 0, 0);
    }

    /** The same call, forwarded from here. */
    Invitation forwarded(CallReason why, String to) {
        return new Invitation(to, dialed, why, PartyId.of(number), hops + 1, completionId);
    }
}
