package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.simulator.internal.Timers.Appointment;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DialtoneMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A line's end of a connection: what can be done with it, and what happens to it. Used only inside the
 * {@link Mailroom}.
 *
 * <p>Each operation of an owner first checks whether it can be carried out, and throws if not; what it returns is the
 * effect.
 */
final class LineCall implements Party {
    private static final Set<CallState> OFFERED = EnumSet.of(CallState.OFFERING, CallState.ACCEPTED);
    private static final Set<CallState> OUTLIVES_CLOSING = EnumSet.of(
            CallState.OFFERING,
            CallState.ACCEPTED,
            CallState.PROCEEDING,
            CallState.RINGBACK,
            CallState.CONNECTED,
            CallState.ON_HOLD);

    private final Station station;
    private final Connection connection;
    private final CallRecord record;
    private final Ringer ringer;
    private final Dialing dialing;
    private final Duration patience;
    private Optional<Appointment> routing = Optional.empty();
    private boolean holding;
    private boolean peerHolding;

    private LineCall(Station station, CallParams params) {
        this.station = station;
        connection = station.floor().connect(this, CallInfos.caller(station.number(), params));
        record = new CallRecord(station, this, CallInfos.outgoing(station.number(), params, connection.id()));
        ringer = new Ringer(station, connection);
        dialing = new Dialing(station.floor(), this::proceed);
        patience = params.noAnswerTimeout();
    }

    private LineCall(Station station, Connection connection, Invitation invitation) {
        this.station = station;
        this.connection = connection;
        record = new CallRecord(station, this, CallInfos.incoming(connection, invitation));
        ringer = new Ringer(station, connection);
        dialing = new Dialing(station.floor(), number -> {});
        patience = Duration.ZERO;
    }

    /** A call from this station; it does nothing before {@link #begin}. */
    static LineCall outgoing(Station station, CallParams params) {
        return new LineCall(station, params);
    }

    /** A call to this station; it does nothing before {@link #offer}. */
    static LineCall incoming(Station station, Connection connection, Invitation invitation) {
        return new LineCall(station, connection, invitation);
    }

    CallRecord record() {
        return record;
    }

    CallState state() {
        return record.state();
    }

    /** Whether it waits to be answered here. */
    boolean isOffered() {
        return OFFERED.contains(state());
    }

    /** Whether it is what the line's handset is off hook for. */
    boolean isOffHook() {
        return !isOffered() && !state().isHeld() && state() != CallState.UNKNOWN;
    }

    /** Lifts the handset and dials what the caller wants to begin with. */
    Runnable begin(String destination) {
        DialString first = DialString.parse(destination, station.floor().settings()::understands);
        if (!station.isInService()) {
            throw new TelephonyException(LineError.INVALLINESTATE, "line " + number() + " is out of service");
        }
        return () -> {
            record.know(record.info(), EnumSet.of(CallInfoItem.CALL_ID, CallInfoItem.ORIGIN, CallInfoItem.CALLER_ID));
            if (first.isEmpty()) {
                enter(CallState.DIALTONE, DialtoneMode.INTERNAL);
            } else {
                enterDigits(first);
            }
        };
    }

    /** Dials further digits. */
    Runnable dial(String digits) {
        require("dial", EnumSet.of(CallState.DIALTONE, CallState.DIALING));
        DialString further = dialing.read(digits);
        return () -> enterDigits(further);
    }

    /** Is offered to the station. */
    void offer() {
        enter(CallState.OFFERING, OfferingMode.ACTIVE);
        if (!station.floor().settings().acceptToAlert()) {
            ringer.start();
        }
    }

    /** Takes responsibility for the offered call; with ACCEPT_TO_ALERT the line rings only now (rule L-231). */
    Runnable accept() {
        require("accept", EnumSet.of(CallState.OFFERING));
        return () -> {
            enter(CallState.ACCEPTED, null);
            if (station.floor().settings().acceptToAlert()) {
                ringer.start();
            }
        };
    }

    /** Answers; what this does to other calls is the station's matter (rule L-233). */
    Runnable answer() {
        require("answer", OFFERED);
        Runnable giveWay = station.giveWay();
        return () -> {
            giveWay.run();
            stopWaiting();
            connected(connection.caller().id());
            connection.answer(PartyId.of(number()));
        };
    }

    /** Ends the call, or rejects it while it is offered (rule L-235). */
    Runnable drop() {
        require("drop", EnumSet.complementOf(EnumSet.of(CallState.IDLE, CallState.UNKNOWN)));
        return this::hangUp;
    }

    /** Sends the offered call to another number (rule L-240). */
    Runnable redirect(String destination) {
        require("redirect", EnumSet.of(CallState.OFFERING));
        ExchangeFloor floor = station.floor();
        String to = DialString.parse(destination, floor.settings()::understands).digits();
        if (!floor.reaches(to)) {
            throw new TelephonyException(
                    LineError.INVALADDRESS, "nobody has the number \"" + to + "\"; nothing was redirected");
        }
        return () -> {
            Invitation elsewhere = Invitation.redirected(record.info().calledId(), number(), to);
            end();
            connection.redirect(PartyId.of(to));
            floor.route(connection, elsewhere);
        };
    }

    /** Puts the call on hold (rule L-243). */
    Runnable hold() {
        station.requireHold();
        require("hold", EnumSet.of(CallState.CONNECTED));
        station.requireRoomToHold(1);
        return () -> setHolding(true);
    }

    /** Takes the call back from hold (rule L-246). */
    Runnable unhold() {
        station.requireHold();
        require("unhold", EnumSet.of(CallState.ON_HOLD));
        if (!station.hasRoom()) {
            throw new TelephonyException(
                    LineError.RESOURCEUNAVAIL, "line " + number() + " has no room for another active call");
        }
        return () -> setHolding(false);
    }

    /** Changes places with a held call (rule L-249). */
    Runnable swapWith(LineCall held) {
        station.requireHold();
        require("swapHold", EnumSet.of(CallState.CONNECTED));
        held.require("be swapped with the active one", EnumSet.of(CallState.ON_HOLD));
        return () -> {
            setHolding(true);
            held.setHolding(false);
        };
    }

    /** Puts the other party on hold, or takes it back. */
    void setHolding(boolean hold) {
        holding = hold;
        enterTalking();
        connection.hold(this, hold);
    }

    /** Ends the call from this end; the other party hears of it. */
    void hangUp() {
        boolean rejected = isOffered();
        end();
        if (rejected) {
            connection.refuse(Refusal.disconnect(DisconnectMode.REJECT));
        } else {
            connection.leave(this, DisconnectMode.NORMAL);
        }
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
        connection.leave(this, DisconnectMode.OUT_OF_ORDER);
        peerGone(DisconnectMode.OUT_OF_ORDER);
    }

    /** The core lets go of the call: drops it if that is the line's way, and if nobody could end it (rule L-123). */
    void letGo() {
        record.letGo();
        if (station.floor().settings().closeDrop() || !OUTLIVES_CLOSING.contains(state())) {
            hangUp();
        }
    }

    @Override
    public String number() {
        return station.number();
    }

    @Override
    public void peerRings() {
        enter(CallState.RINGBACK, null);
    }

    @Override
    public void peerAnswered(PartyId who) {
        stopWaiting();
        connected(who);
    }

    @Override
    public void redirected(PartyId to) {
        record.know(record.info().toBuilder().redirectionId(to).build(), EnumSet.of(CallInfoItem.REDIRECTION_ID));
        enter(CallState.PROCEEDING, null);
    }

    @Override
    public void refused(Refusal refusal) {
        stopWaiting();
        enter(refusal.state(), refusal.mode());
        endIfUnattended();
    }

    @Override
    public void peerHolds(boolean held) {
        peerHolding = held;
        if (!holding) {
            enterTalking();
        }
    }

    @Override
    public void peerGone(DisconnectMode why) {
        boolean offered = isOffered();
        stopWaiting();
        enter(CallState.DISCONNECTED, why);
        if (offered) {
            end();
        }
        endIfUnattended();
    }

    private void enterDigits(DialString digits) {
        if (state() != CallState.DIALING && !digits.isEmpty()) {
            enter(CallState.DIALING, null);
        }
        dialing.dial(digits);
    }

    private void proceed(String number) {
        ExchangeFloor floor = station.floor();
        record.know(record.info().toBuilder().calledId(PartyId.of(number)).build(), EnumSet.of(CallInfoItem.CALLED_ID));
        enter(CallState.PROCEEDING, null);
        floor.limitPatience(connection, patience);
        routing = Optional.of(floor.timers()
                .after(floor.settings().routeTime(), () -> floor.route(connection, Invitation.direct(number))));
    }

    private void connected(PartyId with) {
        record.know(record.info().toBuilder().connectedId(with).build(), EnumSet.of(CallInfoItem.CONNECTED_ID));
        enterTalking();
    }

    private void enterTalking() {
        if (holding) {
            enter(CallState.ON_HOLD, null);
        } else {
            enter(CallState.CONNECTED, peerHolding ? ConnectedMode.ACTIVE_HELD : ConnectedMode.ACTIVE);
        }
    }

    private void enter(CallState state, CallStateMode mode) {
        record.enter(state, mode);
    }

    /** A tone that nobody hears ends by itself. */
    private void endIfUnattended() {
        if (!record.isAttended()) {
            end();
        }
    }

    private void end() {
        stopWaiting();
        if (state() != CallState.IDLE) {
            station.remove(this);
            enter(CallState.IDLE, null);
        }
    }

    private void stopWaiting() {
        ringer.stop();
        dialing.stop();
        routing.ifPresent(Appointment::cancel);
    }

    private void require(String what, Set<CallState> fitting) {
        if (!fitting.contains(state())) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE,
                    "the call cannot " + what + " while it is " + state() + "; it must be one of " + fitting);
        }
    }
}
