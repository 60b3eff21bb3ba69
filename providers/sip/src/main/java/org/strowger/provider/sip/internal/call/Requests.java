package org.strowger.provider.sip.internal.call;

import org.strowger.provider.sip.internal.auth.Authenticator;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.stack.OutgoingRequest;

/** Puts what answers a challenge into requests. */
public final class Requests {
    private Requests() {}

    /** The request with the answers to the challenges that the authenticator has taken. */
    public static OutgoingRequest authorized(OutgoingRequest request, Authenticator authenticator) {
        SipRequest bare = request.request();
        HeaderFields headers = authenticator.authorize(bare, (HeaderFields) bare.headers());
        return new OutgoingRequest(new SipRequest(bare.method(), bare.uri(), headers, bare.body()), request.hop());
    }

    /** The credentials of a request, which its ACK repeats (RFC 3261 section 13.2.2.4). */
    static HeaderFields authorization(OutgoingRequest request) {
        HeaderFields found = HeaderFields.none();
        for (HeaderFields.Field field : ((HeaderFields) request.request().headers()).fields()) {
            if (field.name().equalsIgnoreCase("Authorization")
                    || field.name().equalsIgnoreCase("Proxy-Authorization")) {
                found = found.with(field.name(), field.value());
            }
        }
        return found;
    }
}
