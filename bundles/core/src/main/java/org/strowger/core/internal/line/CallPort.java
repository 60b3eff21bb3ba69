package org.strowger.core.internal.line;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallSink;

/** What a driver holds of a call: checks its events and hands them to the line. */
final class CallPort implements CallSink {
    private final ManagedLine line;
    private final ManagedCall call;

    CallPort(ManagedLine line, ManagedCall call) {
        this.line = line;
        this.call = call;
    }

    @Override
    public void state(CallState state) {
        report(state, null, null);
    }

    @Override
    public void state(CallState state, CallStateMode mode) {
        report(state, mode, null);
    }

    @Override
    public void conferenced(CallSink conference) {
        boolean known = conference instanceof CallPort port && port.line == line && port.call != call;
        if (!known) {
            line.fault(Faults.Kind.BAD_ARGUMENT, call);
        }
        report(CallState.CONFERENCED, null, known ? ((CallPort) conference).call : null);
    }

    private void report(CallState state, CallStateMode mode, ManagedCall conference) {
        if (state == null) {
            line.fault(Faults.Kind.BAD_ARGUMENT, call);
            return;
        }
        boolean fits = state.allows(mode);
        if (!fits) {
            line.fault(Faults.Kind.WRONG_MODE, call);
        }
        synchronized (line.lock()) {
            if (isAcceptable()) {
                line.stateReported(call, state, fits ? mode : null, conference);
            }
        }
    }

    @Override
    public void info(CallInfo info, Set<CallInfoItem> changed) {
        if (info == null || changed == null || changed.stream().anyMatch(Objects::isNull)) {
            line.fault(Faults.Kind.BAD_ARGUMENT, call);
            return;
        }
        Set<CallInfoItem> items = Set.copyOf(changed);
        synchronized (line.lock()) {
            if (isAcceptable()) {
                Set<CallInfoItem> told = call.learn(info, items);
                if (call.stage() == ManagedCall.Stage.LIVE && (items.isEmpty() || !told.isEmpty())) {
                    call.tellInfo(told);
                }
            }
        }
    }

    @Override
    public void digit(DigitMode mode, char digit, TickCount at) {
        boolean usable = mode != null && mode.has(digit);
        detected(usable, stream -> stream.digit(mode, digit, at));
    }

    @Override
    public void tone(int listId, int tag, TickCount at) {
        detected(true, stream -> stream.tones().report(listId, tag, at));
    }

    @Override
    public void media(MediaMode mode, TickCount at) {
        detected(mode != null, stream -> stream.media(mode, at));
    }

    @Override
    public void deviceSpecific(DeviceMessage message) {
        if (message == null) {
            line.fault(Faults.Kind.BAD_ARGUMENT, call);
            return;
        }
        synchronized (line.lock()) {
            if (isAcceptable() && call.stage() == ManagedCall.Stage.LIVE) {
                call.tellExtended(message);
            }
        }
    }

    private void detected(boolean usable, Consumer<CallStream> report) {
        if (!usable) {
            line.fault(Faults.Kind.BAD_ARGUMENT, call);
            return;
        }
        synchronized (line.lock()) {
            if (isAcceptable() && call.hasStream()) {
                report.accept(call.stream());
            }
        }
    }

    private boolean isAcceptable() {
        if (call.stage() == ManagedCall.Stage.CLOSED) {
            // Until the driver was told, an event may have been on its way.
            if (call.isDriverTold()) {
                call.fault(Faults.Kind.EVENT_FOR_CLOSED_CALL);
            }
            return false;
        }
        if (call.state() == CallState.IDLE) {
            call.fault(Faults.Kind.EVENT_AFTER_IDLE);
            return false;
        }
        if (call.stage() == ManagedCall.Stage.PENDING) {
            call.fault(Faults.Kind.EVENT_FOR_PENDING_CALL);
        }
        return true;
    }
}
