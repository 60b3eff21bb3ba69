package org.strowger.provider.modem.internal.serial;

import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.strowger.provider.modem.internal.serial.SerialPortException.Fault;

/**
 * A port of the jSerialComm library.
 *
 * <p>When the peer goes away the library repeats its disconnect event without end, still calls the port open, and reads
 * give -1; so the first sign of it closes the port and is reported once.
 */
final class JSerialCommPort implements SerialPort, SerialPortDataListener {
    /** A device that has this much unsent does not take data: commands are shorter than that. */
    private static final int MOST_UNSENT = 2048;

    private static final int EVENTS = com.fazecast.jSerialComm.SerialPort.LISTENING_EVENT_DATA_AVAILABLE
            | com.fazecast.jSerialComm.SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;

    private final String path;
    private final com.fazecast.jSerialComm.SerialPort port;
    private final SerialListener listener;
    private final AtomicBoolean closed = new AtomicBoolean();

    private JSerialCommPort(String path, com.fazecast.jSerialComm.SerialPort port, SerialListener listener) {
        this.path = path;
        this.port = port;
        this.listener = listener;
    }

    static JSerialCommPort listening(String path, com.fazecast.jSerialComm.SerialPort port, SerialListener listener) {
        JSerialCommPort result = new JSerialCommPort(path, port, listener);
        port.addDataListener(result);
        return result;
    }

    @Override
    public void write(byte[] bytes) throws SerialPortException {
        if (closed.get()) {
            throw new SerialPortException(Fault.FAILED, "serial port " + path + " is closed");
        }
        // The library spins when the driver's buffer is full, so a device that stopped reading is found out before.
        if (port.bytesAwaitingWrite() > MOST_UNSENT) {
            throw new SerialPortException(
                    Fault.FAILED, "the device at " + path + " takes no data: check its flow control and 'handshake'");
        }
        int written = port.writeBytes(bytes, bytes.length);
        if (written != bytes.length) {
            throw new SerialPortException(
                    Fault.FAILED,
                    "writing to " + path + " failed (" + written + " of " + bytes.length + " bytes, system error "
                            + port.getLastErrorCode() + ")");
        }
    }

    @Override
    public boolean dtr(boolean on) {
        return !closed.get() && (on ? port.setDTR() : port.clearDTR());
    }

    @Override
    public int getListeningEvents() {
        return EVENTS;
    }

    @Override
    public void serialEvent(SerialPortEvent event) {
        if (closed.get()) {
            return;
        }
        if ((event.getEventType() & com.fazecast.jSerialComm.SerialPort.LISTENING_EVENT_PORT_DISCONNECTED) != 0) {
            readAll();
            lost("the device at " + path + " went away");
        } else {
            readAll();
        }
    }

    private void readAll() {
        int available = port.bytesAvailable();
        while (available > 0 && !closed.get()) {
            byte[] buffer = new byte[available];
            int count = port.readBytes(buffer, available);
            if (count < 0) {
                lost("reading from " + path + " failed: the device went away");
                return;
            }
            if (count == 0) {
                return;
            }
            listener.received(count == available ? buffer : Arrays.copyOf(buffer, count));
            available = port.bytesAvailable();
        }
        if (available < 0) {
            lost("the device at " + path + " went away");
        }
    }

    private void lost(String reason) {
        if (release()) {
            listener.lost(reason);
        }
    }

    @Override
    public void close() {
        release();
    }

    /** Gives the port and the listener back; the library keeps neither, so this bundle's classes can be collected. */
    private boolean release() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        port.removeDataListener();
        port.closePort();
        return true;
    }
}
