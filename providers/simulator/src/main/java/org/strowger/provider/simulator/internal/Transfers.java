package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Transferring one call; as {@link BasicControl}. */
record Transfers(LineCall call) {
    private static final Set<CallState> DESTINATION =
            EnumSet.of(CallState.CONNECTED, CallState.RINGBACK, CallState.BUSY, CallState.PROCEEDING);
    private static final Set<CallState> JOINABLE =
            EnumSet.of(CallState.CONNECTED, CallState.RINGBACK, CallState.PROCEEDING);

    /** In which states a predictive call is transferred (rule L-227). */
    static final Set<CallState> PREDICTIVE = EnumSet.of(CallState.CONNECTED);

    /** Refuses a set-up that cannot be (rules L-252, L-254, L-256). */
    void requireSetUp(CallParams params) {
        if (!has(Facility.CONSULTATION_TRANSFER)) {
            boolean otherwise = has(Facility.TRANSFER_HELD) || has(Facility.TRANSFER_MAKE);
            throw new TelephonyException(
                    otherwise ? LineError.OPERATIONFAILED : LineError.OPERATIONUNAVAIL,
                    "no consultation call is made here; transfer to a held call or one made separately");
        }
        requireTransferable(EnumSet.of(CallState.CONNECTED));
        if (isOneStep(params)) {
            settingsHave(Facility.ONE_STEP_TRANSFER, "dial while a transfer is set up");
            routing().reachableNumber(target(params), "no transfer was set up");
        }
    }

    /** Holds the call for transfer and begins the consultation call. */
    Runnable setUp(LineCall consultation, CallParams params) {
        requireSetUp(params);
        Runnable begin = new BasicControl(consultation).begin(isOneStep(params) ? target(params) : "");
        return () -> {
            SetUp.begin(call, consultation);
            call.holdAs(CallState.ON_HOLD_PENDING_TRANSFER);
            begin.run();
        };
    }

    /** Joins the far ends of both calls and leaves (rule L-259). */
    Runnable complete(LineCall other) {
        if (isConference(call) || isConference(other)) {
            return completeWithConference(other);
        }
        requireCompletion(other, DESTINATION);
        Connection from = call.path().trunk().orElseThrow();
        Connection to = other.path().trunk().orElseThrow();
        Party leaving = call.path().endOf(call);
        Party leavingThere = other.path().endOf(other);
        return () -> {
            forgetSetUps(other);
            call.leavePlace();
            other.leavePlace();
            to.join(leavingThere, from, leaving);
        };
    }

    /** The members of a conference and whoever else is there talk on without the station (rule L-264). */
    private Runnable completeWithConference(LineCall other) {
        requireCompletion(other, JOINABLE);
        return () -> {
            forgetSetUps(other);
            List<LineCall> parties = new ArrayList<>(partiesOf(call));
            parties.addAll(partiesOf(other));
            RemainingParties.goOn(parties);
        };
    }

    /** Refuses a completion as a conference that cannot be. */
    void requireConference(LineCall other) {
        settingsHave(Facility.TRANSFER_CONFERENCE, "complete transfers as conferences");
        if (isConference(call) || isConference(other)) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE, "one of the calls is a conference already; add the other one to it");
        }
        requireCompletion(other, JOINABLE);
    }

    /** Makes a conference of both calls (rule L-260). */
    Runnable completeAsConference(LineCall other, Conference conference) {
        requireConference(other);
        conference.requireRoomFor(2);
        return () -> {
            forgetSetUps(other);
            conference.tellId();
            conference.parent().enterTalking();
            conference.add(call);
            conference.add(other);
        };
    }

    /** Sends the other party to a destination and leaves (rule L-263). */
    Runnable blind(String destination) {
        settingsHave(Facility.BLIND_TRANSFER, "transfer calls blindly");
        requireTransferable(EnumSet.of(CallState.CONNECTED));
        String to = routing().reachableNumber(destination, "nothing was dialed");
        return isConference(call) ? () -> sendConferenceOn(to) : () -> sendOn(to);
    }

    /** Refuses a predictive call that could not be transferred (rule L-227). */
    void requirePredictable() {
        CallParams params = call.params();
        if (params.flags().contains(CallParamFlag.PREDICTIVE_DIAL)) {
            settingsHave(Facility.PREDICTIVE_DIALING, "dial predictively");
            if (!PREDICTIVE.containsAll(params.autoTransferStates())) {
                throw new TelephonyException(
                        LineError.INVALCALLSTATELIST, "predictive calls are transferred only when " + PREDICTIVE);
            }
            params.targetAddress().ifPresent(routing()::requireReachable);
        }
    }

    /** A predictive call goes to its target when it is answered (rule L-227). */
    void transferIfPredictive() {
        CallParams params = call.params();
        if (params.flags().contains(CallParamFlag.PREDICTIVE_DIAL)
                && params.autoTransferStates().contains(call.state())
                && call.path().trunk().isPresent()) {
            params.targetAddress().ifPresent(this::sendOn);
        }
    }

    private void sendOn(String to) {
        Connection connection = call.path().trunk().orElseThrow();
        String by = call.number();
        Party leaving = call.path().endOf(call);
        call.leavePlace();
        connection.callOn(leaving, PartyId.of(to));
        routing().limitPatience(connection, call.params().noAnswerTimeout());
        routing().route(connection, Invitation.transferred(by, to));
    }

    /** The exchange calls the destination in the place of the station. */
    private void sendConferenceOn(String to) {
        Caller station = call.asCaller();
        Invitation invitation = Invitation.transferred(call.number(), to);
        RemainingParties.goOn(partiesOf(call), call.station().floor(), station, invitation);
    }

    private static List<LineCall> partiesOf(LineCall call) {
        return call.membership().leads().map(Conference::release).orElse(List.of(call));
    }

    private static boolean isConference(LineCall call) {
        return call.membership().leads().isPresent();
    }

    private void requireCompletion(LineCall other, Set<CallState> destination) {
        if (!has(Facility.CONSULTATION_TRANSFER) && !has(Facility.TRANSFER_HELD) && !has(Facility.TRANSFER_MAKE)) {
            throw new TelephonyException(LineError.OPERATIONUNAVAIL, "lines of this exchange cannot transfer calls");
        }
        boolean fromSetUp =
                call.membership().setUp().filter(now -> now.joins(call, other)).isPresent();
        requireTransferable(
                fromSetUp || has(Facility.TRANSFER_HELD) || has(Facility.TRANSFER_MAKE)
                        ? EnumSet.of(CallState.ON_HOLD, CallState.ON_HOLD_PENDING_TRANSFER)
                        : EnumSet.of(CallState.ON_HOLD_PENDING_TRANSFER));
        if (other == call
                || !destination.contains(other.state())
                || !isConference(other) && !isElsewhere(other)
                || new ChannelControl(other).isPassthrough()
                || !(fromSetUp || mayBeDestination(other))) {
            throw new TelephonyException(
                    LineError.INVALCONSULTCALLHANDLE,
                    "the other call cannot be transferred to while it is " + other.state());
        }
    }

    /** Whether it leads to somebody else than the call itself does. */
    private boolean isElsewhere(LineCall other) {
        Optional<Connection> trunk = other.path().trunk();
        return trunk.isPresent() && !trunk.equals(call.path().trunk());
    }

    /** Whether it is a destination though it was not made by the set-up (rule L-255). */
    private boolean mayBeDestination(LineCall other) {
        if (isConference(other)) {
            return has(Facility.TRANSFER_WHOLE_CONFERENCE);
        }
        boolean made = other.record().info().origin() == CallOrigin.OUTBOUND;
        return made && has(Facility.TRANSFER_MAKE) || other.wasHeld() && has(Facility.TRANSFER_HELD);
    }

    private void forgetSetUps(LineCall other) {
        call.membership().setUp().ifPresent(SetUp::forget);
        other.membership().setUp().ifPresent(SetUp::forget);
    }

    private void requireTransferable(Set<CallState> states) {
        call.require("be transferred", states);
        new ChannelControl(call).requireOwn("be transferred");
        if (isConference(call)) {
            settingsHave(Facility.TRANSFER_WHOLE_CONFERENCE, "transfer whole conferences");
        } else if (call.isInactive()) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE, "the call is connected inactive; answer it to take part in it");
        }
    }

    private static boolean isOneStep(CallParams params) {
        return params.flags().contains(CallParamFlag.ONE_STEP_TRANSFER);
    }

    private static String target(CallParams params) {
        return params.targetAddress()
                .orElseThrow(() -> new TelephonyException(
                        LineError.INVALCALLPARAMS, "a one-step transfer needs a target address (rule L-256)"));
    }

    private void settingsHave(Facility facility, String what) {
        call.station().floor().requireFacility(facility, what);
    }

    private boolean has(Facility facility) {
        ExchangeSettings settings = call.station().floor().settings();
        return settings.has(facility);
    }

    private Routing routing() {
        return call.station().floor().routing();
    }
}
