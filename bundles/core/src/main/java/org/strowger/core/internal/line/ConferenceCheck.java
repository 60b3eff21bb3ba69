package org.strowger.core.internal.line;

import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What can be said against the set-up of a conference without asking the driver. */
final class ConferenceCheck {
    private ConferenceCheck() {}

    /** A conference starts from a call unless the address says otherwise (rule L-267). */
    static void requireFirstCall(AddressCapabilities address) {
        if (startsFromNothing(address)) {
            throw new TelephonyException(
                    LineError.INVALLINEHANDLE,
                    "a conference on this address starts without a call; use Line.setUpConference");
        }
    }

    /** The other way round. */
    static void requireNoFirstCall(AddressCapabilities address) {
        if (!startsFromNothing(address)) {
            throw new TelephonyException(
                    LineError.INVALCALLHANDLE,
                    "a conference on this address starts from a call; use Call.conference().setUp");
        }
    }

    private static boolean startsFromNothing(AddressCapabilities address) {
        return address.flags().contains(AddressCapabilityFlag.SETUP_CONFERENCE_NULL);
    }

    /** The number of parties is a hint, but not beyond what the address can join (rule L-287). */
    static void requireParties(int parties, AddressCapabilities address) {
        if (parties < 0) {
            throw new TelephonyException(LineError.INVALPARAM, "the number of parties is negative: " + parties);
        }
        if (address.maxConferenceParties() > 0 && parties > address.maxConferenceParties()) {
            throw new TelephonyException(
                    LineError.CONFERENCEFULL,
                    "this address joins up to " + address.maxConferenceParties() + " parties, not " + parties);
        }
    }
}
