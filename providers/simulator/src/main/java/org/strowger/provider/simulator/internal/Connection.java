package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.Optional;
import org.strowger.provider.simulator.internal.Timers.Appointment;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;

/**
 * A path through the exchange between a calling and a called party; passes on to each what the other one does. Its id
 * is the call id at both ends (rules L-110, L-168). Used only inside the {@link Mailroom}.
 */
final class Connection {
    private final long id;
    private final Party calling;
    private final Caller caller;
    private Optional<Party> called = Optional.empty();
    private Optional<Appointment> patience = Optional.empty();
    private boolean over;

    Connection(long id, Party calling, Caller caller) {
        this.id = id;
        this.calling = calling;
        this.caller = caller;
    }

    long id() {
        return id;
    }

    /** Who calls, as the called party sees it. */
    Caller caller() {
        return caller;
    }

    /** The caller's number, whether it lets it be known or not. */
    String callingNumber() {
        return calling.number();
    }

    /** Whether this is the calling end. */
    boolean isCalledBy(Party party) {
        return calling == party;
    }

    /** Reserves the called end for this party. */
    void seize(Party party) {
        called = Optional.of(party);
    }

    /** If there is no answer in time, the exchange ends the call (rule L-226). */
    void giveUpAfter(Timers timers, Duration limit) {
        patience = Optional.of(timers.after(limit, this::giveUp));
    }

    /** The called party rings. */
    void ring() {
        calling.peerRings();
    }

    /** The called party answers. */
    void answer(PartyId who) {
        endPatience();
        calling.peerAnswered(who);
    }

    /** The call cannot be put through, or the called party refuses it. */
    void refuse(Refusal refusal) {
        if (end()) {
            calling.refused(refusal);
        }
    }

    /** The called party sends the call on and takes no further part. */
    void redirect(PartyId to) {
        called = Optional.empty();
        calling.redirected(to);
    }

    /** A party puts the other one on hold, or takes it back. */
    void hold(Party by, boolean held) {
        if (!over) {
            other(by).ifPresent(party -> party.peerHolds(held));
        }
    }

    /** A party leaves, and with it the connection is gone. */
    void leave(Party party, DisconnectMode why) {
        if (end()) {
            other(party).ifPresent(left -> left.peerGone(why));
        }
    }

    private void giveUp() {
        called.ifPresent(party -> party.peerGone(DisconnectMode.NORMAL));
        refuse(Refusal.disconnect(DisconnectMode.NO_ANSWER));
    }

    /** Whether this ends it: there is nobody left to tell when it is over already. */
    private boolean end() {
        endPatience();
        boolean ends = !over;
        over = true;
        return ends;
    }

    private void endPatience() {
        patience.ifPresent(Appointment::cancel);
        patience = Optional.empty();
    }

    private Optional<Party> other(Party party) {
        return isCalledBy(party) ? called : Optional.of(calling);
    }
}
