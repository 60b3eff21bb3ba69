package org.strowger.provider.simulator.internal;

import java.util.Optional;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.telephony.device.AddressSharing;

/** An address of a line: its number, where its calls are forwarded, and with whom it is shared. */
final class LineAddress {
    private final int id;
    private final String number;
    private final Optional<BridgedAddress> bridge;
    private final ForwardingTable forwarding;
    private int busyCalls;
    private int newCalls;

    LineAddress(int id, String number, Optional<BridgedAddress> bridge, ExchangeSettings settings) {
        this.id = id;
        this.number = number;
        this.bridge = bridge;
        this.forwarding = bridge.map(BridgedAddress::forwarding).orElseGet(() -> new ForwardingTable(settings));
    }

    int id() {
        return id;
    }

    String number() {
        return number;
    }

    ForwardingTable forwarding() {
        return forwarding;
    }

    /** How many calls make the line busy here, and how many are about to begin, change by this. */
    void count(int busy, int beginning) {
        busyCalls += busy;
        newCalls += beginning;
    }

    /** Calls that make the line busy. */
    int busyCalls() {
        return busyCalls;
    }

    /** Calls that take a place: also those about to begin. */
    int activeCalls() {
        return busyCalls + newCalls;
    }

    /** With whom it is shared; empty for an address of the line's own. */
    Optional<BridgedAddress> bridge() {
        return bridge;
    }

    AddressSharing sharing() {
        return bridge.map(BridgedAddress::sharing).orElse(AddressSharing.PRIVATE);
    }

    /** Whether there is one conversation for all who have it. */
    boolean isShared() {
        return sharing() != AddressSharing.PRIVATE && sharing() != AddressSharing.BRIDGED_NEW;
    }

    /** Whether only its use can be seen. */
    boolean isOnlyWatched() {
        return sharing() == AddressSharing.MONITORED;
    }
}
