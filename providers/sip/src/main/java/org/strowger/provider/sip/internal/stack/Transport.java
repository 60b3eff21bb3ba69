package org.strowger.provider.sip.internal.stack;

import java.util.Locale;
import java.util.Optional;

/** The transports that we speak. */
public enum Transport {
    UDP,
    TCP;

    /** The name as it stands in a URI parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Transport> named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UDP" -> Optional.of(UDP);
            case "TCP" -> Optional.of(TCP);
            default -> Optional.empty();
        };
    }
}
