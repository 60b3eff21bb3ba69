package org.strowger.telephony.spi;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.device.DeviceMessage;

/**
 * Where the events of one call go (HTAPICALL with LINEEVENT). Safe for use by any thread; calls return soon and never
 * throw. Events for a call that is pending, closed or idle are faults of the provider: counted, without effect on
 * applications (rules L-131, L-197).
 */
@ProviderType
public interface CallSink {
    /** The call is in this state now; for states without a mode, or of unknown mode (LINE_CALLSTATE). */
    void state(CallState state);

    /**
     * The call is in this state now.
     *
     * @param state the state
     * @param mode a mode of that state
     */
    void state(CallState state, CallStateMode mode);

    /**
     * The call is a member of a conference now (LINE_CALLSTATE with CONFERENCED, rules L-193, L-276).
     *
     * @param conference what the core gave for the events of the conference call
     */
    void conferenced(CallSink conference);

    /**
     * Information about the call changed (LINE_CALLINFO).
     *
     * @param info everything that is known now; the counts, the application's name and what came with the call's
     *     parameters are the core's own and are not taken from it, nor is the number that applications attached, unless
     *     it changed
     * @param changed what changed
     */
    void info(CallInfo info, Set<CallInfoItem> changed);

    /** The extensions of the line tell something about the call (LINE_CALLDEVSPECIFIC and its like, rule L-411). */
    default void deviceSpecific(DeviceMessage message) {}
}
