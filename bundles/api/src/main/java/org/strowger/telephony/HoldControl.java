package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Holding calls and retrieving them.
 *
 * <p>A provider that cannot hold says so in its capabilities, and its requests fail with
 * {@link LineError#OPERATIONUNAVAIL}.
 */
@ProviderType
public interface HoldControl {
    /**
     * Puts a connected call on hard hold (lineHold, rule L-243). On a bridged line it may end connected and inactive
     * instead (rule L-251).
     */
    Request<Void> hold();

    /** Retrieves a call from any of the three hold states (lineUnhold, rules L-246 to L-248). */
    Request<Void> unhold();

    /**
     * Swaps a connected call with a held one of the same line (lineSwapHold, rule L-249).
     *
     * @param held the call to retrieve; owned by this session
     * @throws TelephonyException as the operations of {@link Call}, for either call
     */
    Request<Void> swapHold(Call held);
}
