package org.strowger.provider.modem.internal.at;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.strowger.provider.modem.internal.serial.SerialPort;
import org.strowger.provider.modem.internal.serial.SerialPortException;

/** A port that records what is written to it. */
public final class ScriptedPort implements SerialPort {
    private final List<String> written = new ArrayList<>();
    private boolean broken;
    private boolean closed;

    @Override
    public void write(byte[] bytes) throws SerialPortException {
        if (broken) {
            throw new SerialPortException(SerialPortException.Fault.FAILED, "the wire is cut");
        }
        written.add(new String(bytes, StandardCharsets.US_ASCII));
    }

    @Override
    public boolean dtr(boolean on) {
        return false;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** From now on writing fails. */
    public void cut() {
        broken = true;
    }

    /** What was written so far, one entry a write. */
    public List<String> written() {
        return written;
    }

    public boolean isClosed() {
        return closed;
    }
}
