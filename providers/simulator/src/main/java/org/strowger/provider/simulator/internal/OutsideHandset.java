package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.provider.simulator.MediaStream;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.spi.Generation;

/** An {@link OutsideParty} in the hands of a test: enters the {@link Mailroom} and says what does not fit. */
final class OutsideHandset implements OutsideCall {
    /** Sends what nobody waits for. */
    static final Generation UNNOTICED = new Generation() {
        @Override
        public void done(TickCount at) {
            // Nobody waits for it.
        }

        @Override
        public void cancelled(TickCount at) {
            // Nobody waits for it.
        }
    };

    private final Mailroom mailroom;
    private final OutsideParty party;

    OutsideHandset(Mailroom mailroom, OutsideParty party) {
        this.mailroom = mailroom;
        this.party = party;
    }

    @Override
    public String number() {
        return party.number();
    }

    @Override
    public String line() {
        return mailroom.inside(party::line);
    }

    @Override
    public long callId() {
        return party.callId();
    }

    @Override
    public State state() {
        return mailroom.inside(party::state);
    }

    @Override
    public boolean isHeld() {
        return mailroom.inside(party::isHeld);
    }

    @Override
    public Optional<CallStateMode> ending() {
        return mailroom.inside(party::ending);
    }

    @Override
    public void ring() {
        act("ring", EnumSet.of(State.WAITING), OutsideParty::startRinging);
    }

    @Override
    public void answer() {
        act("answer", EnumSet.of(State.WAITING, State.RINGING), OutsideParty::pickUp);
    }

    @Override
    public void hold() {
        act("hold", EnumSet.of(State.CONNECTED), each -> each.putOnHold(true));
    }

    @Override
    public void retrieve() {
        act("retrieve", EnumSet.of(State.HOLDING), each -> each.putOnHold(false));
    }

    @Override
    public void sendDigits(String digits) {
        digits.chars()
                .filter(sign -> sign != ',' && !DigitMode.DTMF.has((char) sign))
                .findFirst()
                .ifPresent(sign -> {
                    throw new IllegalArgumentException("there is no key '" + (char) sign + "'; keys are "
                            + DigitMode.DTMF.digits() + " and a comma for a pause");
                });
        act("send digits", EnumSet.of(State.CONNECTED), each -> each.sending()
                .digits(DigitMode.DTMF, digits, Duration.ZERO, UNNOTICED));
    }

    @Override
    public void sendTone(Tone tone) {
        act("send a tone", EnumSet.of(State.CONNECTED), each -> each.sending().tone(tone, UNNOTICED));
    }

    @Override
    public void sends(MediaMode mode) {
        act("send " + mode, EnumSet.of(State.CONNECTED), each -> each.send(new Signal.Media(mode)));
    }

    @Override
    public void sendUserUser(DataBlock information) {
        tellLine(new Signal.UserUser(information));
    }

    @Override
    public DataBlock userUser() {
        return mailroom.inside(party::userUser);
    }

    @Override
    public Optional<MediaStream> heardStream() {
        return mailroom.inside(party::heardStream);
    }

    @Override
    public void askForQuality(QualityOfService wanted) {
        tellLine(Signal.Quality.fromTheOtherEnd(wanted));
    }

    @Override
    public int treatment() {
        return mailroom.inside(party::treatment);
    }

    @Override
    public String heardDigits() {
        return mailroom.inside(party::heardDigits);
    }

    @Override
    public void hangUp() {
        mailroom.inside(() -> party.disconnect(DisconnectMode.NORMAL));
    }

    /** The network carries it whether the parties can hear each other or not. */
    private void tellLine(Signal signal) {
        mailroom.inside(() -> party.connection().other(party).ifPresent(line -> line.hears(signal)));
    }

    private void act(String what, Set<State> fitting, Consumer<OutsideParty> action) {
        mailroom.inside(() -> {
            boolean waits = party.state() == State.WAITING || party.state() == State.RINGING;
            if (!fitting.contains(party.state()) || waits && party.isCaller()) {
                throw new IllegalStateException("outside party " + party.number() + " cannot " + what + ": it is "
                        + party.state() + (party.isCaller() ? " as caller" : " as called party"));
            }
            action.accept(party);
        });
    }
}
