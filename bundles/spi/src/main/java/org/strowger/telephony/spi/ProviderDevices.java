package org.strowger.telephony.spi;

import java.util.List;

/**
 * The devices that a provider has from its start.
 *
 * @param lines its line devices
 * @param phones its phone devices
 */
public record ProviderDevices(List<LineDriver> lines, List<PhoneDriver> phones) {
    /** Makes the lists immutable. */
    public ProviderDevices {
        lines = List.copyOf(lines);
        phones = List.copyOf(phones);
    }

    /** Only lines. */
    public static ProviderDevices ofLines(List<? extends LineDriver> lines) {
        return new ProviderDevices(List.copyOf(lines), List.of());
    }
}
