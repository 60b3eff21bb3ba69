package org.strowger.provider.sip.internal.call;

import java.util.Optional;
import org.strowger.provider.sip.internal.auth.Credentials;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.stack.NextHop;
import org.strowger.provider.sip.internal.stack.Transport;

/**
 * Who a line is to the network.
 *
 * @param address the address of record
 * @param displayName name for From; empty for none
 * @param transport transport where no URI says otherwise
 * @param outbound the outbound proxy that requests outside a dialog go to, if there is one
 * @param credentials for digest authentication, if there are any
 */
public record Identity(
        SipUri address,
        String displayName,
        Transport transport,
        Optional<SipUri> outbound,
        Optional<Credentials> credentials) {
    /** The value of From, without tag. */
    public String nameAddress() {
        String name = displayName.isEmpty() ? "" : '"' + displayName.replaceAll("[\"\\\\]", "\\\\$0") + "\" ";
        return name + '<' + address.addressOfRecord() + '>';
    }

    /** Where a request for the URI goes first. */
    public NextHop hopTo(SipUri uri) {
        return NextHop.of(outbound.orElse(uri), transport);
    }
}
