package org.strowger.provider.sip.internal.stack;

import org.strowger.provider.sip.internal.message.HeaderFields;

/**
 * What a response adds to what the stack copies from the request.
 *
 * @param status the status code; the stack knows the phrase
 * @param toTag our tag, used when the request had none; empty for 100
 * @param headers further header fields
 * @param body SDP, or the empty string
 */
public record SipReply(int status, String toTag, HeaderFields headers, String body) {
    public static SipReply of(int status, String toTag) {
        return new SipReply(status, toTag, HeaderFields.none(), "");
    }

    public SipReply with(String name, String value) {
        return new SipReply(status, toTag, headers.with(name, value), body);
    }

    public SipReply withBody(String sdp) {
        return new SipReply(status, toTag, headers, sdp);
    }
}
