package org.strowger.core.internal.phone;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.PhoneStatusMessages;

/**
 * Tells the handles of a phone what they asked to be told (rules P-064 to P-073, P-094). Used under the phone's lock.
 */
final class PhoneNotices {
    private static final Set<PhoneStateItem> FROM_CORE_ONLY =
            EnumSet.of(PhoneStateItem.OWNER, PhoneStateItem.MONITORS, PhoneStateItem.REMOVED);

    private final List<PhoneHandle> openHandles;

    PhoneNotices(List<PhoneHandle> openHandles) {
        this.openHandles = openHandles;
    }

    /** All that handles want to know (rule P-070). */
    PhoneStatusMessages union() {
        EnumSet<PhoneStateItem> states = EnumSet.noneOf(PhoneStateItem.class);
        EnumSet<ButtonMode> modes = EnumSet.noneOf(ButtonMode.class);
        EnumSet<ButtonState> moves = EnumSet.noneOf(ButtonState.class);
        for (PhoneHandle handle : openHandles) {
            PhoneStatusMessages wanted = handle.filter();
            states.addAll(wanted.states());
            if (!wanted.buttonModes().isEmpty()) {
                modes.addAll(wanted.buttonModes());
                moves.addAll(wanted.buttonStates());
            }
        }
        return new PhoneStatusMessages(states, modes, moves);
    }

    /** The driver reported a change without details; what only the core can know is not taken from it (rule P-042). */
    void fromDriver(Set<PhoneStateItem> told) {
        EnumSet<PhoneStateItem> items = EnumSet.noneOf(PhoneStateItem.class);
        items.addAll(told);
        items.removeAll(FROM_CORE_ONLY);
        changed(items.stream().map(PhoneChange::of).toList());
    }

    /** The capabilities changed; versions that do not know that are told to start again (rule P-022). */
    void capabilitiesChanged() {
        for (PhoneHandle handle : openHandles) {
            boolean known = handle.session().apiVersion().isAtLeast(ApiVersion.V1_4);
            tell(handle, List.of(PhoneChange.of(known ? PhoneStateItem.CAPABILITIES_CHANGE : PhoneStateItem.REINIT)));
        }
    }

    /** Tells what changed to every handle that asked for it. */
    void changed(List<PhoneChange> changes) {
        openHandles.forEach(handle -> tell(handle, changes));
    }

    private static void tell(PhoneHandle handle, List<PhoneChange> changes) {
        List<PhoneChange> wanted = changes.stream()
                .filter(change -> isWanted(change.item(), handle))
                .toList();
        EnumSet<PhoneStateItem> items = EnumSet.noneOf(PhoneStateItem.class);
        wanted.forEach(change -> items.add(change.item()));
        if (items.size() > 1) {
            handle.session().outbox().postNotice(new PhoneEvent.StateChanged(handle, Set.copyOf(items)));
        } else {
            // Several only if they are lamps, each of which is told by itself.
            wanted.forEach(
                    change -> handle.session().outbox().postNotice(change.told().apply(handle)));
        }
    }

    /** Whether a handle wants to hear of it; nobody can keep REINIT away (rule P-064). */
    private static boolean isWanted(PhoneStateItem item, PhoneHandle handle) {
        if (item == PhoneStateItem.CAPABILITIES_CHANGE
                && !handle.session().apiVersion().isAtLeast(ApiVersion.V1_4)) {
            return false;
        }
        return item == PhoneStateItem.REINIT || handle.filter().states().contains(item);
    }

    /** A handle with this privilege was opened or closed, so the other handles hear the new number (rule P-041). */
    void useChanged(PhonePrivilege privilege, PhoneHandle causedBy) {
        int now = count(privilege);
        PhoneChange change = privilege == PhonePrivilege.OWNER
                ? new PhoneChange(PhoneStateItem.OWNER, phone -> new PhoneEvent.OwnersChanged(phone, now))
                : new PhoneChange(PhoneStateItem.MONITORS, phone -> new PhoneEvent.MonitorsChanged(phone, now));
        for (PhoneHandle handle : openHandles) {
            if (handle != causedBy) {
                tell(handle, List.of(change));
            }
        }
    }

    int count(PhonePrivilege privilege) {
        return (int) openHandles.stream()
                .filter(handle -> handle.privilege() == privilege)
                .count();
    }

    /** A button went down or up. */
    void moved(PhoneChange.Move move, ButtonInfo button) {
        for (PhoneHandle handle : openHandles) {
            PhoneStatusMessages wanted = handle.filter();
            if (wanted.buttonModes().contains(button.mode())
                    && wanted.buttonStates().contains(move.state())) {
                handle.session()
                        .outbox()
                        .postNotice(new PhoneEvent.ButtonMoved(handle, move.buttonId(), button.mode(), move.state()));
            }
        }
    }

    void deviceSpecific(long first, long second, long third) {
        for (PhoneHandle handle : openHandles) {
            handle.session().outbox().postNotice(new PhoneEvent.DeviceSpecific(handle, first, second, third));
        }
    }
}
