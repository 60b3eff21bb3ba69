package org.strowger.provider.sip.internal.message;

import java.util.List;
import java.util.Optional;

/** The header fields of one message, by name. Names are compared without regard to case (RFC 3261 section 7.3.1). */
public interface Headers {
    /** Every value of the named header field, in the order of the message; empty when there is none. */
    List<String> all(String name);

    default Optional<String> first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
}
