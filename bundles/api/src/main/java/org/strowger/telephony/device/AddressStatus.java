package org.strowger.telephony.device;

import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.TerminalMode;

/**
 * What an address of a line is doing now (LINEADDRESSSTATUS).
 *
 * @param calls how many calls it has (rule L-211)
 * @param features what can be done with it now without a call
 * @param forwardings how its calls are forwarded, as far as known (rule L-312)
 * @param ringsBeforeForward how often it rings before a call counts as not answered; 0 when not known
 * @param terminals what new calls have routed to each terminal, in the order of {@link LineCapabilities#terminals()};
 *     empty where there are none, or the address has none of its own
 */
public record AddressStatus(
        LineStatus.CallCounts calls,
        Set<AddressFeature> features,
        List<Forwarding> forwardings,
        int ringsBeforeForward,
        List<Set<TerminalMode>> terminals) {
    /** Makes the collections immutable. */
    public AddressStatus {
        features = Set.copyOf(features);
        forwardings = List.copyOf(forwardings);
        terminals = terminals.stream().map(Set::copyOf).toList();
    }
}
