package org.strowger.provider.sip.internal.message;

/**
 * A request, arrived or to be sent.
 *
 * @param method the method, in capitals
 * @param uri the Request-URI
 * @param headers header fields; of a request to be sent, all but Via, Max-Forwards and Content-Length
 * @param body the body, or the empty string; one that is sent is SDP unless a Content-Type says otherwise
 */
public record SipRequest(String method, SipUri uri, Headers headers, String body) {
    public String callId() {
        return headers.first("Call-ID").orElse("");
    }

    public long sequence() {
        return CSeq.number(headers);
    }

    public String fromTag() {
        return Tags.of(headers, "From");
    }

    /** The To tag, empty in a request outside a dialog. */
    public String toTag() {
        return Tags.of(headers, "To");
    }
}
