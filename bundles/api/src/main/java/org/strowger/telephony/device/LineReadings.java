package org.strowger.telephony.device;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.strowger.telephony.call.TerminalMode;

/**
 * What the device of a line shows besides its conditions (the rest of LINEDEVSTATUS); it is the provider's to tell.
 *
 * @param signal the strength of the signal, 0 to 65535; 65535 where it has no meaning
 * @param battery the level of the battery, 0 to 65535; 65535 where it has no meaning
 * @param roaming whose network it uses
 * @param ringMode which ring mode it rings with now; 0 when it does not ring
 * @param completions how many requests to complete a call are under way
 * @param terminals what new calls have routed to each terminal, in the order of {@link LineCapabilities#terminals()}
 */
public record LineReadings(
        int signal, int battery, RoamMode roaming, int ringMode, int completions, List<Set<TerminalMode>> terminals) {
    private static final int NO_MEANING = 0xFFFF;
    private static final LineReadings NONE =
            new LineReadings(NO_MEANING, NO_MEANING, RoamMode.UNAVAIL, 0, 0, List.of());

    /** Checks that nothing is null and makes the collections immutable. */
    public LineReadings {
        Objects.requireNonNull(roaming, "roaming");
        terminals = terminals.stream().map(Set::copyOf).toList();
    }

    /** Those of a device that shows nothing. */
    public static LineReadings none() {
        return NONE;
    }

    /** The same with another signal and battery. */
    public LineReadings withLevels(int newSignal, int newBattery) {
        return new LineReadings(newSignal, newBattery, roaming, ringMode, completions, terminals);
    }

    /** The same with another network. */
    public LineReadings withRoaming(RoamMode now) {
        return new LineReadings(signal, battery, now, ringMode, completions, terminals);
    }

    /** The same with another ring mode. */
    public LineReadings withRingMode(int now) {
        return new LineReadings(signal, battery, roaming, now, completions, terminals);
    }

    /** The same with another number of requests to complete a call. */
    public LineReadings withCompletions(int now) {
        return new LineReadings(signal, battery, roaming, ringMode, now, terminals);
    }

    /** The same with other routes to terminals. */
    public LineReadings withTerminals(List<Set<TerminalMode>> now) {
        return new LineReadings(signal, battery, roaming, ringMode, completions, now);
    }
}
