package org.strowger.provider.modem.internal.serial;

import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.strowger.provider.modem.internal.serial.SerialPortException.Fault;

/** Opens ports with the jSerialComm library, a bundle of its own because its native code cannot be loaded twice. */
public final class JSerialCommPorts implements SerialPorts {
    /** The library's own code for "this process has it open already", which is also ENOENT: the path was checked. */
    private static final int OPEN_IN_THIS_PROCESS = 2;

    private static final int EACCES = 13;
    private static final int EAGAIN = 11;
    private static final int EBUSY = 16;

    private final AtomicBoolean loaded = new AtomicBoolean();

    @Override
    public SerialPort open(SerialSettings settings, SerialListener listener) throws SerialPortException {
        new DevicePath(settings.path()).check();
        if (!loaded.get()) {
            SerialLibrary.load();
            loaded.set(true);
        }
        com.fazecast.jSerialComm.SerialPort port = library(settings);
        port.setComPortParameters(
                settings.speed(),
                8,
                com.fazecast.jSerialComm.SerialPort.ONE_STOP_BIT,
                com.fazecast.jSerialComm.SerialPort.NO_PARITY);
        port.setComPortTimeouts(com.fazecast.jSerialComm.SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
        port.setFlowControl(
                settings.handshake()
                        ? com.fazecast.jSerialComm.SerialPort.FLOW_CONTROL_RTS_ENABLED
                                | com.fazecast.jSerialComm.SerialPort.FLOW_CONTROL_CTS_ENABLED
                        : com.fazecast.jSerialComm.SerialPort.FLOW_CONTROL_DISABLED);
        if (!port.openPort()) {
            throw refused(settings, port.getLastErrorCode());
        }
        return JSerialCommPort.listening(settings.path(), port, listener);
    }

    private static com.fazecast.jSerialComm.SerialPort library(SerialSettings settings) throws SerialPortException {
        try {
            return com.fazecast.jSerialComm.SerialPort.getCommPort(settings.path());
        } catch (SerialPortInvalidPortException e) {
            throw new SerialPortException(
                    Fault.MISSING,
                    "there is no serial port " + settings.path() + ": plug the modem in, or correct 'device'");
        }
    }

    private static SerialPortException refused(SerialSettings settings, int code) {
        String path = settings.path();
        return switch (code) {
            case OPEN_IN_THIS_PROCESS, EAGAIN, EBUSY -> new SerialPortException(
                    Fault.BUSY,
                    "serial port " + path
                            + " is in use by another program or another line: stop that one, or correct 'device'");
            case EACCES -> new SerialPortException(
                    Fault.PERMISSION,
                    "no permission to open " + path
                            + ": add the user of this process to the group that owns the device (often 'dialout')");
            default -> new SerialPortException(
                    Fault.FAILED,
                    "serial port " + path + " cannot be opened at "
                            + settings.speed() + " bit/s (system error " + code
                            + "): check the device, and that it supports the configured 'speed'");
        };
    }
}
