package org.strowger.telephony.device;

import java.util.Objects;
import java.util.Set;
import org.strowger.telephony.call.TerminalMode;

/**
 * A terminal that events of a line can be routed to (LINETERMCAPS with its text).
 *
 * @param name its name for people
 * @param device what kind of device it is
 * @param modes what can be routed to it
 * @param sharing how it is shared between lines
 */
public record Terminal(String name, TerminalDevice device, Set<TerminalMode> modes, TerminalSharing sharing) {
    /** Checks that nothing is null. */
    public Terminal {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(sharing, "sharing");
        modes = Set.copyOf(modes);
    }
}
