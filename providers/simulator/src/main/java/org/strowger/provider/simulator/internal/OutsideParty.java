package org.strowger.provider.simulator.internal;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.strowger.provider.simulator.MediaStream;
import org.strowger.provider.simulator.OutsideCall.State;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers.Appointment;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.media.DigitMode;

/** Somebody outside the exchange at the other end of a line's call. Used only inside the {@link Mailroom}. */
final class OutsideParty implements Party {
    private final ExchangeFloor floor;
    private final String number;
    private final Set<MediaMode> media;
    private String line;
    private Connection connection;
    private State state = State.WAITING;
    private boolean held;
    private Optional<CallStateMode> ending = Optional.empty();
    private Optional<Appointment> nextStep = Optional.empty();
    private final StringBuilder heardDigits = new StringBuilder();
    private final Sending sending;
    private DataBlock userUser = DataBlock.empty();
    private int treatment;

    /**
     * @param number its own number
     * @param line the number of the line at the other end
     * @param media what it can carry; voice if nothing is named
     */
    OutsideParty(ExchangeFloor floor, String number, String line, Set<MediaMode> media) {
        this.floor = floor;
        this.number = number;
        this.line = line;
        sending = new Sending(floor, this::send);
        this.media = media.isEmpty() ? Set.of(MediaMode.INTERACTIVE_VOICE) : media;
    }

    /** Takes its end of a connection. */
    void join(Connection joined) {
        connection = joined;
    }

    /** Behaves as the script says. */
    void follow(Script script) {
        followNext(script.steps().iterator());
    }

    private void followNext(Iterator<Script.Step> steps) {
        if (state == State.ENDED || !steps.hasNext()) {
            return;
        }
        Script.Step step = steps.next();
        nextStep = Optional.of(floor.timers().after(step.delay(floor.settings().ringInterval()), () -> {
            step.act().accept(this);
            followNext(steps);
        }));
    }

    /** The called party rings. */
    void startRinging() {
        if (state == State.WAITING) {
            state = State.RINGING;
            connection.ring(this);
        }
    }

    /** The called party answers. */
    void pickUp() {
        if (isWaitingForAnswer()) {
            state = State.CONNECTED;
            connection.answer(this, PartyId.of(number));
        }
    }

    /** Puts the line on hold, or takes it back. */
    void putOnHold(boolean holds) {
        if (state == (holds ? State.CONNECTED : State.HOLDING)) {
            state = holds ? State.HOLDING : State.CONNECTED;
            connection.hold(this, holds);
        }
    }

    /** Refuses the call while it is not answered; afterwards ends it. */
    void refuse(Refusal refusal) {
        if (isWaitingForAnswer() && !isCaller()) {
            end(Optional.empty());
            connection.refuse(this, refusal);
        } else {
            disconnect(DisconnectMode.NORMAL);
        }
    }

    /** Ends the call, or refuses it while it is not answered. */
    void disconnect(DisconnectMode why) {
        if (state == State.ENDED) {
            return;
        }
        if (isWaitingForAnswer() && !isCaller()) {
            refuse(Refusal.disconnect(why == DisconnectMode.NORMAL ? DisconnectMode.REJECT : why));
        } else {
            end(Optional.empty());
            connection.leave(this, why);
        }
    }

    @Override
    public String number() {
        return number;
    }

    /** Digits and tones that it sends. */
    Sending sending() {
        return sending;
    }

    /** Sends something to the line. */
    void send(Signal signal) {
        if (state == State.CONNECTED) {
            connection.send(this, signal);
        }
    }

    @Override
    public void hears(Signal signal) {
        if (signal instanceof Signal.Digit heard && heard.mode() != DigitMode.DTMF_END) {
            heardDigits.append(heard.digit());
        } else if (signal instanceof Signal.UserUser received) {
            userUser = received.information();
        } else if (signal instanceof Signal.Treated given) {
            treatment = given.treatment();
        }
    }

    /** What is chosen for it to hear, as long as it waits or is on hold; 0 for nothing (rule L-380). */
    int treatment() {
        return held || isWaitingForAnswer() ? treatment : 0;
    }

    /** What it hears of what the line plays. */
    Optional<MediaStream> heardStream() {
        boolean hears = state == State.CONNECTED && !held && connection.isAnswered();
        return connection.other(this).filter(other -> hears).stream()
                .flatMap(OutsideParty::speakersAt)
                .map(LineCall::record)
                .filter(CallRecord::isPlaying)
                .map(CallRecord::stream)
                .findFirst();
    }

    /** The calls whose streams come from there: of a conference also the conference's own. */
    private static Stream<LineCall> speakersAt(Party other) {
        if (other instanceof BridgedCall shared) {
            return shared.talking().stream();
        }
        if (other instanceof LineCall call) {
            Stream<LineCall> conference = call.membership().conference().map(Conference::parent).stream();
            return Stream.concat(Stream.of(call), conference.filter(parent -> parent.state() == CallState.CONNECTED));
        }
        return Stream.empty();
    }

    /** User-user information that it has received last. */
    DataBlock userUser() {
        return userUser;
    }

    /** The digits that it has heard. */
    String heardDigits() {
        return heardDigits.toString();
    }

    /** Its end of the connection. */
    Connection connection() {
        return connection;
    }

    @Override
    public Caller asCaller() {
        PartyId id = number.isEmpty() ? PartyId.without(PartyId.Presentation.BLOCKED) : PartyId.of(number);
        return new Caller(id, CallOrigin.EXTERNAL, media);
    }

    @Override
    public boolean isHolding() {
        return state == State.HOLDING;
    }

    @Override
    public void reconnected(Connection to) {
        connection = to;
        held = false;
        treatment = 0;
    }

    @Override
    public void calledBy(Caller caller) {
        line = caller.id().address().orElse("");
    }

    @Override
    public void peerRings() {
        state = State.RINGING;
    }

    @Override
    public void peerAnswered(PartyId who) {
        state = state == State.HOLDING ? State.HOLDING : State.CONNECTED;
        line = who.address().orElse(line);
    }

    @Override
    public void redirected(PartyId to) {
        state = State.WAITING;
        treatment = 0;
        line = to.address().orElse(line);
    }

    @Override
    public void refused(Refusal refusal) {
        end(Optional.of(refusal.mode()));
    }

    @Override
    public void peerHolds(boolean isHeld) {
        held = isHeld;
    }

    @Override
    public void peerGone(DisconnectMode why) {
        end(Optional.of(why));
    }

    State state() {
        return state;
    }

    String line() {
        return line;
    }

    long callId() {
        return connection.id();
    }

    boolean isHeld() {
        return held;
    }

    Optional<CallStateMode> ending() {
        return ending;
    }

    boolean isCaller() {
        return connection.isCalledBy(this);
    }

    private boolean isWaitingForAnswer() {
        return state == State.WAITING || state == State.RINGING;
    }

    private void end(Optional<CallStateMode> why) {
        sending.cancel();
        state = State.ENDED;
        held = false;
        ending = why;
        nextStep.ifPresent(Appointment::cancel);
        floor.forget(this);
    }
}
