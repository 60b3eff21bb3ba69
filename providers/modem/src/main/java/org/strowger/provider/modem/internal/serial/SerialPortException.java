package org.strowger.provider.modem.internal.serial;

import java.util.Objects;

/** A serial port failed; the message says which, why, and what to do about it. */
public final class SerialPortException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is. */
    public enum Fault {
        /** The path does not exist (now): unplugged, or misspelled. */
        MISSING,
        /** The path exists and is no serial device. */
        NOT_A_DEVICE,
        /** Another program, or another line of ours, has it open. */
        BUSY,
        /** This process may not open it. */
        PERMISSION,
        /** The device reports an error or takes no data. */
        FAILED
    }

    private final Fault fault;

    /** An exception of this kind; the message is complete as it stands. */
    public SerialPortException(Fault fault, String message) {
        super(message);
        this.fault = Objects.requireNonNull(fault, "fault");
    }

    /** The kind of trouble. */
    public Fault fault() {
        return fault;
    }
}
