package org.strowger.provider.sip.internal.message;

import java.util.Locale;

/**
 * A response that arrived.
 *
 * @param status the status code
 * @param reason the reason phrase
 * @param headers header fields
 * @param body the body, or the empty string
 */
public record SipResponse(int status, String reason, Headers headers, String body) {
    public boolean provisional() {
        return status < 200;
    }

    public boolean success() {
        return status >= 200 && status < 300;
    }

    public String callId() {
        return headers.first("Call-ID").orElse("");
    }

    public long sequence() {
        return CSeq.number(headers);
    }

    /** The method this is the response to. */
    public String method() {
        String value = headers.first("CSeq").orElse("");
        return value.substring(value.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
    }

    public String fromTag() {
        return Tags.of(headers, "From");
    }

    public String toTag() {
        return Tags.of(headers, "To");
    }
}
