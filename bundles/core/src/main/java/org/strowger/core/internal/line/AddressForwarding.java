package org.strowger.core.internal.line;

import java.util.List;
import org.strowger.telephony.device.Forwarding;

/**
 * How an address forwards its calls, as its driver told it.
 *
 * @param entries the conditions
 * @param rings how often it rings before a call counts as not answered
 */
record AddressForwarding(List<Forwarding> entries, int rings) {
    /** Nothing is forwarded, as far as known. */
    static final AddressForwarding NONE = new AddressForwarding(List.of(), 0);
}
