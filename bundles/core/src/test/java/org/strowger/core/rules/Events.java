package org.strowger.core.rules;

import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.TelephonyError;

/** The events that a test expects, in words. */
final class Events {
    private Events() {}

    static TelephonyEvent succeeded(Request<?> request) {
        return new Reply(request, Optional.empty());
    }

    static TelephonyEvent failed(Request<?> request, TelephonyError error) {
        return new Reply(request, Optional.of(error));
    }

    /** A call on address 0 was announced. */
    static TelephonyEvent appeared(Call call, CallPrivilege privilege) {
        return new CallEvent.Appeared(call, 0, privilege);
    }

    /** The first state of a handle that was not asked for. */
    static TelephonyEvent first(CallPrivilege privilege, Call call, CallState state) {
        return new CallEvent.StateChanged(call, state, Optional.empty(), Optional.of(privilege));
    }

    static TelephonyEvent first(CallPrivilege privilege, Call call, CallState state, CallStateMode mode) {
        return new CallEvent.StateChanged(call, state, Optional.of(mode), Optional.of(privilege));
    }

    static TelephonyEvent state(Call call, CallState state) {
        return new CallEvent.StateChanged(call, state, Optional.empty(), Optional.empty());
    }

    static TelephonyEvent state(Call call, CallState state, CallStateMode mode) {
        return new CallEvent.StateChanged(call, state, Optional.of(mode), Optional.empty());
    }

    /** The call is a member of a conference that its holder has this handle to. */
    static TelephonyEvent conferenced(Call call, Call conference) {
        return new CallEvent.StateChanged(
                call, CallState.CONFERENCED, Optional.empty(), Optional.empty(), Optional.of(conference));
    }

    static TelephonyEvent info(Call call, CallInfoItem... changed) {
        return new CallEvent.InfoChanged(call, Set.of(changed));
    }

    static TelephonyEvent closed(Line line) {
        return new LineEvent.Closed(line);
    }

    static TelephonyEvent changed(Line line, LineStateItem... changed) {
        return new LineEvent.StateChanged(line, Set.of(changed));
    }

    static DeviceEvent created(LineDevice device) {
        return new DeviceEvent.LineCreated(device);
    }

    static DeviceEvent removed(LineDeviceId id) {
        return new DeviceEvent.LineRemoved(id);
    }
}
