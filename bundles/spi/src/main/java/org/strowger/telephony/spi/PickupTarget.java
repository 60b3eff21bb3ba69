package org.strowger.telephony.spi;

/** What is picked up (the arguments of TSPI_linePickup, rules L-299, L-300). */
public sealed interface PickupTarget {
    /**
     * The call that alerts at an address.
     *
     * @param address the alerting address
     */
    record At(String address) implements PickupTarget {}

    /**
     * A call that alerts in a group.
     *
     * @param groupId the group; empty for the address's own one
     */
    record InGroup(String groupId) implements PickupTarget {}

    /** The waiting call, or the one held on a bridged-exclusive address. */
    record Waiting() implements PickupTarget {}
}
