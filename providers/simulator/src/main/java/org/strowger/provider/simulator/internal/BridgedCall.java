package org.strowger.provider.simulator.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.AddressSharing;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A call of an address that several stations share: one end of a connection, with an appearance at each station. Those
 * who take part are connected active, the others inactive (rule L-383). Used only inside the {@link Mailroom}.
 */
final class BridgedCall implements Path, Party {
    private final BridgedAddress address;
    private final Set<LineCall> appearances = new LinkedHashSet<>();
    private final Set<LineCall> talking = new LinkedHashSet<>();
    private Connection trunk;
    private Optional<LineCall> holder = Optional.empty();
    private boolean rung;
    private boolean answered;

    /** A call to the address. */
    BridgedCall(BridgedAddress address, Connection trunk) {
        this.address = address;
        this.trunk = trunk;
    }

    /** A call that a station makes. */
    static BridgedCall madeBy(BridgedAddress address, LineCall first, Connection trunk) {
        BridgedCall call = new BridgedCall(address, trunk);
        call.appears(first);
        call.talking.add(first);
        return call;
    }

    /** Is seen at one more station. */
    void appears(LineCall call) {
        appearances.add(call);
    }

    /** Whether another station can take it up from the one that holds it (rule L-300). */
    boolean canBeTakenUp() {
        return holder.isPresent() && !isHeldForSetUp();
    }

    private boolean isHeldForSetUp() {
        return holder.filter(by -> by.isHolding() && by.state() != CallState.ON_HOLD)
                .isPresent();
    }

    /** A station takes up what another one holds (rule L-300). */
    void takeUp(LineCall fresh, Station station) {
        appearances.stream().filter(call -> call.station() == station).toList().forEach(this::withdraw);
        appears(fresh);
        Caller other = trunk.other(this).orElseThrow().asCaller();
        fresh.takePlace(this, CallInfos.takenOver(fresh.address(), id(), other, CallReason.PICKUP), other.id());
        joined(fresh);
    }

    @Override
    public long id() {
        return trunk.id();
    }

    @Override
    public Caller caller() {
        return trunk.caller();
    }

    @Override
    public boolean isAt(Station station) {
        return appearances.stream().anyMatch(call -> call.isAt(station));
    }

    @Override
    public Optional<Connection> trunk() {
        return Optional.of(trunk);
    }

    @Override
    public Party endOf(LineCall call) {
        return this;
    }

    @Override
    public List<LineCall> sharing(LineCall call) {
        over();
        return List.copyOf(appearances);
    }

    @Override
    public boolean goesOnWithout(Party leaving) {
        return talking.contains(leaving) && talking.size() > 1;
    }

    @Override
    public void requireJoinable(Party by) {
        if (address.sharing() == AddressSharing.BRIDGED_EXCLUSIVE) {
            throw new TelephonyException(
                    LineError.INUSE, "address " + address.number() + " belongs to its first user (rule L-388)");
        }
        if (isHeldForSetUp()) {
            throw new TelephonyException(
                    LineError.INUSE, "the call at address " + address.number() + " is about to go elsewhere");
        }
    }

    @Override
    public void ring(Party by) {
        if (!rung) {
            rung = true;
            trunk.ring(this);
        }
    }

    @Override
    public void answer(Party by, PartyId who) {
        LineCall call = (LineCall) by;
        if (answered) {
            joined(call);
            return;
        }
        answered = true;
        talking.add(call);
        boolean alone = address.sharing() == AddressSharing.BRIDGED_NEW;
        othersThan(call).forEach(alone ? this::withdraw : LineCall::showInactive);
        trunk.answer(this, who);
    }

    @Override
    public void refuse(Party by, Refusal refusal) {
        appearances.remove(by);
        if (appearances.isEmpty()) {
            over();
            trunk.refuse(this, refusal);
        }
    }

    @Override
    public void hold(Party by, boolean held) {
        LineCall call = (LineCall) by;
        if (!held) {
            joined(call);
        } else if (talking.remove(call) && talking.isEmpty()) {
            holder = Optional.of(call);
            trunk.hold(this, true);
        }
    }

    @Override
    public void send(Party by, Signal signal) {
        if (talking.contains(by)) {
            trunk.send(this, signal);
            talking.stream().filter(call -> call != by).toList().forEach(call -> call.hears(signal));
        }
    }

    /** The calls of those who talk. */
    List<LineCall> talking() {
        return List.copyOf(talking);
    }

    @Override
    public void hears(Signal signal) {
        List.copyOf(talking).forEach(call -> call.hears(signal));
    }

    @Override
    public void claim(LineCall by) {
        List<LineCall> others = talking.stream().filter(call -> call != by).toList();
        talking.removeAll(others);
        others.forEach(LineCall::showInactive);
    }

    @Override
    public void leave(Party by, DisconnectMode why) {
        boolean tookPart =
                talking.remove(by) || holder.filter(call -> call == by).isPresent();
        if (tookPart && !talking.isEmpty()) {
            return;
        }
        appearances.remove(by);
        if (tookPart) {
            over();
            trunk.leave(this, why);
            toAll(this::withdraw);
        }
    }

    @Override
    public String number() {
        return address.number();
    }

    @Override
    public Caller asCaller() {
        return CallInfos.caller(number(), CallParams.defaults());
    }

    @Override
    public boolean isHolding() {
        return holder.isPresent();
    }

    @Override
    public void reconnected(Connection to) {
        trunk = to;
        toAll(call -> call.renumber(to.id()));
    }

    @Override
    public void calledBy(Caller caller) {
        toAll(call -> call.calledBy(caller));
    }

    @Override
    public void peerRings() {
        talking.forEach(LineCall::peerRings);
    }

    @Override
    public void peerAnswered(PartyId who) {
        List.copyOf(talking).forEach(call -> call.peerAnswered(who));
        if (!answered) {
            answered = true;
            address.places().stream().filter(this::isElsewhere).forEach(this::showAt);
        }
    }

    @Override
    public void redirected(PartyId to) {
        talking.forEach(call -> call.redirected(to));
    }

    @Override
    public void refused(Refusal refusal) {
        over();
        toAll(call -> call.refused(refusal));
    }

    @Override
    public void peerHolds(boolean held) {
        toAll(call -> call.peerHolds(held));
    }

    @Override
    public void peerGone(DisconnectMode why) {
        over();
        toAll(call -> call.peerGone(why));
    }

    /** Nobody talks any more; the address is free for others. */
    private void over() {
        talking.clear();
        holder = Optional.empty();
        address.ended(this);
    }

    private void joined(LineCall call) {
        talking.add(call);
        holder.filter(by -> by != call && appearances.contains(by))
                .filter(by -> by.membership().conference().isEmpty())
                .ifPresent(LineCall::showInactive);
        if (holder.isPresent()) {
            holder = Optional.empty();
            trunk.hold(this, false);
        }
    }

    private void withdraw(LineCall call) {
        appearances.remove(call);
        call.end();
    }

    private boolean isElsewhere(Place place) {
        return appearances.stream().noneMatch(call -> call.station() == place.station());
    }

    private void showAt(Place place) {
        Caller other = trunk.other(this).orElseThrow().asCaller();
        LineCall call = LineCall.incoming(
                place.station(),
                place.address(),
                this,
                CallInfos.takenOver(place.address(), id(), other, CallReason.DIRECT));
        appears(place.station().add(call));
        call.showInactive();
    }

    private List<LineCall> othersThan(LineCall call) {
        return appearances.stream().filter(each -> each != call).toList();
    }

    private void toAll(Consumer<LineCall> news) {
        List.copyOf(appearances).forEach(news);
    }
}
