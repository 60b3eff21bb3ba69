package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.Reply;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.TelephonyProvider;

/** Wrong cores, and the rule that each of them breaks. */
enum KnownDefect implements Defect {
    LOSES_A_REPLY("L-007", tap(EventDefect.loses(Reply.class::isInstance))),
    REPEATS_A_REPLY("L-007", tap(EventDefect.repeats(Reply.class::isInstance))),
    LETS_EVENTS_OVERTAKE_REPLIES("L-136", sound -> new OvertakenReplies(sound, request -> true)),
    GIVES_CONSULTATION_CALLS_BEFORE_THE_REPLY(
            "L-136", sound -> new OvertakenReplies(sound, request -> request.contains("set up"))),
    DELIVERS_A_REPLY_LATE("L-007", tap(EventDefect.delays(Reply.class::isInstance))),
    SWAPS_TWO_STATES("L-029", tap(EventDefect.delays(event -> isState(event, CallState.CONNECTED)))),
    LOSES_A_STATE("L-029", tap(EventDefect.loses(event -> isState(event, CallState.PROCEEDING)))),
    ANNOUNCES_AFTER_THE_STATE("L-157", tap(EventDefect.delays(CallEvent.Appeared.class::isInstance))),
    ANNOUNCES_NOTHING("L-157", tap(EventDefect.loses(CallEvent.Appeared.class::isInstance))),
    ANNOUNCES_TWICE("L-157", tap(EventDefect.repeats(CallEvent.Appeared.class::isInstance))),
    GRANTS_NO_PRIVILEGE("L-158", tap(EventDefect.changes(EventDefect::withoutPrivilege))),
    TELLS_MORE_AFTER_IDLE("L-198", tap(EventDefect.tellsMoreAfterIdle())),
    REPEATS_IDLE("L-197", tap(EventDefect.repeats(event -> isState(event, CallState.IDLE)))),
    LOSES_COUNTS("L-177", tap(EventDefect.loses(EventDefect::tellsCounts))),
    LOSES_A_CLOSING("L-105", tap(EventDefect.loses(LineEvent.Closed.class::isInstance))),
    CLOSES_AFTER_REMOVAL("L-049", tap(EventDefect.delays(LineEvent.Closed.class::isInstance))),
    LOSES_AN_ARRIVAL("L-045", tap(EventDefect.loses(DeviceEvent.LineCreated.class::isInstance))),
    REPEATS_AN_ARRIVAL("L-045", tap(EventDefect.repeats(DeviceEvent.LineCreated.class::isInstance))),
    LOSES_A_REMOVAL("L-049", tap(EventDefect.loses(DeviceEvent.LineRemoved.class::isInstance))),
    LEAVES_CALLS_OPEN("L-114", fault(HandleDefect::callsStayOpen)),
    COUNTS_WRONGLY("L-160", fault(HandleDefect::countsWrongly)),
    SAYS_ANOTHER_ERROR("L-172", fault(HandleDefect::saysAnotherError)),
    REPEATS_REQUEST_IDS("L-008", fault(HandleDefect::repeatsIds)),
    HAS_NO_REQUEST_IDS("L-005", fault(HandleDefect::hasNoIds)),
    NEVER_ENDS_A_STAGE("L-011", fault(HandleDefect::hangs)),
    FORGETS_CALLS("L-114", fault(HandleDefect::forgetsCalls)),
    HIDES_NEW_CALLS("L-164", fault(HandleDefect::hidesNewCalls)),
    REPEATS_HANDLES("L-109", fault(HandleDefect::repeatsNumbers)),
    LETS_MONITORS_ACT("L-172", fault(HandleDefect::letsMonitorsAct)),
    CLOSES_CALLS_TWICE("L-121", fault(DriverDefect.twice(CallDriver.class, "close"))),
    OPENS_LINES_TWICE("L-087", fault(DriverDefect.twice(LineDriver.class, "open"))),
    DROPS_TWICE("L-113", fault(DriverDefect.twice(CallDriver.class, "drop"))),
    STARTS_TWICE("L-033", fault(DriverDefect.twice(TelephonyProvider.class, "start"))),
    FORGETS_MEDIA_MODES("L-088", fault(DriverDefect.never(LineDriver.class, "setMediaModes"))),
    FORGETS_TO_CLOSE_LINES("S-026", fault(DriverDefect.never(LineDriver.class, "close"))),
    FORGETS_TO_CLOSE_CALLS("S-026", fault(DriverDefect.never(CallDriver.class, "close"))),
    CLOSES_PENDING_CALLS("L-130", fault(DriverDefect.closesPendingCalls())),
    CLOSES_CALLS_THAT_ARE_HELD("L-121", fault(DriverDefect.closesHeldCalls())),
    CLOSES_ONE_OF_TWO_PENDING_CALLS("S-026", sound -> new WrappedExchange(sound, DriverDefect.closesOneOfTwo())),
    SETS_UP_TWICE("L-113", fault(DriverDefect.twice(CallDriver.class, "setUpTransfer"))),
    ADDS_TWICE("L-113", fault(DriverDefect.twice(CallDriver.class, "addToConference"))),
    FORWARDS_TWICE("L-113", fault(DriverDefect.twice(LineDriver.class, "forward"))),
    HIDES_THE_SECOND_CALL("L-139", tap(EventDefect.hidesTheSecondCall())),
    LOSES_THE_PARENT("L-193", tap(EventDefect.changes(EventDefect::withoutConference))),
    MIXES_UP_PARENTS("L-193", sound -> new TappedExchange(sound, EventDefect.mixesUpParents(new ArrayList<>()))),
    FORGETS_THE_PARENT("L-274", fault(HandleDefect::forgetsTheParent)),
    TELLS_THE_PARENT_LAST("L-274", fault(HandleDefect::tellsTheParentLast)),
    TURNS_A_CONFERENCE_ROUND("L-268", fault(HandleDefect.delivers(HandleDefect::turnedRound))),
    TAKES_FROM_THE_GIVER("L-185", sound -> new WrappedExchange(sound, HandleDefect.takesFromTheGiver())),
    HANDS_TO_ITSELF("L-181", fault(HandleDefect::handsToItself)),
    HIDES_HAND_OFFS("L-184", tap(EventDefect.hidesHandOffs())),
    IGNORES_PRIORITIES("L-151", IgnoredPriorities::new),
    REFUSES_CONSULTATION_CALLS_LIKE_ANY("L-258", fault(HandleDefect::refusesLikeAnyCall)),
    KNOWS_NO_CONFERENCES("L-269", fault(HandleDefect::knowsNoConferences)),
    DELIVERS_ANOTHER_SLOT("L-296", fault(HandleDefect.delivers(HandleDefect::anotherSlot))),
    DELIVERS_ANOTHER_ID("L-314", fault(HandleDefect.delivers(HandleDefect::anotherId))),
    DELIVERS_NO_CONSULTATION("L-307", fault(HandleDefect.delivers(HandleDefect::noConsultation)));

    private final String rule;
    private final Function<Exchange, Exchange> change;

    KnownDefect(String rule, Function<Exchange, Exchange> change) {
        this.rule = rule;
        this.change = change;
    }

    /** The rule that it breaks. */
    String rule() {
        return rule;
    }

    @Override
    public Exchange exchange(Exchange sound) {
        return change.apply(sound);
    }

    private static Function<Exchange, Exchange> tap(Supplier<Tap> taps) {
        return sound -> new TappedExchange(sound, taps);
    }

    private static Function<Exchange, Exchange> fault(Membrane.Fault fault) {
        return sound -> new WrappedExchange(sound, fault);
    }

    private static boolean isState(Object event, CallState state) {
        return event instanceof CallEvent.StateChanged changed && changed.state() == state;
    }
}
