package org.strowger.telephony.device;

import java.util.Objects;

/**
 * What a phone device can do (PHONECAPS).
 *
 * @param name the phone's name for people
 */
public record PhoneCapabilities(String name) {
    /** Checks that there is a name. */
    public PhoneCapabilities {
        Objects.requireNonNull(name, "name");
    }
}
