package org.strowger.telephony;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Forwarding calls of one address, or of all addresses of a line. Got from {@link Line#forwarding(int)} and
 * {@link Line#forwarding()}.
 *
 * <p>What is in effect is told by {@link Line#addressStatus}; a change by a
 * {@link org.strowger.telephony.device.AddressStateItem#FORWARD} notice (rules L-306, L-312).
 */
@ProviderType
public interface ForwardControl {
    /** As {@link #set(List, int, CallParams)}, with the default number of rings and default parameters. */
    default Request<Optional<Call>> set(List<Forwarding> forwardings) {
        return set(forwardings, 0, CallParams.defaults());
    }

    /**
     * Replaces the whole forwarding by a new one (lineForward, rule L-303). Success says that it was accepted (rule
     * L-306).
     *
     * @param forwardings one entry for each condition; none cancels all forwarding (rule L-304)
     * @param rings how often it rings before a call counts as not answered; moved into the range of the address (rule
     *     L-308); 0 for its default
     * @param params for the consultation call, where the switch makes one
     * @return delivers the consultation call, if the switch made one (rule L-307)
     * @throws TelephonyException with {@link LineError#INVALPARAM} for two entries for the same condition and caller,
     *     {@link LineError#INVALADDRESS} for a malformed destination, {@link LineError#OPERATIONUNAVAIL} for a
     *     condition that the address cannot forward on
     */
    Request<Optional<Call>> set(List<Forwarding> forwardings, int rings, CallParams params);

    /** Ends all forwarding; succeeds even if there was none (rule L-304). */
    default Request<Optional<Call>> cancel() {
        return set(List.of());
    }
}
