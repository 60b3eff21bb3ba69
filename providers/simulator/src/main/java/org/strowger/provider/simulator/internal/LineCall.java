package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers.Appointment;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A line's end of a {@link Path}: what it is doing, and what happens to it. What applications do with it is in classes
 * of their own, by subject: {@link BasicControl}, {@link Holding}, {@link Transfers}, {@link Conferences}. Used only
 * inside the {@link Mailroom}.
 */
final class LineCall implements Party {
    private static final Set<CallState> OFFERED = EnumSet.of(CallState.OFFERING, CallState.ACCEPTED);
    private static final Set<CallState> ENDS_WHEN_CLOSED = EnumSet.of(
            CallState.UNKNOWN,
            CallState.DIALTONE,
            CallState.DIALING,
            CallState.BUSY,
            CallState.SPECIAL_INFO,
            CallState.DISCONNECTED);

    private final Station station;
    private final LineAddress address;
    private final CallParams params;
    private final CallRecord record;
    private final Membership membership = new Membership(this);
    private final Dialing dialing = new Dialing(this);
    private final Sending sending;
    private final Hearing hearing;
    private final Presence presence = new Presence();
    private final Occupancy occupancy = new Occupancy(this);
    private Path path;
    private Ringer ringer;
    private Optional<Appointment> diversion = Optional.empty();
    private boolean secure;

    private LineCall(Station station, LineAddress address, CallParams params, Path path, CallInfo info) {
        this.station = station;
        this.address = address;
        this.params = params;
        this.path = path;
        record = new CallRecord(station, this, station.equipment().routed(address, info));
        sending = new Sending(station.floor(), signal -> this.path.send(this, signal));
        hearing = new Hearing(station.floor().timers(), record, station.mediaWanted());
        ringer = new Ringer(station, path, this);
        secure = params.flags().contains(CallParamFlag.SECURE);
    }

    /** A call from this station; it does nothing before {@link BasicControl#begin}. */
    static LineCall outgoing(Station station, LineAddress address, CallParams params) {
        Connection connection = station.floor().connect(CallInfos.caller(address.number(), params));
        LineCall call = new LineCall(
                station, address, params, connection, CallInfos.outgoing(address, params, connection.id()));
        call.path = address.bridge()
                .map(bridge -> bridge.outgoing(call, connection))
                .orElseGet(() -> connection.madeBy(call));
        return call;
    }

    /** A call that only this station sees, though others share the address: beside the conversation that it is for. */
    static LineCall besides(Station station, LineAddress address, CallParams params) {
        Connection connection = station.floor().connect(CallInfos.caller(address.number(), params));
        LineCall call = new LineCall(
                station, address, params, connection, CallInfos.outgoing(address, params, connection.id()));
        connection.madeBy(call);
        return call;
    }

    /** A call to this station, or one that it takes over; it does nothing before it is told to. */
    static LineCall incoming(Station station, LineAddress address, Path path, CallInfo info) {
        return new LineCall(station, address, CallParams.defaults(), path, info);
    }

    Station station() {
        return station;
    }

    LineAddress address() {
        return address;
    }

    CallParams params() {
        return params;
    }

    CallRecord record() {
        return record;
    }

    Path path() {
        return path;
    }

    CallState state() {
        return record.state();
    }

    /** What is dialed on it. */
    Dialing dialing() {
        return dialing;
    }

    /** What it sends to the others. */
    Sending sending() {
        return sending;
    }

    /** What is detected of what the others send. */
    Hearing hearing() {
        return hearing;
    }

    @Override
    public void hears(Signal signal) {
        hearing.hear(signal);
        membership.conference().filter(joined -> signal.isHeard()).ifPresent(joined -> joined.passOn(this, signal));
    }

    /** Its part in transfers and conferences. */
    Membership membership() {
        return membership;
    }

    /** Whether it waits to be answered here. */
    boolean isOffered() {
        return OFFERED.contains(state());
    }

    /** Whether it is what the line's handset is off hook for. */
    boolean isOffHook() {
        return !isOffered() && !state().isHeld() && state() != CallState.UNKNOWN && !presence.isInactive();
    }

    /** Whether others talk at the same address, and this station does not take part (rule L-383). */
    boolean isInactive() {
        return presence.isInactive() && state() == CallState.CONNECTED;
    }

    /**
     * Whether it makes the line busy. Members of a conference count with their conference, and what others talk about
     * counts with them.
     */
    boolean makesBusy() {
        return state().isActive() && state() != CallState.CONFERENCED && state() != CallState.UNKNOWN && !isInactive();
    }

    /** What it counts for at its address. */
    Occupancy occupancy() {
        return occupancy;
    }

    /** Whether it waits for a busy line to become free (T-44). */
    boolean isCamped() {
        return presence.isCamped();
    }

    /** Whether it has been on hard hold (rule L-255). */
    boolean wasHeld() {
        return presence.wasHeld();
    }

    /** Whether it is protected against interruptions (rule L-319). */
    boolean isSecure() {
        return secure;
    }

    /** Protects it until it ends. */
    void protect() {
        secure = true;
    }

    /** Is offered to the station, and rings unless the line rings only after accept (rule L-231). */
    void offer(OfferingMode mode, boolean rings) {
        presence.talk();
        enter(CallState.OFFERING, mode);
        if (rings) {
            ringer.start();
        }
    }

    /** Is shown to a busy station as waiting (T-44). */
    void campOn() {
        presence.campOn();
        enterTalking();
    }

    /** Is shown to the station on hold (T-44). */
    void showHeld() {
        presence.showHeld();
        enterTalking();
    }

    /** Is shown to the station as a conversation of others (rule L-383). */
    void showInactive() {
        stopWaiting();
        presence.watch();
        enterTalking();
    }

    /** Takes part in the conversation of others at the same address (T-46). */
    void joinOthers() {
        presence.talk();
        path.answer(this, PartyId.of(number()));
        enterTalking();
    }

    /** Starts alerting (rule L-230). */
    void alert() {
        enter(CallState.ACCEPTED, null);
        if (station.floor().settings().acceptToAlert()) {
            ringer.start();
        }
    }

    /** Answers the offered or waiting call. */
    void pickUp() {
        stopWaiting();
        presence.talk();
        connected(path.caller().id());
        path.answer(this, PartyId.of(number()));
    }

    /** Takes a place in a conversation that goes on already. */
    void takePlace(Path place, CallInfo info, PartyId with) {
        path = place;
        ringer = new Ringer(station, place, this);
        record.know(
                info.toBuilder()
                        .connectedId(with)
                        .details(CallInfos.dataOf(place, record.info()))
                        .build(),
                EnumSet.of(CallInfoItem.CALL_ID, CallInfoItem.ORIGIN, CallInfoItem.REASON, CallInfoItem.CALLER_ID));
        enterTalking();
    }

    /** After this time it goes elsewhere, unless something happens before. */
    void divertAfter(Duration time, Runnable where) {
        diversion = Optional.of(station.floor().timers().after(time, where));
    }

    /** Puts the other party on hold, in a certain way. */
    void holdAs(CallState way) {
        if (way != CallState.ON_HOLD) {
            path.claim(this);
        } else if (path.goesOnWithout(this)) {
            path.hold(this, true);
            showInactive();
            return;
        }
        boolean before = presence.hold(way);
        enterTalking();
        if (!before) {
            path.hold(this, true);
        }
    }

    /** Takes the other party back from hold. */
    void retrieve() {
        if (isCamped()) {
            pickUp();
            return;
        }
        presence.unhold();
        enterTalking();
        path.hold(this, false);
    }

    /** Becomes part of a conference: nobody is on hold any more on its account. */
    void unholdSilently() {
        if (presence.unhold()) {
            path.hold(this, false);
        }
    }

    /** Ends the call from this end, or leaves it to the others at the same address; the other party hears of it. */
    void hangUp() {
        if (state() == CallState.IDLE) {
            return;
        }
        if (path.goesOnWithout(this)) {
            path.leave(this, DisconnectMode.NORMAL);
            membership.ended();
            showInactive();
            return;
        }
        boolean rejected = isOffered();
        end();
        if (rejected) {
            path.refuse(this, Refusal.disconnect(DisconnectMode.REJECT));
        } else {
            path.leave(this, DisconnectMode.NORMAL);
        }
    }

    /** The call is over for this station; the other party goes on with somebody else. */
    void end() {
        stopWaiting();
        if (state() != CallState.IDLE) {
            station.remove(this);
            sending.cancel();
            hearing.stop();
            enter(CallState.IDLE, null);
            membership.ended();
            station.freed(this);
        }
    }

    /** As {@link #end}, with a word why. */
    void end(DisconnectMode why) {
        stopWaiting();
        enter(CallState.DISCONNECTED, why);
        end();
    }

    /** Gives its place up to somebody else, for all stations that share it. */
    void leavePlace() {
        path.sharing(this).forEach(LineCall::end);
    }

    /** As {@link #leavePlace()}, with a word why. */
    void leavePlace(DisconnectMode why) {
        path.sharing(this).forEach(call -> call.end(why));
    }

    /** The request that made the call failed: the call never existed (rule L-135). */
    void abandon() {
        record.letGo();
        end();
    }

    /** The exchange ends the call at this end, because the line fails; a pending call fails when its time comes. */
    void cutOff() {
        if (state() == CallState.UNKNOWN) {
            return;
        }
        path.leave(this, DisconnectMode.OUT_OF_ORDER);
        peerGone(DisconnectMode.OUT_OF_ORDER);
    }

    /** The core lets go of the call: drops it if that is the line's way, and if nobody could end it (rule L-123). */
    void letGo() {
        record.letGo();
        if (station.floor().settings().closeDrop() || ENDS_WHEN_CLOSED.contains(state())) {
            hangUp();
        }
    }

    @Override
    public String number() {
        return address.number();
    }

    @Override
    public Caller asCaller() {
        return CallInfos.caller(number(), params);
    }

    @Override
    public boolean isAt(Station which) {
        return station == which;
    }

    @Override
    public boolean isHolding() {
        return presence.isHolding();
    }

    @Override
    public void reconnected(Connection to) {
        path = to;
        renumber(to.id());
    }

    /** Belongs to another connection now (rule L-412). */
    void renumber(long callId) {
        presence.heldByPeer(false);
        CallInfo before = record.info();
        CallInfo now =
                before.toBuilder().callId(callId).relatedCallId(before.callId()).build();
        record.know(now, EnumSet.of(CallInfoItem.CALL_ID, CallInfoItem.RELATED_CALL_ID));
    }

    @Override
    public void calledBy(Caller caller) {
        CallInfo now = record.info().toBuilder().callerId(caller.id()).build();
        record.know(now, EnumSet.of(CallInfoItem.CALLER_ID));
    }

    @Override
    public void peerRings() {
        hear(CallState.RINGBACK);
    }

    @Override
    public void peerAnswered(PartyId who) {
        connected(who);
        membership.answered();
        new Transfers(this).transferIfPredictive();
    }

    @Override
    public void redirected(PartyId to) {
        record.know(record.info().toBuilder().redirectionId(to).build(), EnumSet.of(CallInfoItem.REDIRECTION_ID));
        hear(CallState.PROCEEDING);
    }

    @Override
    public void refused(Refusal refusal) {
        stopWaiting();
        enter(refusal.state(), refusal.mode());
        membership.lostPeer();
        endIfUnattended();
    }

    @Override
    public void peerHolds(boolean held) {
        if (presence.heldByPeer(held) && state() == CallState.CONNECTED) {
            enterTalking();
        }
    }

    @Override
    public void peerGone(DisconnectMode why) {
        boolean offered = isOffered() || presence.isInactive() || isCamped();
        stopWaiting();
        presence.unhold();
        enter(CallState.DISCONNECTED, why);
        membership.lostPeer();
        if (offered) {
            end();
        }
        endIfUnattended();
    }

    /** Talks, as far as nothing is on hold and it is not part of a conference. */
    void enterTalking() {
        if (membership.conference().isPresent()) {
            record.enterConference(membership.conference().get().parent());
        } else {
            enter(presence.state(), presence.mode().orElse(null));
        }
    }

    void enter(CallState state, CallStateMode mode) {
        record.enter(state, mode);
    }

    /** Refuses an operation that does not fit the state. */
    void require(String what, Set<CallState> fitting) {
        if (!fitting.contains(state())) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE,
                    "the call cannot " + what + " while it is " + state() + "; it must be one of " + fitting);
        }
    }

    private void stopWaiting() {
        ringer.stop();
        dialing.stop();
        diversion.ifPresent(Appointment::cancel);
    }

    private void connected(PartyId with) {
        stopWaiting();
        record.know(record.info().toBuilder().connectedId(with).build(), EnumSet.of(CallInfoItem.CONNECTED_ID));
        enterTalking();
    }

    /** A tone is heard only by somebody who listens. */
    private void hear(CallState tone) {
        if (!presence.isHolding() && membership.conference().isEmpty()) {
            enter(tone, null);
        }
    }

    /** A tone that nobody hears ends by itself. */
    private void endIfUnattended() {
        if (!record.isAttended()) {
            end();
        }
    }
}
