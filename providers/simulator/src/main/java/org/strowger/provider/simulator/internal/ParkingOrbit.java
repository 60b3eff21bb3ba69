package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Where calls are parked (rules L-295 to L-298). Used only inside the {@link Mailroom}. */
final class ParkingOrbit {
    private final ExchangeFloor floor;
    private final Map<String, ParkedCall> parked = new LinkedHashMap<>();

    ParkingOrbit(ExchangeFloor floor) {
        this.floor = floor;
    }

    /** The addresses at which calls are parked now. */
    List<String> addresses() {
        parked.values().removeIf(each -> !each.isStillThere());
        return List.copyOf(parked.keySet());
    }

    /** Parks a connected call at a park position, or at a line that then sees it (rule L-296, T-44). */
    Runnable parkAt(LineCall call, String address) {
        floor.requireFacility(Facility.PARK_DIRECTED, "park calls at an address");
        requireParkable(call);
        String at = DialString.parse(address, floor.settings()::understands).digits();
        Optional<Place> line = floor.directory().place(at);
        if (line.isEmpty() && !positions().contains(at)) {
            throw new TelephonyException(
                    LineError.INVALADDRESS,
                    "\"" + address + "\" is neither a line nor a park position; nothing was parked");
        }
        if (addresses().contains(at)) {
            throw new TelephonyException(LineError.INUSE, "a call is parked at " + at + " already");
        }
        return () -> park(call, at, line);
    }

    /** Parks a connected call at a free position (rule L-296). */
    Runnable parkAnywhere(LineCall call, Consumer<String> where) {
        floor.requireFacility(Facility.PARK_NON_DIRECTED, "park calls");
        requireParkable(call);
        List<String> taken = addresses();
        String free = positions().stream()
                .filter(position -> !taken.contains(position))
                .findFirst()
                .orElseThrow(() -> new TelephonyException(
                        LineError.RESOURCEUNAVAIL, "all " + positions().size() + " park positions are taken"));
        where.accept(free);
        return () -> park(call, free, Optional.empty());
    }

    /** Lets a line's new call take up what is parked (rules L-298, L-301). */
    Runnable unpark(String address, LineCall fresh) {
        ParkedCall found = find(address);
        Runnable giveWay = fresh.station().giveWay(fresh);
        return () -> {
            giveWay.run();
            parked.remove(found.address());
            Caller other = found.other();
            fresh.takePlace(
                    found.connection(),
                    CallInfos.takenOver(fresh.address(), found.connection().id(), other, CallReason.UNPARK),
                    other.id());
            found.handTo(fresh);
        };
    }

    /** Refuses an address at which nothing is parked. */
    ParkedCall find(String address) {
        String at = DialString.parse(address, floor.settings()::understands).digits();
        if (!addresses().contains(at)) {
            throw new TelephonyException(LineError.INVALADDRESS, "no call is parked at \"" + address + "\"");
        }
        return parked.get(at);
    }

    /** The numbers of the park positions. */
    List<String> positions() {
        ExchangeSettings settings = floor.settings();
        long first = Long.parseLong(settings.firstParkPosition());
        return IntStream.range(0, settings.parkPositions())
                .mapToObj(place -> Long.toString(first + place))
                .toList();
    }

    private void requireParkable(LineCall call) {
        call.require("be parked", EnumSet.of(CallState.CONNECTED));
        new ChannelControl(call).requireOwn("be parked");
        if (call.path().trunk().isEmpty() || call.isInactive()) {
            throw new TelephonyException(LineError.INVALCALLSTATE, "only a call between two parties can be parked");
        }
        Party here = call.path().endOf(call);
        if (call.path()
                .trunk()
                .flatMap(path -> path.other(here))
                .filter(ParkedCall::isHeldBy)
                .isPresent()) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE, "the other party has parked this call; nobody would be left");
        }
    }

    private void park(LineCall call, String at, Optional<Place> line) {
        Connection connection = call.path().trunk().orElseThrow();
        Party leaving = call.path().endOf(call);
        call.leavePlace();
        ParkedCall now = line.map(place -> ParkedCall.shownAs(appear(place, connection, leaving), connection))
                .orElseGet(() -> ParkedCall.at(at, connection, call.asCaller(), () -> parked.remove(at)));
        parked.put(at, now);
        now.takePlaceOf(leaving);
        remindLater(now, new Place(call.station(), call.address()));
    }

    private static LineCall appear(Place place, Connection connection, Party leaving) {
        Caller other = connection.other(leaving).orElseThrow().asCaller();
        return place.station()
                .add(LineCall.incoming(
                        place.station(),
                        place.address(),
                        connection,
                        CallInfos.takenOver(place.address(), connection.id(), other, CallReason.PARKED)));
    }

    private void remindLater(ParkedCall now, Place parker) {
        if (!floor.settings().parkReminder().isZero()) {
            floor.timers().after(floor.settings().parkReminder(), () -> remind(now, parker));
        }
    }

    /** Reminds the line that parked the call, if nobody has taken it up (rule L-169). */
    private void remind(ParkedCall now, Place parker) {
        if (addresses().contains(now.address())
                && parked.get(now.address()) == now
                && parker.station().canBeOffered(parker.address())) {
            Invitation reminder =
                    Invitation.because(CallReason.REMINDER, parker.address().number());
            Recall.offer(parker, now.other(), reminder, answered -> handOver(now, answered), () -> {});
        }
    }

    private void handOver(ParkedCall now, Party answered) {
        if (parked.remove(now.address(), now)) {
            answered.reconnected(now.connection());
            now.handTo(answered);
        } else {
            answered.peerGone(DisconnectMode.NORMAL);
        }
    }
}
