package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What the network can still do for a call that found its destination busy or not answering. Got from
 * {@link Call#completion()}; throws and fails as the operations of {@link Call} do.
 */
@ProviderType
public interface CompletionControl {
    /**
     * Asks for completion of this busy or ringing call, which normally becomes idle; success says that the network took
     * the request (lineCompleteCall, rules L-313, L-314). A call back arrives later as a new offering call with the
     * completion id in its information.
     *
     * @param mode camp on, call back or intrude; see {@link #message} for the fourth mode
     * @return delivers the completion id, by which the request can be cancelled ({@link Line#cancelCompletion})
     * @throws TelephonyException with {@link LineError#INVALCALLCOMPLMODE} for a mode that the address does not have
     */
    Request<Integer> request(CompletionMode mode);

    /**
     * Leaves one of the network's messages at the destination, asking to be called back (rule L-316).
     *
     * @param messageId counted from 0
     * @return delivers the completion id
     * @throws TelephonyException with {@link LineError#INVALMESSAGEID} for a message that the address does not have,
     *     {@link LineError#INVALCALLCOMPLMODE} if it has none
     */
    Request<Integer> message(int messageId);
}
