package org.strowger.telephony.spi;

import java.time.Duration;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;

/**
 * The part of a {@link CallDriver} that has to do with digits within the call. An application waits while one of these
 * methods runs, so they return as soon as what is asked has begun; they throw what keeps it from beginning.
 *
 * <p>All of it ends by itself when the call becomes idle; the core does not ask for that (rule L-199).
 */
@ConsumerType
public interface DigitDriver {
    /**
     * Generates digits (TSPI_lineGenerateDigits). A generation that is under way, of digits or of a tone, is cancelled:
     * {@link Generation#cancelled()} of its own is called first (rule L-333). Never changes the state of the call
     * (L-336).
     *
     * @param mode one that the line's capabilities name
     * @param digits digits of the mode, {@code ,} for a pause, {@code !} for a hook flash, and nothing else (rule
     *     L-335); may be empty, then it is done at once
     * @param duration of each digit and the space between two, within the limits of the line (rule L-337); zero if the
     *     line has no default, for one that the driver chooses
     * @param generation is told the end
     */
    default void generateDigits(DigitMode mode, String digits, Duration duration, Generation generation) {
        throw unavailable("generate digits");
    }

    /**
     * Cancels the generation of digits or of a tone that is under way; its {@link Generation#cancelled()} is called
     * before this returns.
     */
    default void cancelGeneration() {
        throw unavailable("cancel the generation of digits and tones");
    }

    /**
     * Gathers digits (TSPI_lineGatherDigits), if the driver does that itself. A gathering that is under way is
     * cancelled: its own {@link Gathering#ended} is called first, with the digits so far (rule L-326). Digits that are
     * monitored are reported all the same (rule L-329).
     *
     * <p>A driver that only detects digits leaves it to the core, by this default: the core then has it monitor the
     * modes, and collects the digits and keeps the time itself.
     *
     * @param request checked against the capabilities of the line
     * @param gathering is told the end
     * @return whether the driver gathers them; false to leave it to the core
     */
    default boolean gatherDigits(GatherRequest request, Gathering gathering) {
        return false;
    }

    /**
     * Cancels a gathering that the driver does itself; its {@link Gathering#ended} is called before this returns, with
     * the digits so far.
     */
    default void cancelGathering() {
        throw unavailable("cancel the gathering of digits");
    }

    /**
     * Reports each digit through {@link CallSink#digit} (TSPI_lineMonitorDigits): the union of what all applications
     * asked for, which replaces the one before (rule L-330).
     *
     * @param union empty for none any more
     */
    default void monitorDigits(Set<DigitMode> union) {
        throw unavailable("monitor digits");
    }

    private static TelephonyException unavailable(String operation) {
        return new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot " + operation);
    }
}
