package org.strowger.core.bench.model;

import org.strowger.telephony.call.CallParams;

/** Marks a call so that everybody who has a handle can tell which call it is. */
final class Tokens {
    private Tokens() {}

    /** The mark of an outgoing call is its displayable address, which every handle shows. */
    static CallParams paramsFor(String token) {
        return CallParams.builder().displayableAddress(token).build();
    }
}
