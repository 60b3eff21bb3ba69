package org.strowger.core.internal.proxy;

import java.util.Optional;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.ProxyRequest;

/**
 * A line handle that asks the proxy handlers of its line.
 *
 * @param proxies of the line
 * @param opener the handle
 */
record Asking(Proxies proxies, Opener opener) {
    /** A closed line is refused first, whatever else is wrong (rule L-093). */
    void requireOpen() {
        opener.requireOpen();
    }

    <T> Request<T> ask(ProxyRequest<T> request) {
        return proxies.ask(opener.session(), Optional.of(opener), request);
    }

    boolean hasAddress(int addressId) {
        return addressId >= 0 && addressId < Arguments.addresses(opener);
    }
}
