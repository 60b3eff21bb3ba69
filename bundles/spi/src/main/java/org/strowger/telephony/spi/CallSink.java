package org.strowger.telephony.spi;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;

/**
 * Where the events of one call go (HTAPICALL with LINEEVENT). Safe for use by any thread; calls return soon and never
 * throw. Events for a call that is pending, closed or idle are faults of the provider: counted, and told to nobody
 * (rules L-131, L-197). Of a call that was pending the last state and what is known about it count once it exists.
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

    /** A digit was detected (LINE_MONITORDIGITS), at a time that the core supplies; see the longer form. */
    default void digit(DigitMode mode, char digit) {
        digit(mode, digit, TickCount.NONE);
    }

    /**
     * A digit was detected (LINE_MONITORDIGITS). When both DTMF and DTMF_END are monitored each digit is reported twice
     * (rule L-331). What nobody asked for goes nowhere.
     *
     * @param mode how it was signalled
     * @param digit a digit of that mode
     * @param at when, or {@link TickCount#NONE}
     */
    void digit(DigitMode mode, char digit, TickCount at);

    /** A tone was detected (LINE_MONITORTONE), at a time that the core supplies; see the longer form. */
    default void tone(int listId, int tag) {
        tone(listId, tag, TickCount.NONE);
    }

    /**
     * A tone was detected (LINE_MONITORTONE); reported once for every entry of every list that it matches (rule L-342).
     *
     * @param listId the list
     * @param tag the entry's tag
     * @param at when, or {@link TickCount#NONE}
     */
    void tone(int listId, int tag, TickCount at);

    /** A media mode was detected (LINE_MONITORMEDIA), at a time that the core supplies; see the longer form. */
    default void media(MediaMode mode) {
        media(mode, TickCount.NONE);
    }

    /**
     * A media mode was detected (LINE_MONITORMEDIA).
     *
     * @param mode what was detected
     * @param at when, or {@link TickCount#NONE}
     */
    void media(MediaMode mode, TickCount at);

    /** The extensions of the line tell something about the call (LINE_CALLDEVSPECIFIC and its like, rule L-411). */
    default void deviceSpecific(DeviceMessage message) {}
}
