package org.strowger.dialing.internal;

import org.strowger.telephony.dialing.CanonicalAddress;
import org.strowger.telephony.dialing.Location;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The prefix by which a number stands in a toll list: in North America the three digits of its exchange. */
final class TollPrefix {
    private static final int LENGTH = 3;

    private TollPrefix() {}

    /** The digits of a subscriber number. */
    static String digits(CanonicalAddress address) {
        return address.subscriberNumber().replaceAll("[^0-9]", "");
    }

    /** The prefix of an address for the toll list of a location (rule L-455). */
    static String of(String canonical, Location location) {
        if (canonical == null) {
            throw new TelephonyException(LineError.INVALPARAM, "the address is null");
        }
        CanonicalAddress address = CanonicalAddress.parse(canonical);
        if (!location.country().tollLists()) {
            throw new TelephonyException(
                    LineError.INVALLOCATION,
                    "there are no toll lists in " + location.country().name() + ", where location " + location.id()
                            + " is");
        }
        String digits = digits(address);
        if (!TollDecision.isOwnArea(address, location) || digits.length() < LENGTH) {
            throw new TelephonyException(
                    LineError.INVALADDRESS,
                    "a toll list has prefixes of the own area; %s is not a number in +%d (%s)"
                            .formatted(address, location.country().code(), location.areaCode()));
        }
        return digits.substring(0, LENGTH);
    }
}
