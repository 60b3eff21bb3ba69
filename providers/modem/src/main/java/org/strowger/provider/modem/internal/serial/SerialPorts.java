package org.strowger.provider.modem.internal.serial;

/** Opens serial ports. */
public interface SerialPorts {
    /**
     * Opens a port. Blocks for as long as the operating system takes, which can be seconds with some adapters.
     *
     * @throws SerialPortException when it cannot be opened; the message names the device and the remedy
     */
    SerialPort open(SerialSettings settings, SerialListener listener) throws SerialPortException;
}
