package org.strowger.provider.modem.internal.serial;

import java.util.Objects;

/**
 * How to open a port: eight data bits, no parity, one stop bit, as modems expect.
 *
 * @param path device path, which may be a symbolic link
 * @param speed bits a second
 * @param handshake whether circuits 105 and 106 (RTS, CTS) control the flow
 */
public record SerialSettings(String path, int speed, boolean handshake) {
    public SerialSettings {
        Objects.requireNonNull(path, "path");
        if (speed <= 0) {
            throw new IllegalArgumentException("speed must be positive, not " + speed);
        }
    }
}
