package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A provider's own call (HDRVCALL, and the TSPI_line functions with a call).
 *
 * <p>Called on the strand of its line; see {@link LineDriver}. Each asynchronous method ends as {@link Completion}
 * says. What a provider cannot do it leaves to the default, which fails with {@link LineError#OPERATIONUNAVAIL}, and
 * does not name in its capabilities. The core has checked the state it knows; the driver decides about the state the
 * device is in, and refuses with {@link LineError#INVALCALLSTATE}.
 */
@ConsumerType
public interface CallDriver
        extends TransferDriver, ConferenceDriver, ParkDriver, MediaDriver, DigitDriver, ToneDriver, DetailDriver {
    /** Starts alerting an offering call (TSPI_lineAccept). */
    default void accept(Completion completion) {
        throw unavailable("accept");
    }

    /** Answers an offering, accepted, or connected and inactive call (TSPI_lineAnswer). */
    default void answer(Completion completion) {
        throw unavailable("answer");
    }

    /**
     * Dials further digits (TSPI_lineDial); succeeds when they were handed over (rule L-219).
     *
     * @param digits with a {@code ;} at the end for more to follow; empty to finish a number (rule L-217)
     */
    default void dial(String digits, Completion completion) {
        throw unavailable("dial");
    }

    /**
     * Drops the call, or rejects it while it is offering (TSPI_lineDrop). The call must still reach idle, so that
     * monitors can let go, unless it is closed first (rules L-098, S-080).
     */
    void drop(Completion completion);

    /** Sends an offering call elsewhere (TSPI_lineRedirect). */
    default void redirect(String destination, Completion completion) {
        throw unavailable("redirect");
    }

    /** Puts a connected call on hard hold (TSPI_lineHold). */
    default void hold(Completion completion) {
        throw unavailable("hold");
    }

    /** Retrieves a held call (TSPI_lineUnhold). */
    default void unhold(Completion completion) {
        throw unavailable("unhold");
    }

    /**
     * Swaps this connected call with a held one (TSPI_lineSwapHold).
     *
     * @param held another call of the same line
     */
    default void swapHold(CallDriver held, Completion completion) {
        throw unavailable("swapHold");
    }

    /** Protects the call against interruptions until it ends (TSPI_lineSecureCall, rule L-319). */
    default void secure(Completion completion) {
        throw unavailable("secure");
    }

    /**
     * The core lets go of the call (TSPI_lineCloseCall), in whatever state it is. Before this returns, every request of
     * the call has been completed with {@link LineError#OPERATIONFAILED}; afterwards no event of it is sent (rules
     * L-122, S-078). A pending call is stopped (rule L-133). An active call is dropped if the line has the flag
     * CLOSE_DROP, and otherwise lives on outside the core's sight (rule L-123). Must be tolerated for a call that
     * failed (rule L-135).
     */
    void close();

    private static TelephonyException unavailable(String operation) {
        return new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot " + operation + " calls");
    }
}
