package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.Optional;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers;
import org.strowger.provider.simulator.internal.post.Timers.Appointment;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.data.DataBlock;

/**
 * A path through the exchange between a calling and a called party; passes on to each what the other one does. Its id
 * is the call id at both ends (rules L-110, L-168). Used only inside the {@link Mailroom}.
 */
final class Connection implements Path {
    private final long id;
    private Caller caller;
    private Party calling;
    private Optional<Party> called = Optional.empty();
    private Optional<Appointment> patience = Optional.empty();
    private Optional<Appointment> routing = Optional.empty();
    private Optional<Refusal> refusal = Optional.empty();
    private DataBlock data = DataBlock.empty();
    private boolean ringing;
    private boolean answered;
    private boolean over;

    /** @param caller what the called party is told about who calls */
    Connection(long id, Caller caller) {
        this.id = id;
        this.caller = caller;
    }

    /** Gives the calling end to this party. */
    Connection madeBy(Party party) {
        calling = party;
        return this;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Optional<Connection> trunk() {
        return Optional.of(this);
    }

    /** The caller's number, whether it lets it be known or not. */
    String callingNumber() {
        return calling.number();
    }

    /** Whether one of its ends is at this line. */
    boolean isAt(Station station) {
        return calling.isAt(station) || called.filter(end -> end.isAt(station)).isPresent();
    }

    /** Whether this is the calling end. */
    boolean isCalledBy(Party party) {
        return calling == party;
    }

    /** What is attached to the call, for all who take part in it (rule L-369). */
    DataBlock data() {
        return data;
    }

    void attach(DataBlock attached) {
        data = attached;
    }

    /** Whether the parties can talk. */
    boolean isAnswered() {
        return answered && !over;
    }

    /** Reserves the called end for this party. */
    void seize(Party party) {
        called = Optional.of(party);
    }

    /** If there is no answer in time, the exchange ends the call (rule L-226). */
    void giveUpAfter(Timers timers, Duration limit) {
        endPatience();
        patience = Optional.of(timers.after(limit, this::giveUp));
    }

    /** Looks for the destination later. */
    void routeLater(Appointment later) {
        routing = Optional.of(later);
    }

    @Override
    public void ring(Party by) {
        ringing = true;
        calling.peerRings();
    }

    @Override
    public void answer(Party by, PartyId who) {
        endPatience();
        answered = true;
        calling.peerAnswered(who);
    }

    @Override
    public void refuse(Party by, Refusal why) {
        refuse(why);
    }

    /** The call cannot be put through. */
    void refuse(Refusal why) {
        refusal = Optional.of(why);
        if (end()) {
            calling.refused(why);
        }
    }

    /** The called party sends the call on and takes no further part. */
    void redirect(PartyId to) {
        called = Optional.empty();
        ringing = false;
        calling.redirected(to);
    }

    @Override
    public void hold(Party by, boolean held) {
        if (!over) {
            other(by).ifPresent(party -> party.peerHolds(held));
        }
    }

    /** Parties hear each other when the call is answered, and neither has put the other one on hold. */
    @Override
    public void send(Party by, Signal signal) {
        if (isAnswered() && !by.isHolding()) {
            other(by).filter(party -> !party.isHolding()).ifPresent(party -> party.hears(signal));
        }
    }

    @Override
    public void leave(Party party, DisconnectMode why) {
        if (end()) {
            other(party).ifPresent(left -> left.peerGone(why));
        }
    }

    /** Somebody else takes a party's place. */
    void replace(Party leaving, Party coming) {
        if (isCalledBy(leaving)) {
            calling = coming;
            caller = coming.asCaller();
        } else {
            called = Optional.of(coming);
        }
    }

    /**
     * A transfer: the party at the far end of another connection takes the place of a party of this one, and hears what
     * that one would hear.
     */
    void join(Party leaving, Connection other, Party leavingThere) {
        Optional<Party> remaining = other.other(leavingThere);
        other.end();
        remaining.ifPresent(coming -> {
            replace(leaving, coming);
            coming.reconnected(this);
            introduce(coming);
            bring(other.data);
        });
    }

    /** What was attached to a call travels with its transfer. */
    private void bring(DataBlock attached) {
        if (!attached.isEmpty()) {
            data = attached;
            called.ifPresent(party -> party.hears(new Signal.Attached(attached)));
            calling.hears(new Signal.Attached(attached));
        }
    }

    /** A party that lost its peer calls somebody else with this connection. */
    void callOn(Party leaving, PartyId to) {
        other(leaving).ifPresent(party -> {
            calling = party;
            caller = party.asCaller();
            called = Optional.empty();
            answered = false;
            ringing = false;
            party.peerHolds(false);
            party.redirected(to);
        });
    }

    /** The party at the other end. */
    Optional<Party> other(Party party) {
        return isCalledBy(party) ? called : Optional.ofNullable(calling);
    }

    private void introduce(Party coming) {
        Optional<Party> peer = other(coming);
        if (refusal.isPresent()) {
            coming.refused(refusal.get());
        } else if (answered) {
            peer.ifPresent(each -> acquaint(coming, each));
        } else {
            peer.ifPresent(each -> each.calledBy(caller));
            coming.peerHolds(false);
            if (ringing) {
                coming.peerRings();
            } else {
                coming.redirected(PartyId.unknown());
            }
        }
    }

    private static void acquaint(Party one, Party other) {
        one.peerHolds(other.isHolding());
        other.peerHolds(one.isHolding());
        one.peerAnswered(other.asCaller().id());
        other.peerAnswered(one.asCaller().id());
    }

    private void giveUp() {
        called.ifPresent(party -> party.peerGone(DisconnectMode.NORMAL));
        refuse(Refusal.disconnect(DisconnectMode.NO_ANSWER));
    }

    /** Whether this ends it: there is nobody left to tell when it is over already. */
    private boolean end() {
        endPatience();
        routing.ifPresent(Appointment::cancel);
        boolean ends = !over;
        over = true;
        return ends;
    }

    private void endPatience() {
        patience.ifPresent(Appointment::cancel);
        patience = Optional.empty();
    }
}
