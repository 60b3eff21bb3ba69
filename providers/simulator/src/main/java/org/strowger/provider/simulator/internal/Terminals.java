package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.Terminal;
import org.strowger.telephony.device.TerminalDevice;
import org.strowger.telephony.device.TerminalSharing;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The terminals of a line, a set and a headset, and how what is routed to them changes (rules L-401, L-402). */
final class Terminals {
    private static final int COUNT = 2;
    private static final Set<TerminalMode> OF_SET =
            EnumSet.complementOf(EnumSet.of(TerminalMode.MEDIA_TO_LINE, TerminalMode.MEDIA_FROM_LINE));
    private static final Set<TerminalMode> OF_HEADSET =
            EnumSet.of(TerminalMode.HOOKSWITCH, TerminalMode.MEDIA_TO_LINE, TerminalMode.MEDIA_FROM_LINE);

    private Terminals() {}

    /** Those of a line. */
    static List<Terminal> of(ExchangeSettings settings, Station station) {
        if (!settings.has(Facility.TERMINALS)) {
            return List.of();
        }
        return List.of(
                new Terminal("set " + station.number(), TerminalDevice.PHONE, OF_SET, TerminalSharing.PRIVATE),
                new Terminal(
                        "headset " + station.number(), TerminalDevice.HEADSET, OF_HEADSET, TerminalSharing.PRIVATE));
    }

    /** Nothing is routed to any of them. */
    static List<Set<TerminalMode>> nothing() {
        return Collections.nCopies(COUNT, Set.of());
    }

    /**
     * What becomes of what is routed, when these modes of a terminal go to it, or no longer.
     *
     * @throws TelephonyException if there is no such terminal
     */
    static UnaryOperator<List<Set<TerminalMode>>> change(int terminal, Set<TerminalMode> modes, boolean on) {
        if (terminal < 0 || terminal >= COUNT) {
            throw new TelephonyException(
                    LineError.INVALTERMINALID,
                    "there is no terminal " + terminal + "; lines have the terminals 0 to " + (COUNT - 1));
        }
        return before -> {
            List<Set<TerminalMode>> after = new ArrayList<>(before.isEmpty() ? nothing() : before);
            Set<TerminalMode> routed = EnumSet.noneOf(TerminalMode.class);
            routed.addAll(after.get(terminal));
            if (on) {
                routed.addAll(modes);
            } else {
                routed.removeAll(modes);
            }
            after.set(terminal, Set.copyOf(routed));
            return List.copyOf(after);
        };
    }
}
