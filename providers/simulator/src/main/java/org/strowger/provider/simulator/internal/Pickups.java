package org.strowger.provider.simulator.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.AddressSharing;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.PickupTarget;

/** Taking calls to an address of a line that alert elsewhere (rules L-299 to L-302); as {@link BasicControl}. */
record Pickups(Place place) {
    /** Lets a new call of the line take the place of the one that alerts. */
    Runnable pickUp(PickupTarget target, LineCall fresh) {
        if (target instanceof PickupTarget.Waiting) {
            return pickUpWaiting(fresh);
        }
        LineCall alerting = target instanceof PickupTarget.At at
                ? alertingAt(at.address())
                : alertingInGroup(((PickupTarget.InGroup) target).groupId());
        return take(alerting, fresh);
    }

    private LineCall alertingAt(String address) {
        floor().requireFacility(Facility.PICKUP_DIRECT, "pick up calls from an address");
        String number =
                DialString.parse(address, floor().settings()::understands).digits();
        Stream<Place> places = Stream.concat(
                floor().directory().place(number).stream(),
                floor().directory().bridge(number).stream().flatMap(bridge -> bridge.places().stream()));
        if (!floor().routing().reaches(number)) {
            throw new TelephonyException(LineError.INVALADDRESS, "nobody has the number \"" + address + "\"");
        }
        return firstAlerting(places, "at " + number);
    }

    private LineCall alertingInGroup(String wanted) {
        floor().requireFacility(Facility.PICKUP_GROUP, "pick up calls from a group");
        if (wanted.isEmpty() && floor().settings().has(Facility.PICKUP_GROUP_ID)) {
            throw new TelephonyException(LineError.INVALGROUPID, "a group id is needed, " + groups());
        }
        String group = wanted.isEmpty()
                ? floor().directory()
                        .groupOf(place.station().number())
                        .orElseThrow(() -> new TelephonyException(
                                LineError.INVALGROUPID,
                                "line " + place.station().number() + " is in no group; name one, " + groups()))
                : wanted;
        if (!floor().directory().groupIds().contains(group)) {
            throw new TelephonyException(LineError.INVALGROUPID, "there is no group \"" + group + "\", " + groups());
        }
        return firstAlerting(floor().directory().group(group).stream(), "in group " + group);
    }

    private Runnable pickUpWaiting(LineCall fresh) {
        Optional<BridgedCall> held = place.address()
                .bridge()
                .filter(bridge -> bridge.sharing() == AddressSharing.BRIDGED_EXCLUSIVE)
                .flatMap(BridgedAddress::conversation)
                .filter(BridgedCall::canBeTakenUp);
        if (held.isPresent()) {
            floor().requireFacility(Facility.PICKUP_HELD, "pick up calls held on a bridged address");
            Runnable giveWay = place.station().giveWay(fresh);
            return () -> {
                giveWay.run();
                held.get().takeUp(fresh, place.station());
            };
        }
        floor().requireFacility(Facility.PICKUP_WAITING, "pick up waiting calls");
        return take(firstAlerting(Stream.of(place), "and waits"), fresh);
    }

    private Runnable take(LineCall alerting, LineCall fresh) {
        Runnable giveWay = place.station().giveWay(fresh);
        Connection connection = alerting.path().trunk().orElseThrow();
        Party end = alerting.path().endOf(alerting);
        Caller caller = connection.caller();
        return () -> {
            alerting.leavePlace(DisconnectMode.PICKUP);
            giveWay.run();
            connection.replace(end, fresh);
            fresh.takePlace(
                    connection,
                    CallInfos.takenOver(place.address(), connection.id(), caller, CallReason.PICKUP),
                    caller.id());
            connection.answer(fresh, PartyId.of(place.address().number()));
        };
    }

    private static LineCall firstAlerting(Stream<Place> places, String where) {
        return places.flatMap(at -> at.station().calls().stream().filter(call -> call.address() == at.address()))
                .filter(LineCall::isOffered)
                .findFirst()
                .orElseThrow(() -> new TelephonyException(LineError.OPERATIONFAILED, "no call alerts " + where));
    }

    private String groups() {
        return "the groups are " + floor().directory().groupIds();
    }

    private ExchangeFloor floor() {
        return place.station().floor();
    }
}
