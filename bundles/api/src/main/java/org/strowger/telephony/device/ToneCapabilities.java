package org.strowger.telephony.device;

import java.util.Set;
import org.strowger.telephony.media.ToneMode;

/**
 * What a line can do with tones within a call (LINEDEVCAPS).
 *
 * @param generated which tones it can generate; empty if it cannot
 * @param maxGeneratedFrequencies how many components a custom tone can have
 * @param maxMonitoredFrequencies how many frequencies a tone that it watches for can have; 0 if it can at most watch
 *     for silence
 * @param maxMonitoredTones how many tones one list can have; 0 if it cannot watch for tones
 */
public record ToneCapabilities(
        Set<ToneMode> generated, int maxGeneratedFrequencies, int maxMonitoredFrequencies, int maxMonitoredTones) {
    /** No tones within a call. */
    public static final ToneCapabilities NONE = new ToneCapabilities(Set.of(), 0, 0, 0);

    /** Checks that nothing is null. */
    public ToneCapabilities {
        generated = Set.copyOf(generated);
    }
}
