package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What one call has to do with conferences, as first call, parent or member; as {@link BasicControl}. */
record Conferences(LineCall call) {
    private static final Set<CallState> ADDABLE = EnumSet.of(
            CallState.CONNECTED,
            CallState.ON_HOLD,
            CallState.ON_HOLD_PENDING_CONFERENCE,
            CallState.PROCEEDING,
            CallState.RINGBACK);

    /** Refuses a set-up that cannot be (rules L-266, L-267, L-285, L-287). */
    void requireSetUp(int parties, CallParams params) {
        requireConferences(floor(), parties);
        if (has(Facility.CONFERENCE_WITHOUT_CALL)) {
            throw new TelephonyException(
                    LineError.INVALLINEHANDLE, "conferences are set up here without a first call (rule L-267)");
        }
        requireTwoParty(EnumSet.of(CallState.CONNECTED));
        if (isWithoutHold(params)) {
            floor().requireFacility(Facility.NO_HOLD_CONFERENCE, "set up conferences without hold");
            floor().routing().reachableNumber(target(params), "no conference was set up");
        }
    }

    /** Refuses a set-up without a first call that cannot be. */
    static void requireSetUpWithoutCall(ExchangeFloor floor, int parties) {
        requireConferences(floor, parties);
        if (!floor.settings().has(Facility.CONFERENCE_WITHOUT_CALL)) {
            throw new TelephonyException(
                    LineError.INVALCALLHANDLE, "conferences are set up here from a first call (rule L-267)");
        }
    }

    /** Makes a conference of the call, held until a member is added (rule L-268). */
    Runnable setUp(int parties, CallParams params, Conference conference, LineCall consultation) {
        requireSetUp(parties, params);
        if (isWithoutHold(params)) {
            Runnable begin = new BasicControl(consultation).begin(target(params));
            return () -> {
                conference.awaitFrom(call);
                SetUp.beginWithoutHold(conference.parent(), consultation);
                conference.waitForMembers();
                begin.run();
            };
        }
        Runnable begin = setUpHeld(conference, consultation);
        return () -> {
            conference.waitForMembers();
            conference.add(call);
            begin.run();
        };
    }

    /** Makes a conference that has no member yet (rule L-267). */
    static Runnable setUpWithoutCall(int parties, Conference conference, LineCall consultation) {
        requireSetUpWithoutCall(consultation.station().floor(), parties);
        Runnable begin = setUpHeld(conference, consultation);
        return () -> {
            conference.waitForMembers();
            begin.run();
        };
    }

    /** Refuses a preparation that cannot be (rule L-269). */
    void requirePrepareAdd() {
        requireConferences(floor(), 0);
        call.membership().requireLeads().requireRoomFor(1);
        call.require("be prepared for another member", EnumSet.of(CallState.CONNECTED));
    }

    /** Holds the conference and begins a consultation call (rule L-269). */
    Runnable prepareAdd(LineCall consultation) {
        requirePrepareAdd();
        Runnable begin = setUpHeld(call.membership().requireLeads(), consultation);
        return () -> {
            call.holdAs(CallState.ON_HOLD_PENDING_CONFERENCE);
            begin.run();
        };
    }

    /** Adds a call to this held conference (rules L-270 to L-272, L-284). */
    Runnable add(LineCall member) {
        requireConferences(floor(), 0);
        Conference conference = call.membership().requireLeads();
        call.require("take a member", EnumSet.of(CallState.ON_HOLD, CallState.ON_HOLD_PENDING_CONFERENCE));
        requireAddable(member);
        conference.requireRoomFor(1);
        return () -> {
            call.membership().setUp().ifPresent(SetUp::forget);
            member.membership().setUp().ifPresent(SetUp::forget);
            conference.add(member);
            call.retrieve();
        };
    }

    /** Removes this member (rules L-277, L-278). */
    Runnable remove() {
        requireConferences(floor(), 0);
        call.require("be removed from a conference", EnumSet.of(CallState.CONFERENCED));
        Conference conference = call.membership()
                .conference()
                .orElseThrow(() -> new TelephonyException(LineError.NOCONFERENCE, "the call is in no conference"));
        boolean isLast =
                conference.members().indexOf(call) == conference.members().size() - 1;
        boolean removable =
                switch (settings().removeFromConference()) {
                    case NONE -> false;
                    case LAST -> isLast;
                    case ANY -> true;
                };
        if (!removable) {
            throw new TelephonyException(
                    LineError.OPERATIONUNAVAIL,
                    "which members can be removed: " + settings().removeFromConference() + " (rule L-278)");
        }
        return () -> conference.remove(call);
    }

    private static Runnable setUpHeld(Conference conference, LineCall consultation) {
        Runnable begin = new BasicControl(consultation).begin("");
        return () -> {
            SetUp.begin(conference.parent(), consultation);
            begin.run();
        };
    }

    private void requireAddable(LineCall member) {
        if (member == call
                || member.membership().leads().isPresent()
                || member.membership().conference().isPresent()) {
            throw new TelephonyException(
                    LineError.INVALCALLHANDLE, "the call is a conference, or a member of one, already (rule L-271)");
        }
        member.require("be added to a conference", ADDABLE);
        new ChannelControl(member).requireOwn("be added to a conference");
        if (member.address() != call.address() && !has(Facility.CROSS_ADDRESS_CONFERENCE)) {
            throw new TelephonyException(
                    LineError.INVALCALLHANDLE, "the call is on another address than the conference (rule L-284)");
        }
        boolean prepared =
                call.membership().setUp().filter(now -> now.joins(call, member)).isPresent();
        boolean held = member.state() == CallState.ON_HOLD;
        if (held && !has(Facility.CONFERENCE_HELD)) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE, "a call on hard hold cannot be added to a conference (rule L-244)");
        }
        if (!prepared && !has(Facility.CONFERENCE_MAKE) && !(held || member.wasHeld())) {
            throw new TelephonyException(
                    LineError.INVALCALLHANDLE, "only a consultation call or a held one can be added here");
        }
    }

    private static void requireConferences(ExchangeFloor floor, int parties) {
        floor.requireFacility(Facility.CONFERENCE, "make conferences");
        int most = floor.settings().maxConferenceParties();
        if (parties > most) {
            throw new TelephonyException(
                    LineError.CONFERENCEFULL, parties + " parties are expected, a conference has room for " + most);
        }
    }

    private void requireTwoParty(Set<CallState> states) {
        call.require("become a conference", states);
        new ChannelControl(call).requireOwn("become a conference");
        if (call.path().trunk().isEmpty() || call.isInactive()) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE, "only a call between two parties can become a conference");
        }
    }

    private static boolean isWithoutHold(CallParams params) {
        return params.flags().contains(CallParamFlag.NO_HOLD_CONFERENCE);
    }

    private static String target(CallParams params) {
        return params.targetAddress()
                .orElseThrow(() -> new TelephonyException(
                        LineError.INVALCALLPARAMS, "a conference without hold needs a target address (rule L-285)"));
    }

    private boolean has(Facility facility) {
        return settings().has(facility);
    }

    private ExchangeSettings settings() {
        return floor().settings();
    }

    private ExchangeFloor floor() {
        return call.station().floor();
    }
}
