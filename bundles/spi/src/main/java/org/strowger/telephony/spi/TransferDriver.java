package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The part of a {@link CallDriver} that transfers the call. Every call that a method returns is pending until the
 * completion succeeds, as with {@link LineDriver#makeCall}.
 */
@ConsumerType
public interface TransferDriver {
    /**
     * Holds this connected call for transfer and makes a consultation call (TSPI_lineSetupTransfer, rules L-252 to
     * L-256).
     *
     * @param params what the consultation call should be like; with a one-step transfer its target address is dialed
     * @param consultation where events of the consultation call go
     * @return the consultation call, never null
     * @throws TelephonyException if the request is refused; then there is no consultation call
     */
    default CallDriver setUpTransfer(CallParams params, CallSink consultation, Completion completion) {
        throw unavailable("transfer calls with consultation");
    }

    /**
     * Joins this held call with another and leaves both (TSPI_lineCompleteTransfer in transfer mode, rule L-259).
     *
     * @param consultation another call of the same line, not always the one of a set-up (rule L-264)
     */
    default void completeTransfer(CallDriver consultation, Completion completion) {
        throw unavailable("complete transfers");
    }

    /**
     * Makes a conference of this held call and another (TSPI_lineCompleteTransfer in conference mode, rule L-260).
     *
     * @param consultation another call of the same line
     * @param conference where events of the conference call go
     * @return the conference call, never null
     */
    default CallDriver completeTransferAsConference(
            CallDriver consultation, CallSink conference, Completion completion) {
        throw unavailable("complete transfers as conferences");
    }

    /** Transfers this connected call to a destination without consultation (TSPI_lineBlindTransfer, rule L-263). */
    default void blindTransfer(String destination, Completion completion) {
        throw unavailable("transfer calls blindly");
    }

    private static TelephonyException unavailable(String operation) {
        return new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot " + operation);
    }
}
