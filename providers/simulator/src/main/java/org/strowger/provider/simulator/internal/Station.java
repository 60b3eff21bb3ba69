package org.strowger.provider.simulator.internal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.AnswerMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A line as the exchange knows it: its addresses, its calls and how many it has room for, whether or not the core has
 * it open. Used only inside the {@link Mailroom}.
 */
final class Station {
    private final ExchangeFloor floor;
    private final String number;
    private final List<LineAddress> addresses;
    private final Set<LineCall> calls = new LinkedHashSet<>();
    private Optional<OpenLine> open = Optional.empty();
    private Optional<AttachedCall> latest = Optional.empty();
    private Optional<DeskSet> desk = Optional.empty();
    private Set<MediaMode> mediaWanted = Set.of();
    private boolean inService = true;
    private boolean messageWaiting;
    private boolean locked;
    private final Equipment equipment = new Equipment(this);

    Station(ExchangeFloor floor, String number) {
        this.floor = floor;
        this.number = number;
        addresses = floor.directory().addressesOf(number);
    }

    ExchangeFloor floor() {
        return floor;
    }

    String number() {
        return number;
    }

    List<LineAddress> addresses() {
        return List.copyOf(addresses);
    }

    /** One of its addresses. */
    LineAddress address(int id) {
        if (id < 0 || id >= addresses.size()) {
            throw new TelephonyException(
                    LineError.INVALADDRESSID, "line " + number + " has addresses 0 to " + (addresses.size() - 1));
        }
        return addresses.get(id);
    }

    boolean isInService() {
        return inService;
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /** Applications want incoming calls of these media modes. */
    void wantsMedia(Set<MediaMode> union) {
        mediaWanted = Set.copyOf(union);
    }

    Set<MediaMode> mediaWanted() {
        return mediaWanted;
    }

    /** An application switches some of its conditions. */
    void set(Set<LineCondition> which, boolean on) {
        messageWaiting = which.contains(LineCondition.MESSAGE_WAITING) ? on : messageWaiting;
        locked = which.contains(LineCondition.LOCKED) ? on : locked;
        desk.ifPresent(DeskSet::follow);
        tell(line -> line.conditions(conditions()));
    }

    /** Has a desk phone from now on, or none any more. */
    void hasOnDesk(Optional<DeskSet> set) {
        desk = set;
    }

    boolean isMessageWaiting() {
        return messageWaiting;
    }

    Set<LineCondition> conditions() {
        Set<LineCondition> now = EnumSet.of(LineCondition.CONNECTED);
        if (inService) {
            now.add(LineCondition.IN_SERVICE);
        }
        if (messageWaiting) {
            now.add(LineCondition.MESSAGE_WAITING);
        }
        if (locked) {
            now.add(LineCondition.LOCKED);
        }
        return now;
    }

    /** From now on the core is told, first of what there is already (rules L-149, S-043). */
    void open(OpenLine line) {
        open = Optional.of(line);
        addresses.stream()
                .filter(address -> !address.forwarding().entries().isEmpty())
                .forEach(address -> line.forwardingChanged(address.id(), address.forwarding()));
        equipment.tellAfterOpening();
        calls().stream()
                .sorted(Comparator.comparing(call -> call.membership().leads().isEmpty()))
                .forEach(call -> call.record().announce());
    }

    /** The core lets go of the line and all its calls. */
    void close() {
        open.ifPresent(OpenLine::close);
        open = Optional.empty();
        equipment.streams().forget();
        calls().forEach(LineCall::letGo);
    }

    /** The equipment fails in a way that closes the line; requests end before it is told (rule S-084). */
    void force() {
        calls().forEach(call -> call.record().failRequests());
        open.ifPresent(OpenLine::force);
    }

    /** Refuses when the core does not have the line open. */
    OpenLine requireOpen() {
        return open.orElseThrow(() ->
                new TelephonyException(LineError.INVALLINEHANDLE, "line " + number + " is not open; open it first"));
    }

    /** Announces a call, if the line is open. */
    Optional<AttachedCall> announce(LineCall call, CallInfo info) {
        Optional<AttachedCall> announced = open.map(line -> line.announce(call, info));
        announced.ifPresent(this::attached);
        return announced;
    }

    /** Notes which call the core got hold of last. */
    void attached(AttachedCall call) {
        latest = Optional.of(call);
    }

    /** The call that the core got hold of last, whatever has become of it. */
    Optional<AttachedCall> latest() {
        return latest;
    }

    void rings(int mode, int count) {
        tell(line -> line.rings(mode, count));
    }

    void addressChanged(LineAddress address, AddressStateItem item) {
        tell(line -> line.addressChanged(address.id(), item));
    }

    /** Its terminals, and what it shows. */
    Equipment equipment() {
        return equipment;
    }

    void completionsChanged() {
        equipment.tellReadings();
    }

    void completionCancelled(int id) {
        tell(line -> line.completionCancelled(id));
    }

    /** Replaces the forwarding of an address and tells what is in effect (rules L-303, L-306). */
    void forward(LineAddress address, List<Forwarding> entries, int rings) {
        address.forwarding().replace(entries, rings);
        address.bridge()
                .map(BridgedAddress::places)
                .orElse(List.of(new Place(this, address)))
                .forEach(place -> place.station().tellForwarding(place.address()));
    }

    private void tellForwarding(LineAddress address) {
        tell(line -> line.forwardingChanged(address.id(), address.forwarding()));
    }

    /** Starts a call from this line. */
    LineCall originate(CallParams params) {
        requireOriginating(params);
        return add(LineCall.outgoing(this, address(params.addressId().orElse(0)), params));
    }

    /** Refuses a call that could not be started now. */
    void requireOriginating(CallParams params) {
        LineAddress address = address(params.addressId().orElse(0));
        requireOriginating(address, 0);
        if (params.flags().contains(CallParamFlag.IDLE) && address.activeCalls() > 0) {
            throw noRoom(address, 1);
        }
    }

    /** Starts a consultation call, for which another call gives its place up. */
    LineCall consult(CallParams params, LineCall instead) {
        LineAddress address =
                params.addressId().isPresent() ? address(params.addressId().getAsInt()) : instead.address();
        boolean besides = instead.address() == address && address.isShared();
        if (besides) {
            requireRoomToOriginate(address, 1);
            return add(LineCall.besides(this, address, params));
        }
        requireOriginating(address, instead.address() == address ? 1 : 0);
        return add(LineCall.outgoing(this, address, params));
    }

    private void requireOriginating(LineAddress address, int givenUp) {
        address.bridge().filter(bridge -> address.isShared()).ifPresent(BridgedAddress::requireFree);
        requireRoomToOriginate(address, givenUp);
    }

    private void requireRoomToOriginate(LineAddress address, int givenUp) {
        if (!inService) {
            throw new TelephonyException(LineError.INVALLINESTATE, "line " + number + " is out of service");
        }
        if (locked) {
            throw new TelephonyException(LineError.INVALLINESTATE, "line " + number + " is locked");
        }
        if (address.activeCalls() - givenUp >= floor.settings().maxActiveCalls()) {
            throw noRoom(address, floor.settings().maxActiveCalls());
        }
    }

    private TelephonyException noRoom(LineAddress address, int room) {
        return new TelephonyException(
                LineError.CALLUNAVAIL,
                "line " + number + " has " + address.activeCalls() + " active calls, and room for " + room);
    }

    /** Takes a call in that comes about in another way. */
    LineCall add(LineCall call) {
        calls.add(call);
        call.occupancy().count();
        return call;
    }

    /** Is called. */
    LineCall offer(Connection connection, Invitation invitation, LineAddress address) {
        LineCall call = arrive(connection, invitation, address);
        call.offer(OfferingMode.ACTIVE, !floor.settings().acceptToAlert());
        return call;
    }

    /** Is asked where a call shall go (rule L-241). */
    LineCall askForRoute(Connection connection, Invitation invitation, LineAddress address) {
        Invitation asked = new Invitation(
                invitation.number(),
                invitation.dialed(),
                CallReason.ROUTE_REQUEST,
                invitation.redirecting(),
                invitation.hops(),
                invitation.completionId());
        LineCall call = arrive(connection, asked, address);
        call.offer(OfferingMode.ACTIVE, false);
        return call;
    }

    /** Sees a call that waits for it to become free (T-44). */
    LineCall showCamped(Connection connection, LineAddress address) {
        LineCall call = arrive(connection, Invitation.because(CallReason.CAMPED_ON, address.number()), address);
        call.campOn();
        return call;
    }

    /** Somebody breaks into its conversation. */
    void intrude(Connection connection, LineAddress address) {
        arrive(connection, Invitation.because(CallReason.INTRUDE, address.number()), address)
                .pickUp();
    }

    private LineCall arrive(Connection connection, Invitation invitation, LineAddress address) {
        LineCall call =
                LineCall.incoming(this, address, connection, CallInfos.incoming(address, connection, invitation));
        connection.seize(call);
        return add(call);
    }

    /** Whether one of its conversations is protected. */
    boolean isSecure() {
        return calls.stream().anyMatch(LineCall::isSecure);
    }

    /** Whether another call can become active. */
    boolean hasRoom(LineAddress address) {
        return address.activeCalls() < floor.settings().maxActiveCalls();
    }

    /** Whether a further call can be offered; a route point takes any number. */
    boolean canBeOffered(LineAddress address) {
        return inService && (hasRoom(address) || isRoutePoint());
    }

    /** Whether its calls wait to be routed, and do not ring. */
    boolean isRoutePoint() {
        return floor.directory().routePoint(number).isPresent();
    }

    /** Refuses when no further call can become active. */
    void requireRoom(LineAddress address) {
        if (!hasRoom(address)) {
            throw new TelephonyException(
                    LineError.RESOURCEUNAVAIL, "line " + number + " has no room for another active call");
        }
    }

    /** Refuses when no further call can be held. */
    void requireRoomToHold(long further) {
        long held = calls.stream()
                .filter(call -> call.state() == CallState.ON_HOLD && !call.isCamped())
                .count();
        if (held + further > floor.settings().maxHeldCalls()) {
            throw new TelephonyException(
                    LineError.RESOURCEUNAVAIL,
                    "line " + number + " holds " + held + " calls and has room for "
                            + floor.settings().maxHeldCalls());
        }
    }

    /** Checks that a call can become active, and says what this does to the others (rule L-233). */
    Runnable giveWay(LineCall to) {
        AnswerMode mode = floor.settings().answerMode();
        if (mode == AnswerMode.NONE) {
            return () -> {};
        }
        List<LineCall> talking = calls.stream()
                .filter(call -> call.state() == CallState.CONNECTED && !call.isInactive() && call != to)
                .toList();
        if (mode == AnswerMode.HOLD) {
            requireRoomToHold(talking.size());
            return () -> talking.forEach(call -> call.holdAs(CallState.ON_HOLD));
        }
        return () -> talking.forEach(LineCall::hangUp);
    }

    void remove(LineCall call) {
        calls.remove(call);
        call.occupancy().forget();
        floor.callEnded();
    }

    /** A call is over: the line may be free now, for calls that wait and for completion requests. */
    void freed(LineCall over) {
        if (isFree()) {
            calls().stream()
                    .filter(call -> call.isCamped() && !floor.completions().isCalledBackFor(call))
                    .findFirst()
                    .ifPresent(this::offerCamped);
            floor.completions().freed(this);
        }
    }

    /** A call that waited is offered at last (T-44). */
    void offerCamped(LineCall call) {
        call.offer(OfferingMode.ACTIVE, !floor.settings().acceptToAlert());
    }

    /** The state of a call changed: those who share or watch its address may hear of it (rule L-387). */
    void changed(LineCall call) {
        call.address().bridge().ifPresent(BridgedAddress::tellUse);
        floor.directory().watchersOf(call.address().number()).forEach(BridgedAddress::tellUse);
        desk.ifPresent(DeskSet::follow);
    }

    /** How many calls use the address, not counting those that only ring, or are only seen, here. */
    int users(LineAddress address) {
        return (int) calls.stream()
                .filter(call -> call.address() == address && call.makesBusy() && !call.isOffered())
                .count();
    }

    List<LineCall> calls() {
        return List.copyOf(calls);
    }

    /** Goes out of service, which ends its calls, or back into service. */
    void setInService(boolean now) {
        inService = now;
        tell(line -> line.conditions(conditions()));
        if (!now) {
            cutOff();
        }
    }

    /** A message was left for it, or is gone. */
    void messageWaits(boolean waits) {
        messageWaiting = waits;
        desk.ifPresent(DeskSet::follow);
        tell(line -> line.conditions(conditions()));
    }

    /** Ends all calls from outside. */
    void cutOff() {
        calls().forEach(LineCall::cutOff);
    }

    void tell(Consumer<OpenLine> news) {
        open.ifPresent(news);
    }

    boolean isFree() {
        return addresses.stream().noneMatch(address -> address.busyCalls() > 0);
    }
}
