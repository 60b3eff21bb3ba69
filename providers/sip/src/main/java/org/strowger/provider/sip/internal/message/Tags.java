package org.strowger.provider.sip.internal.message;

import java.security.SecureRandom;

/** Tags, branches and other random words of RFC 3261 section 19.3. */
public final class Tags {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tags() {}

    /** A word with 64 random bits: globally unique and not to be guessed. */
    public static String random() {
        return Long.toUnsignedString(RANDOM.nextLong(), 36);
    }

    static String of(Headers headers, String name) {
        return headers.first(name).map(Tags::tag).orElse("");
    }

    private static String tag(String value) {
        // Read by hand: it is asked for every message, and the URI before it may be of any scheme.
        int at = value.lastIndexOf(";tag=");
        if (at < 0) {
            return NameAddress.tryParse(value)
                    .flatMap(address -> address.parameter("tag"))
                    .orElse("");
        }
        int end = value.indexOf(';', at + 1);
        return value.substring(at + 5, end < 0 ? value.length() : end).trim();
    }
}
