package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Taking calls to one address of a line that wait elsewhere. Got from {@link Line#pickup(int)}. Each request delivers a
 * new call that the session alone owns (rules L-142, L-298); it is in the state that the call is in, usually connected
 * (T-37), and its reason tells how it came (rule L-301).
 */
@ProviderType
public interface PickupControl {
    /**
     * Takes up a parked call (lineUnpark); a new handle even if the session still holds the one that it parked (rule
     * L-127).
     *
     * @param address where it is parked
     * @throws TelephonyException with {@link LineError#INVALADDRESS} for a malformed address
     */
    Request<Call> unpark(String address);

    /**
     * Picks up a call that alerts at another address (linePickup, rule L-299).
     *
     * @param address the alerting address
     */
    Request<Call> from(String address);

    /**
     * Picks up a call that alerts somewhere in a group (linePickup, rule L-299).
     *
     * @param groupId the group; empty for the address's own one
     * @throws TelephonyException with {@link LineError#INVALGROUPID} if the address needs a group id and it is empty
     */
    Request<Call> fromGroup(String groupId);

    /**
     * Picks up the waiting call of the address, or the call held on a bridged-exclusive address (linePickup, rule
     * L-300).
     *
     * @throws TelephonyException with {@link LineError#OPERATIONUNAVAIL} if the address can do neither
     */
    Request<Call> waiting();
}
