package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A bridge that joins calls of one line: the {@link Path} of its parent call (rule L-265). Each member keeps its own
 * connection to its other party. Used only inside the {@link Mailroom}.
 */
final class Conference implements Path {
    private final ExchangeSettings settings;
    private final long id;
    private final LineCall parent;
    private final List<LineCall> members = new ArrayList<>();
    private Optional<LineCall> first = Optional.empty();
    private boolean held;
    private boolean over;

    Conference(Station station, LineAddress address) {
        settings = station.floor().settings();
        id = station.floor().nextCallId();
        parent = LineCall.incoming(station, address, this, CallInfos.conference(address, id));
    }

    LineCall parent() {
        return parent;
    }

    /** Is there from now on, held until a member is added (rule L-268). */
    void waitForMembers() {
        tellId();
        parent.holdAs(CallState.ON_HOLD_PENDING_CONFERENCE);
    }

    /** The core learns the call id (rule L-412). */
    void tellId() {
        parent.record().know(parent.record().info(), EnumSet.of(CallInfoItem.CALL_ID, CallInfoItem.ORIGIN));
    }

    List<LineCall> members() {
        return List.copyOf(members);
    }

    /** Whether it was set up from a call and has no other member yet. */
    boolean isBeingSetUp() {
        return members.size() == 1 && parent.state() == CallState.ON_HOLD_PENDING_CONFERENCE;
    }

    /** Whether it has never had two members. */
    boolean isNoneYet() {
        return members.size() < 2;
    }

    /** From which call it will be formed, when no call is held for it (rule L-285). */
    void awaitFrom(LineCall original) {
        first = Optional.of(original);
    }

    /** The consultation call of a conference without hold is answered (rule L-285). */
    void formWithoutHold(LineCall consultation) {
        first.filter(call -> call.state() == CallState.CONNECTED)
                .ifPresentOrElse(
                        original -> {
                            parent.retrieve();
                            add(original);
                            add(consultation);
                        },
                        () -> {
                            parent.retrieve();
                            add(consultation);
                        });
    }

    /** Takes a call in. */
    void add(LineCall member) {
        members.add(member);
        member.membership().enters(this);
        tellHeld();
    }

    /** Refuses further members when it is full (rule L-287). */
    void requireRoomFor(int more) {
        int most = settings.maxConferenceParties();
        if (members.size() + more + 1 > most) {
            throw new TelephonyException(
                    LineError.CONFERENCEFULL,
                    "the conference has " + (members.size() + 1) + " parties and room for " + most);
        }
    }

    /** A member hung up, or was dropped: the conference may shrink to a two-party call (rule L-280). */
    void left(LineCall member) {
        if (members.remove(member)) {
            member.membership().leavesConference();
            shrink();
        }
    }

    /** Lets a member go, who enters the state that the address advertises (rule L-277). */
    void remove(LineCall member) {
        members.remove(member);
        member.membership().leavesConference();
        switch (settings.removedState()) {
            case IDLE -> member.hangUp();
            case ON_HOLD -> member.holdAs(CallState.ON_HOLD);
            default -> {
                member.unholdSilently();
                member.path().hold(member, false);
                member.enterTalking();
            }
        }
        shrink();
    }

    /** Ends as a conference: its one member, if there is one, goes on as a two-party call. */
    void dissolve() {
        over = true;
        boolean hardHeld = parent.state() == CallState.ON_HOLD;
        parent.membership().setUp().ifPresent(SetUp::forget);
        parent.end();
        List<LineCall> remaining = members();
        members.clear();
        remaining.forEach(member -> {
            member.membership().leavesConference();
            if (hardHeld) {
                member.holdAs(CallState.ON_HOLD);
            } else {
                member.retrieve();
            }
        });
    }

    /** The station leaves it; the members go on in another way. */
    List<LineCall> release() {
        over = true;
        parent.end();
        List<LineCall> left = members();
        members.clear();
        left.forEach(member -> member.membership().leavesConference());
        return left;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public Caller caller() {
        return new Caller(PartyId.unknown(), CallOrigin.CONFERENCE, Set.of(MediaMode.INTERACTIVE_VOICE));
    }

    @Override
    public Optional<Connection> trunk() {
        return Optional.empty();
    }

    @Override
    public void hold(Party by, boolean hold) {
        held = hold;
        tellHeld();
    }

    /** What the station sends all members hear. */
    @Override
    public void send(Party by, Signal signal) {
        if (!held) {
            members().forEach(member -> member.path().send(member.path().endOf(member), signal));
        }
    }

    /** What a member sends the station and the other members hear. */
    void passOn(LineCall member, Signal signal) {
        if (!held) {
            parent.hearing().hear(signal);
        }
        members().stream().filter(each -> each != member).forEach(each -> each.path()
                .send(each.path().endOf(each), signal));
    }

    @Override
    public void leave(Party by, DisconnectMode why) {
        if (over) {
            return;
        }
        List<LineCall> left = release();
        if (settings.has(Facility.CONFERENCE_DROP)) {
            left.forEach(LineCall::hangUp);
        } else {
            RemainingParties.talkOn(left);
        }
    }

    @Override
    public void ring(Party by) {
        requireNotCalled();
    }

    @Override
    public void answer(Party by, PartyId who) {
        requireNotCalled();
    }

    @Override
    public void refuse(Party by, Refusal refusal) {
        requireNotCalled();
    }

    /** Parties who still hear each other are not told; one who is left alone hears that it is on hold. */
    private void tellHeld() {
        members.forEach(member -> member.path().hold(member, held && members.size() == 1));
    }

    private void shrink() {
        if (over || parent.membership().setUp().isPresent()) {
            return;
        }
        if (members.isEmpty() || members.size() == 1 && settings.has(Facility.CONFERENCE_SHRINKS)) {
            dissolve();
        } else {
            tellHeld();
        }
    }

    private void requireNotCalled() {
        throw new IllegalStateException("conference " + id + " is called by nobody");
    }
}
