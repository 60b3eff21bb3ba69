package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.DisconnectMode;

/** An {@link OutsideParty} in the hands of a test: enters the {@link Mailroom} and says what does not fit. */
final class OutsideHandset implements OutsideCall {
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
    public void hangUp() {
        mailroom.inside(() -> party.disconnect(DisconnectMode.NORMAL));
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
