package org.strowger.provider.modem.internal.serial;

/**
 * An open serial port: the narrow boundary between the modem layers and the serial library.
 *
 * <p>All methods may be called from any thread. After {@link #close()} or {@link SerialListener#lost} the port is dead;
 * a new one has to be opened.
 */
public interface SerialPort extends AutoCloseable {
    /**
     * Hands bytes to the device driver; returns at once, without waiting for the line.
     *
     * @throws SerialPortException when the port is closed or the device no longer takes data
     */
    void write(byte[] bytes) throws SerialPortException;

    /**
     * Sets circuit 108/2 (data terminal ready).
     *
     * @return false when the device has no such line, as a pseudo terminal has none
     */
    boolean dtr(boolean on);

    /** Closes the port. No callback comes after this has returned, and nothing happens if it was closed before. */
    @Override
    void close();
}
