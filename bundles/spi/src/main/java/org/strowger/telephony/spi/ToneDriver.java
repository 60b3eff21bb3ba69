package org.strowger.telephony.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;

/**
 * The part of a {@link CallDriver} that has to do with tones within the call; what {@link DigitDriver} says of waiting
 * and of ending holds here, too.
 */
@ConsumerType
public interface ToneDriver {
    /**
     * Generates a tone (TSPI_lineGenerateTone). A generation that is under way, of digits or of a tone, is cancelled:
     * {@link Generation#cancelled()} of its own is called first (rule L-333). {@link DigitDriver#cancelGeneration}
     * cancels it.
     *
     * @param tone checked against the capabilities of the line; all its components sound at the same time (rule L-339)
     * @param generation is told the end
     */
    default void generateTone(Tone tone, Generation generation) {
        throw new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot generate tones");
    }

    /**
     * Reports tones through {@link CallSink#tone} (TSPI_lineMonitorTones). A list replaces the one with the same id;
     * lists with other ids stay in force beside it (rule L-341).
     *
     * @param listId the id of the list, different for each application
     * @param tones what to watch for; empty when the list is not wanted any more
     */
    default void monitorTones(int listId, List<MonitoredTone> tones) {
        throw new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot monitor tones");
    }
}
