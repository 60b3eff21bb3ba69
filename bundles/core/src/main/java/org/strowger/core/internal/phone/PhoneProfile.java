package org.strowger.core.internal.phone;

import java.util.List;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.spi.AssociatedLine;
import org.strowger.telephony.spi.PhoneDriver;

/**
 * What a driver says of its phone as such, apart from how it is now.
 *
 * @param permanentId its name within its provider
 * @param capabilities what it can do
 * @param lines the lines that belong to it
 */
public record PhoneProfile(String permanentId, PhoneCapabilities capabilities, List<AssociatedLine> lines) {
    /**
     * Asks a driver.
     *
     * @throws IllegalArgumentException if it lacks something
     */
    public static PhoneProfile of(PhoneDriver driver) {
        String permanentId = driver.permanentId();
        if (permanentId == null || permanentId.isBlank()) {
            throw new IllegalArgumentException("it has no permanent id");
        }
        PhoneCapabilities capabilities = driver.capabilities();
        if (capabilities == null) {
            throw new IllegalArgumentException("phone " + permanentId + " has no capabilities");
        }
        List<AssociatedLine> lines = driver.lines();
        if (lines == null) {
            throw new IllegalArgumentException(
                    "phone " + permanentId + " gives null for its lines; give an empty list");
        }
        return new PhoneProfile(permanentId, capabilities, List.copyOf(lines));
    }
}
