package org.strowger.telephony;

import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.TickCount;

/** Something happened to a call of which the session has a handle. */
public sealed interface CallEvent extends TelephonyEvent {
    /** The session's own handle to the call. */
    Call call();

    /**
     * The session was given a handle to a call without asking (LINE_APPNEWCALL); directly followed by a
     * {@link StateChanged} (rule L-157). A call that the session made itself is not announced (rule L-159).
     *
     * <p>Follow the call by its events: {@link Call#status()} tells what it is doing when it is asked, which may be
     * later than the event that is being handled.
     *
     * @param call the new handle
     * @param addressId the address of the line that the call is on
     * @param privilege the privilege granted
     */
    record Appeared(Call call, int addressId, CallPrivilege privilege) implements CallEvent {}

    /**
     * The call is in this state now (LINE_CALLSTATE).
     *
     * @param call the handle
     * @param state the state reached
     * @param mode its mode, for the states that have one (rule L-191)
     * @param newPrivilege the privilege of this handle, when it was just granted or changed (rule L-158)
     * @param conference for {@link CallState#CONFERENCED}: the line handle's own handle to the conference, unless it
     *     has none (rules L-193, L-194)
     */
    record StateChanged(
            Call call,
            CallState state,
            Optional<CallStateMode> mode,
            Optional<CallPrivilege> newPrivilege,
            Optional<Call> conference)
            implements CallEvent {
        /** A state in which the call is no member of a conference. */
        public StateChanged(
                Call call, CallState state, Optional<CallStateMode> mode, Optional<CallPrivilege> newPrivilege) {
            this(call, state, mode, newPrivilege, Optional.empty());
        }
    }

    /**
     * Information about the call changed (LINE_CALLINFO); read it with {@link Call#info()}. Never comes after idle
     * (rule L-198).
     *
     * @param call the handle
     * @param changed what changed
     */
    record InfoChanged(Call call, Set<CallInfoItem> changed) implements CallEvent {}

    /**
     * The gathering of digits ended (LINE_GATHERDIGITS); to the handle that asked for it only, once for each (L-322).
     *
     * @param call the handle
     * @param request what was asked for
     * @param digits what was gathered; a termination digit is the last of them (rule L-324)
     * @param reason why it ended
     * @param at when, if the machine that gathered them is compared with itself
     */
    record DigitsGathered(Call call, GatherRequest request, String digits, GatherEnd reason, TickCount at)
            implements CallEvent {}

    /**
     * The generation of digits or of a tone ended (LINE_GENERATE); to the handle that asked for it only, once for each
     * and in the order in which they were asked for (rule L-332).
     *
     * @param call the handle
     * @param reason why it ended
     * @param at when
     */
    record GenerationEnded(Call call, GenerationEnd reason, TickCount at) implements CallEvent {}

    /**
     * A digit was detected (LINE_MONITORDIGITS); to the handles that monitor digits of its mode.
     *
     * @param call the handle
     * @param mode how it was signalled
     * @param digit the digit
     * @param at when
     */
    record DigitDetected(Call call, DigitMode mode, char digit, TickCount at) implements CallEvent {}

    /**
     * A tone, or silence, was detected (LINE_MONITORTONE); to the handle that watches for it.
     *
     * @param call the handle
     * @param tag the application's own value for the tone (rule L-345)
     * @param at when
     */
    record ToneDetected(Call call, int tag, TickCount at) implements CallEvent {}

    /**
     * A media mode was detected (LINE_MONITORMEDIA); to the handles that monitor it. The call's own media mode stays as
     * it is (rule L-349).
     *
     * @param call the handle
     * @param mode what was detected
     * @param at when
     */
    record MediaDetected(Call call, MediaMode mode, TickCount at) implements CallEvent {}

    /**
     * The extensions of the line tell something about the call (LINE_DEVSPECIFIC and its like with a call handle, rule
     * L-411); comes to handles whose line was opened with extensions.
     *
     * @param call the handle
     * @param message what they tell
     */
    record DeviceSpecific(Call call, DeviceMessage message) implements CallEvent {}
}
