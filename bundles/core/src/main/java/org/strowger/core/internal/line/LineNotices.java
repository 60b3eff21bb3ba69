package org.strowger.core.internal.line;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;

/**
 * Tells the handles of a line what they asked to be told of its status and its addresses. Used under the line's lock.
 */
final class LineNotices {
    private static final Set<LineStateItem> FROM_CORE_ONLY = EnumSet.of(
            LineStateItem.OPEN,
            LineStateItem.CLOSE,
            LineStateItem.REINIT,
            LineStateItem.REMOVED,
            LineStateItem.TRANSLATE_CHANGE);

    private final List<LineHandle> openHandles;

    LineNotices(List<LineHandle> openHandles) {
        this.openHandles = openHandles;
    }

    /** The union of what all handles want to know of the line. */
    Set<LineStateItem> lineUnion() {
        EnumSet<LineStateItem> union = EnumSet.noneOf(LineStateItem.class);
        openHandles.forEach(handle -> union.addAll(handle.lineFilter()));
        return union;
    }

    /** The union of what all handles want to know of its addresses. */
    Set<AddressStateItem> addressUnion() {
        EnumSet<AddressStateItem> union = EnumSet.noneOf(AddressStateItem.class);
        openHandles.forEach(handle -> union.addAll(handle.addressFilter()));
        return union;
    }

    void ringing(int ringMode, int ringCount) {
        for (LineHandle handle : openHandles) {
            if (handle.lineFilter().contains(LineStateItem.RINGING)) {
                handle.session().outbox().postNotice(new LineEvent.Ringing(handle, ringMode, ringCount));
            }
        }
    }

    /** A change that the driver reports; what only the core can know is not taken from it (rule L-394). */
    void fromDriver(Set<LineStateItem> changed) {
        EnumSet<LineStateItem> items = EnumSet.noneOf(LineStateItem.class);
        items.addAll(changed);
        items.removeAll(FROM_CORE_ONLY);
        lineChanged(items, null);
    }

    /** The conditions went from one set to another. */
    void conditionsChanged(Set<LineCondition> from, Set<LineCondition> to) {
        EnumSet<LineStateItem> changed = EnumSet.noneOf(LineStateItem.class);
        for (LineCondition condition : LineCondition.values()) {
            boolean is = to.contains(condition);
            if (is != from.contains(condition)) {
                changed.add(item(condition, is));
            }
        }
        lineChanged(changed, null);
    }

    private static LineStateItem item(LineCondition condition, boolean is) {
        return switch (condition) {
            case CONNECTED -> is ? LineStateItem.CONNECTED : LineStateItem.DISCONNECTED;
            case IN_SERVICE -> is ? LineStateItem.IN_SERVICE : LineStateItem.OUT_OF_SERVICE;
            case MESSAGE_WAITING -> is ? LineStateItem.MESSAGE_WAIT_ON : LineStateItem.MESSAGE_WAIT_OFF;
            case LOCKED -> LineStateItem.LOCK;
        };
    }

    /** Tells what changed to every handle that asked for it, except to the one that caused it. */
    void lineChanged(Set<LineStateItem> changed, LineHandle causedBy) {
        for (LineHandle handle : openHandles) {
            if (handle != causedBy) {
                EnumSet<LineStateItem> wanted = EnumSet.noneOf(LineStateItem.class);
                wanted.addAll(changed);
                wanted.retainAll(handle.lineFilter());
                if (changed.contains(LineStateItem.CAPABILITIES_CHANGE) && advisesToStartAgain(handle)) {
                    wanted.remove(LineStateItem.CAPABILITIES_CHANGE);
                    wanted.add(LineStateItem.REINIT);
                }
                handle.session().version().leaveOutUnknown(wanted);
                if (!wanted.isEmpty()) {
                    handle.session().outbox().postNotice(new LineEvent.StateChanged(handle, Set.copyOf(wanted)));
                }
            }
        }
    }

    /** REINIT takes the place of changed capabilities, and comes also to those who did not ask (L-390, L-395). */
    private static boolean advisesToStartAgain(LineHandle handle) {
        return !handle.session().version().knowsChangesOfCapabilities();
    }

    void addressChanged(int addressId, Set<AddressStateItem> changed) {
        for (LineHandle handle : openHandles) {
            EnumSet<AddressStateItem> wanted = EnumSet.noneOf(AddressStateItem.class);
            wanted.addAll(changed);
            wanted.retainAll(handle.addressFilter());
            if (changed.contains(AddressStateItem.CAPABILITIES_CHANGE) && advisesToStartAgain(handle)) {
                wanted.remove(AddressStateItem.CAPABILITIES_CHANGE);
                handle.session().outbox().postNotice(new LineEvent.StateChanged(handle, Set.of(LineStateItem.REINIT)));
            }
            if (!wanted.isEmpty()) {
                handle.session()
                        .outbox()
                        .postNotice(new LineEvent.AddressStateChanged(handle, addressId, Set.copyOf(wanted)));
            }
        }
    }

    /** The network cancelled a completion request (rules L-318, L-396). */
    void completionCancelled(int completionId) {
        for (LineHandle handle : openHandles) {
            if (handle.lineFilter().contains(LineStateItem.COMPLETION_CANCEL)
                    && handle.session().version().knows(LineStateItem.COMPLETION_CANCEL)) {
                handle.session().outbox().postNotice(new LineEvent.CompletionCancelled(handle, completionId));
            }
        }
    }

    /** The extensions of the line tell something to those who use them. */
    void deviceSpecific(DeviceMessage message) {
        for (LineHandle handle : openHandles) {
            if (handle.options().extensions().isPresent()) {
                handle.session().outbox().postNotice(new LineEvent.DeviceSpecific(handle, message));
            }
        }
    }

    /** The numbers of calls changed; constant cost when nobody asked. */
    void countsChanged(int addressId) {
        for (LineHandle handle : openHandles) {
            if (handle.lineFilter().contains(LineStateItem.CALL_COUNT)) {
                handle.session()
                        .outbox()
                        .postNotice(new LineEvent.StateChanged(handle, Set.of(LineStateItem.CALL_COUNT)));
            }
            if (handle.addressFilter().contains(AddressStateItem.CALL_COUNT)) {
                handle.session()
                        .outbox()
                        .postNotice(new LineEvent.AddressStateChanged(
                                handle, addressId, Set.of(AddressStateItem.CALL_COUNT)));
            }
        }
    }
}
