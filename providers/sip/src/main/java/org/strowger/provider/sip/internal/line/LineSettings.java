package org.strowger.provider.sip.internal.line;

import java.time.Duration;
import java.util.Optional;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.call.Identity;
import org.strowger.provider.sip.internal.message.SipUri;

/**
 * One configured line.
 *
 * @param name name for people
 * @param identity who it is to the network
 * @param registrar where to register; empty for a line that needs no registration
 * @param expiry registration time to ask for
 * @param policy how calls are treated
 * @param maxCalls calls that it may have at a time
 */
public record LineSettings(
        String name, Identity identity, Optional<SipUri> registrar, Duration expiry, CallPolicy policy, int maxCalls) {
    /** The permanent id: the address of record. */
    public String permanentId() {
        return identity.address().addressOfRecord().toString();
    }
}
