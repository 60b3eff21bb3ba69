package org.strowger.provider.simulator.internal;

import java.util.Optional;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** A call's part in a set-up or a conference. Used only inside the {@link Mailroom}. */
final class Membership {
    private final LineCall call;
    private Optional<Conference> conference = Optional.empty();
    private Optional<SetUp> setUp = Optional.empty();

    Membership(LineCall call) {
        this.call = call;
    }

    /** The conference that it is a member of. */
    Optional<Conference> conference() {
        return conference;
    }

    /** The conference that it is the parent of. */
    Optional<Conference> leads() {
        return call.path() instanceof Conference led ? Optional.of(led) : Optional.empty();
    }

    /** The conference that it is the parent of, or a refusal. */
    Conference requireLeads() {
        return leads().orElseThrow(() ->
                new TelephonyException(LineError.INVALCONFCALLHANDLE, "the call is not the parent of a conference"));
    }

    /** The set-up that it is held or made for. */
    Optional<SetUp> setUp() {
        return setUp;
    }

    void takesPartIn(SetUp begun) {
        setUp = Optional.of(begun);
    }

    void isDoneWith(SetUp over) {
        setUp = setUp.filter(now -> now != over);
    }

    void enters(Conference joined) {
        conference = Optional.of(joined);
        call.unholdSilently();
        call.enterTalking();
    }

    void leavesConference() {
        conference = Optional.empty();
    }

    /** Whether it is the call that a conference is being set up from (rule L-248). */
    boolean isFirstOfSetUp() {
        return conference.filter(Conference::isBeingSetUp).isPresent();
    }

    /** Takes the set-up back that it is the first call of. */
    void cancelSetUpAsFirst() {
        Conference led = conference.orElseThrow();
        led.parent().membership().setUp().ifPresent(SetUp::takeBack);
        led.dissolve();
    }

    /** Takes the set-up back that it is held for (rule L-247). */
    void cancelSetUp() {
        setUp.ifPresent(now -> now.takeBackFrom(call));
        call.retrieve();
    }

    /** The other party answered. */
    void answered() {
        setUp.ifPresent(now -> now.answered(call));
    }

    /** The other party is gone, or does not want the call. */
    void lostPeer() {
        conference.ifPresent(joined -> joined.left(call));
        setUp.ifPresent(now -> now.lostPeer(call));
    }

    /** The call is over. */
    void ended() {
        conference.ifPresent(joined -> joined.left(call));
        setUp.ifPresent(now -> now.ended(call));
    }
}
