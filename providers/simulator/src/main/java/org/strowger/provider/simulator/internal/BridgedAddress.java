package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.device.AddressSharing;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** A number that appears at several lines (rules L-383 to L-389). Used only inside the {@link Mailroom}. */
final class BridgedAddress {
    private final String number;
    private final AddressSharing sharing;
    private final Directory directory;
    private final ForwardingTable forwarding;
    private final List<Place> places = new ArrayList<>();
    private Optional<BridgedCall> conversation = Optional.empty();
    private AddressStateItem use = AddressStateItem.IN_USE_ZERO;

    BridgedAddress(String number, AddressSharing sharing, Directory directory, ForwardingTable forwarding) {
        this.number = number;
        this.sharing = sharing;
        this.directory = directory;
        this.forwarding = forwarding;
    }

    String number() {
        return number;
    }

    AddressSharing sharing() {
        return sharing;
    }

    /** Where its calls go, for all who share it. */
    ForwardingTable forwarding() {
        return forwarding;
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    void add(Place place) {
        places.add(place);
    }

    void remove(Station station) {
        places.removeIf(place -> place.station() == station);
    }

    /** The conversation that the stations share now. */
    Optional<BridgedCall> conversation() {
        return conversation;
    }

    /** The conversation is over. */
    void ended(BridgedCall over) {
        conversation = conversation.filter(now -> now != over);
    }

    /** Refuses a call from a station while another one uses the address. */
    void requireFree() {
        if (sharing == AddressSharing.MONITORED) {
            throw new TelephonyException(LineError.OPERATIONUNAVAIL, "address " + number + " can only be watched");
        }
        if (conversation.isPresent()) {
            throw new TelephonyException(
                    LineError.INUSE, "another station uses address " + number + "; answer its inactive call to join");
        }
    }

    /** The path of a call that a station makes from the address. */
    Path outgoing(LineCall call, Connection connection) {
        if (sharing == AddressSharing.BRIDGED_NEW) {
            return connection.madeBy(call);
        }
        BridgedCall begun = BridgedCall.madeBy(this, call, connection);
        connection.madeBy(begun);
        conversation = Optional.of(begun);
        return begun;
    }

    /** Offers a call to every line that shares the address and has room (rule L-389); none if it is in use. */
    List<LineCall> offer(Connection connection, Invitation invitation) {
        List<Place> free = places.stream()
                .filter(place ->
                        place.station().isInService() && place.station().hasRoom(place.address()))
                .toList();
        if (free.isEmpty() || conversation.isPresent()) {
            return List.of();
        }
        BridgedCall offered = new BridgedCall(this, connection);
        connection.seize(offered);
        if (sharing != AddressSharing.BRIDGED_NEW) {
            conversation = Optional.of(offered);
        }
        List<LineCall> appearances =
                free.stream().map(place -> appear(place, offered, invitation)).toList();
        appearances.forEach(call -> call.offer(
                OfferingMode.ACTIVE, !call.station().floor().settings().acceptToAlert()));
        return appearances;
    }

    /** Something changed at a station: tells all when the number of users is another one (rule L-387). */
    void tellUse() {
        AddressStateItem now =
                switch (users()) {
                    case 0 -> AddressStateItem.IN_USE_ZERO;
                    case 1 -> AddressStateItem.IN_USE_ONE;
                    default -> AddressStateItem.IN_USE_MANY;
                };
        if (now != use) {
            use = now;
            places.forEach(place -> place.station().addressChanged(place.address(), now));
        }
    }

    private int users() {
        if (sharing == AddressSharing.MONITORED) {
            return directory
                    .place(number)
                    .map(place -> place.station().users(place.address()))
                    .orElse(0);
        }
        return (int) places.stream()
                .filter(place -> place.station().users(place.address()) > 0)
                .count();
    }

    private static LineCall appear(Place place, BridgedCall offered, Invitation invitation) {
        LineCall call = LineCall.incoming(
                place.station(), place.address(), offered, CallInfos.incoming(place.address(), offered, invitation));
        offered.appears(call);
        return place.station().add(call);
    }
}
