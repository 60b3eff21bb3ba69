package org.strowger.telephony;

import java.time.Duration;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.GenerationEnd;

/**
 * Digits within one call, for talking to the other end; {@link Call#dial} is for the network. Got from
 * {@link Call#digits()}; throws as the operations of {@link Call}.
 *
 * <p>Every operation waits, for a limited time, until the provider has begun what it is asked (rule L-017), and throws
 * what the provider refuses it with. Only the end is told by an event.
 */
@ProviderType
public interface DigitControl {
    /** Generates DTMF digits of default duration; see {@link #generate(DigitMode, String, Duration)}. */
    default void generate(String digits) {
        generate(DigitMode.DTMF, digits, Duration.ZERO);
    }

    /**
     * Generates digits (lineGenerateDigits, rules L-332 to L-338), for an owner. A generation that is under way on the
     * call, of whomever, ends with {@link GenerationEnd#CANCEL}. The end comes as {@link CallEvent.GenerationEnded}.
     *
     * @param mode PULSE or DTMF
     * @param digits digits of the mode, {@code ,} for a pause, {@code !} for a hook flash; others are skipped (L-335)
     * @param duration of each digit and the space between two; zero for the line's default, moved to the nearest limit
     *     of the line otherwise (rule L-337)
     * @throws TelephonyException with {@link LineError#INVALDIGITMODE} for a mode that the line cannot generate,
     *     {@link LineError#INVALCALLSTATE} for an idle call, {@link LineError#OPERATIONUNAVAIL} if the line can
     *     generate no digits
     */
    void generate(DigitMode mode, String digits, Duration duration);

    /** Cancels the generation of digits or of a tone that is under way, if any (rule L-334); for an owner. */
    void cancelGenerating();

    /**
     * Gathers digits (lineGatherDigits, rules L-322 to L-329), for an owner. A gathering that is under way on the call,
     * of whomever, ends with {@link GatherEnd#CANCEL} and the digits so far (rule L-326). The end comes as
     * {@link CallEvent.DigitsGathered}.
     *
     * @throws TelephonyException with {@link LineError#INVALPARAM} for a count below one,
     *     {@link LineError#INVALDIGITMODE} for modes that the line cannot detect, {@link LineError#INVALDIGITS} for
     *     terminators that are no digits of the modes, {@link LineError#INVALTIMEOUT} for a time beyond the range of
     *     the line, {@link LineError#INVALCALLSTATE} for an idle call, {@link LineError#OPERATIONUNAVAIL} if the line
     *     can detect no digits
     */
    void gather(GatherRequest request);

    /** Cancels the gathering that is under way, if any, without starting another (rule L-327); for an owner. */
    void cancelGathering();

    /**
     * Reports each digit to this handle as {@link CallEvent.DigitDetected} (lineMonitorDigits, rules L-329 to L-331),
     * until the call is idle or the handle is closed (rules L-126, L-199). Replaces the handle's earlier choice.
     * Monitors may do it, too.
     *
     * @param modes which digits; empty for none any more
     * @throws TelephonyException with {@link LineError#INVALDIGITMODE} for modes that the line cannot detect,
     *     {@link LineError#INVALCALLSTATE} for a call that is idle or disconnected, {@link LineError#OPERATIONUNAVAIL}
     *     if the line can detect no digits
     */
    void monitor(Set<DigitMode> modes);
}
