package org.strowger.telephony;

import java.util.Set;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.device.LineStateItem;

/** Something happened to an open line. */
public sealed interface LineEvent extends TelephonyEvent {
    /** The session's handle to the line. */
    Line line();

    /**
     * The line was closed by force (LINE_CLOSE): the handle and all its call handles are void already (rule L-105).
     * Never the consequence of the application's own closing (rule L-106).
     *
     * @param line the void handle
     */
    record Closed(Line line) implements LineEvent {}

    /**
     * The line's status changed (LINE_LINEDEVSTATE); comes only when asked for with {@link Line#setStatusMessages}.
     *
     * @param line the handle
     * @param changed what changed
     */
    record StateChanged(Line line, Set<LineStateItem> changed) implements LineEvent {}

    /**
     * The line rings (LINE_LINEDEVSTATE with RINGING), once for each ring cycle (rule L-171); comes only when
     * {@link LineStateItem#RINGING} was asked for.
     *
     * @param line the handle
     * @param ringMode counted from 1
     * @param ringCount counted from 0 for each call
     */
    record Ringing(Line line, int ringMode, int ringCount) implements LineEvent {}

    /**
     * The status of an address changed (LINE_ADDRESSSTATE); comes only when asked for.
     *
     * @param line the handle
     * @param addressId the address
     * @param changed what changed
     */
    record AddressStateChanged(Line line, int addressId, Set<AddressStateItem> changed) implements LineEvent {}

    /**
     * A completion request was cancelled by the network (LINE_LINEDEVSTATE with COMPLCANCEL, rule L-318); comes only
     * when {@link LineStateItem#COMPLETION_CANCEL} was asked for.
     *
     * @param line the handle
     * @param completionId the request that is no more
     */
    record CompletionCancelled(Line line, int completionId) implements LineEvent {}

    /**
     * The extensions of the line tell something (LINE_DEVSPECIFIC, LINE_DEVSPECIFICFEATURE, LINE_DEVSPECIFICEX); comes
     * to line handles that were opened with extensions.
     *
     * @param line the handle
     * @param message what they tell
     */
    record DeviceSpecific(Line line, DeviceMessage message) implements LineEvent {}
}
