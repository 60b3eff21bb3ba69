package org.strowger.provider.modem.internal;

import org.strowger.provider.modem.internal.line.ModemSettings;
import org.strowger.provider.modem.internal.serial.JSerialCommPorts;

/** Makes providers for tests in other packages. */
public final class ModemProviders {
    private ModemProviders() {}

    /** A provider with these settings, on real serial ports. */
    public static ModemProvider of(ModemSettings settings) {
        return new ModemProvider(settings, new JSerialCommPorts());
    }
}
