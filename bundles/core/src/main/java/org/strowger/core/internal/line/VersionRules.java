package org.strowger.core.internal.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What the version that an application was written for changes.
 *
 * @param version the application's
 */
public record VersionRules(ApiVersion version) {
    private static final Set<LineStateItem> SINCE_1_4 =
            Set.of(LineStateItem.CONFIGURATION_CHANGE, LineStateItem.COMPLETION_CANCEL);

    /** How a handle is announced: versions before 2.0 know only the state (rule L-157). */
    List<TelephonyEvent> appearance(CallHandle handle, CallPrivilege privilege) {
        CallEvent state = handle.call().stateEvent(handle, Optional.of(privilege));
        return version.isAtLeast(ApiVersion.V2_0)
                ? List.of(new CallEvent.Appeared(handle, handle.call().addressId(), privilege), state)
                : List.of(state);
    }

    /** Before version 2.0 the only owner of a call cannot let go of it before it is idle (rules L-119, L-120). */
    void requireReleasable(CallHandle handle) {
        ManagedCall call = handle.call();
        if (!version.isAtLeast(ApiVersion.V2_0)
                && handle.isOwner()
                && call.isOnlyOwner()
                && call.state() != CallState.IDLE) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE, handle + " is the only owner of a call that is " + call.state());
        }
    }

    /** Before version 2.0 letting go of a call discards its replies (rules L-144, L-145). */
    boolean releaseDiscardsReplies() {
        return !version.isAtLeast(ApiVersion.V2_0);
    }

    /** What comes before the closing of a removed line, for versions that do not know its removal (rule L-050). */
    Optional<TelephonyEvent> removalNotice(LineHandle handle) {
        return version.isAtLeast(ApiVersion.V2_0)
                ? Optional.empty()
                : Optional.of(new LineEvent.StateChanged(handle, Set.of(LineStateItem.REMOVED)));
    }

    /** Whether the version knows this change of a line (rule L-396). */
    boolean knows(LineStateItem item) {
        return version.isAtLeast(ApiVersion.V1_4) || !SINCE_1_4.contains(item);
    }

    /** Withholds what versions before 1.4 do not know (rule L-396). */
    void leaveOutUnknown(Set<LineStateItem> changed) {
        if (!version.isAtLeast(ApiVersion.V1_4)) {
            changed.removeAll(SINCE_1_4);
        }
    }

    /** Whether the version can be told that capabilities changed; others have to start again (rule L-395). */
    boolean knowsChangesOfCapabilities() {
        return version.isAtLeast(ApiVersion.V1_4);
    }

    /** How a call is connected, as versions before 2.0 know it (rule L-386). */
    CallStateMode mode(CallStateMode mode) {
        if (!(mode instanceof ConnectedMode connected) || version.isAtLeast(ApiVersion.V2_0)) {
            return mode;
        }
        return switch (connected) {
            case ACTIVE, ACTIVE_HELD, CONFIRMED -> ConnectedMode.ACTIVE;
            case INACTIVE, INACTIVE_HELD -> ConnectedMode.INACTIVE;
        };
    }

    /** What a session hears of a device that comes or goes (rules L-045, L-046, L-049, P-014, P-016). */
    public Optional<DeviceEvent> deviceEvent(DeviceEvent event) {
        boolean removal = event instanceof DeviceEvent.LineRemoved || event instanceof DeviceEvent.PhoneRemoved;
        if (removal) {
            return version.isAtLeast(ApiVersion.V2_0) ? Optional.of(event) : Optional.empty();
        }
        return Optional.of(version.isAtLeast(ApiVersion.V1_4) ? event : new DeviceEvent.ReinitializeAdvised(event));
    }
}
