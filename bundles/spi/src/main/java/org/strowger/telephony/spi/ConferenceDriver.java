package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The part of a {@link CallDriver} that has to do with conferences. Who is a member of which conference the core learns
 * from {@link CallSink#conferenced} alone (rule L-276). Every call that a method returns is pending until the
 * completion succeeds, as with {@link LineDriver#makeCall}.
 */
@ConsumerType
public interface ConferenceDriver {
    /**
     * Makes a conference of this connected call, and a consultation call for the next member (TSPI_lineSetupConference,
     * rules L-266 to L-268, L-285).
     *
     * @param parties how many are expected; a hint (rule L-287)
     * @param params what the consultation call should be like
     * @param conference where events of the conference call go
     * @param consultation where events of the consultation call go
     * @return both calls, never null
     */
    default NewConference setUpConference(
            int parties, CallParams params, CallSink conference, CallSink consultation, Completion completion) {
        throw unavailable("set up conferences");
    }

    /**
     * Holds this connected conference and makes a consultation call (TSPI_linePrepareAddToConference, rule L-269).
     *
     * @param params what the consultation call should be like
     * @param consultation where its events go
     * @return the consultation call, never null
     */
    default CallDriver prepareAddToConference(CallParams params, CallSink consultation, Completion completion) {
        throw unavailable("prepare calls to add to a conference");
    }

    /**
     * Adds a call to this held conference (TSPI_lineAddToConference, rules L-270 to L-272).
     *
     * @param member another call of the same line
     */
    default void addToConference(CallDriver member, Completion completion) {
        throw unavailable("add calls to a conference");
    }

    /** Removes this member from its conference (TSPI_lineRemoveFromConference, rules L-277, L-278). */
    default void removeFromConference(Completion completion) {
        throw unavailable("remove calls from a conference");
    }

    private static TelephonyException unavailable(String operation) {
        return new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot " + operation);
    }
}
