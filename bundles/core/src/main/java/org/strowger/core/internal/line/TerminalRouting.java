package org.strowger.core.internal.line;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.strowger.telephony.Request;
import org.strowger.telephony.TerminalControl;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.Terminal;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.Completion;

/** Routing events of a line, an address or a call to terminals (rules L-401, L-402; ambiguity 13). */
final class TerminalRouting implements TerminalControl {
    private final ManagedLine line;
    private final Runnable validity;
    private final Supplier<Ticket<Void>> accepted;
    private final Router router;

    private TerminalRouting(ManagedLine line, Runnable validity, Supplier<Ticket<Void>> accepted, Router router) {
        this.line = line;
        this.validity = validity;
        this.accepted = accepted;
        this.router = router;
    }

    /** Of the line, or one of its addresses; whoever has the line open may do it. */
    static TerminalRouting ofLine(LineHandle handle, OptionalInt addressId) {
        ManagedLine line = handle.managed();
        return new TerminalRouting(
                line,
                handle::requireOpen,
                () -> {
                    handle.requireOpen();
                    return line.requests().accept("route to a terminal", handle, null, null, () -> null);
                },
                (terminal, modes, on, completion) ->
                        line.calling().lineDriver().setTerminal(addressId, terminal, modes, on, completion));
    }

    /** Of a call; needs an owner. */
    static TerminalRouting ofCall(CallHandle handle) {
        ManagedLine line = handle.lineHandle().managed();
        return new TerminalRouting(
                line,
                handle::requireValid,
                () -> {
                    Calling.require(handle, CallOperation.SET_TERMINAL);
                    return line.calling().accept(handle, CallOperation.SET_TERMINAL, () -> {});
                },
                (terminal, modes, on, completion) ->
                        line.calling().driverOf(handle.call()).setTerminal(terminal, modes, on, completion));
    }

    @Override
    public Request<Void> route(int terminal, Set<TerminalMode> modes) {
        return set(terminal, modes, true);
    }

    @Override
    public Request<Void> unroute(int terminal, Set<TerminalMode> modes) {
        return set(terminal, modes, false);
    }

    private Request<Void> set(int terminal, Set<TerminalMode> modes, boolean on) {
        validity.run();
        requireModes(terminal, modes);
        Set<TerminalMode> wanted = Set.copyOf(modes);
        return line.calling().ask(accepted, ticket -> router.set(terminal, wanted, on, ticket));
    }

    private void requireModes(int id, Set<TerminalMode> modes) {
        int count = line.capabilities().terminals().size();
        if (id < 0 || id >= count) {
            throw new TelephonyException(
                    LineError.INVALTERMINALID, "the line has " + count + " terminals, from 0; not " + id);
        }
        Terminal terminal = line.capabilities().terminals().get(id);
        boolean usable = modes != null
                && !modes.isEmpty()
                && modes.stream().allMatch(Objects::nonNull)
                && terminal.modes().containsAll(modes);
        if (!usable) {
            throw new TelephonyException(
                    LineError.INVALTERMINALMODE,
                    "terminal " + id + " has " + terminal.modes() + ", at least one is needed; not " + modes);
        }
    }

    /** What the driver is asked. */
    private interface Router {
        void set(int terminal, Set<TerminalMode> modes, boolean on, Completion completion);
    }
}
