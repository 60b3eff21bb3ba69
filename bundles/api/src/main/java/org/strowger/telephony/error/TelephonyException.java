package org.strowger.telephony.error;

import java.util.Objects;

/**
 * A telephony operation was refused, or failed later; {@link #error()} says why.
 *
 * <p>Thrown directly for what is known at once (handle, privilege, state, argument); the cause of a failed
 * {@code Request.reply()} for what the provider found out (rules L-002, L-004).
 */
public class TelephonyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TelephonyError error;
    private final int code;

    /** An exception whose message is the error's own meaning. */
    public TelephonyException(TelephonyError error) {
        this(error, error.meaning());
    }

    /**
     * @param error the TAPI error
     * @param detail what exactly was wrong, where, and what would be right
     */
    public TelephonyException(TelephonyError error, String detail) {
        this(error, detail, null);
    }

    /**
     * @param error the TAPI error
     * @param detail what exactly was wrong, where, and what would be right
     * @param cause what led to it; may be null
     */
    public TelephonyException(TelephonyError error, String detail, Throwable cause) {
        super(error.name() + ": " + detail, cause);
        this.error = Objects.requireNonNull(error);
        this.code = error.code();
    }

    /** The TAPI error; {@link LineError#OPERATIONFAILED} when this exception came out of a serialized form. */
    public TelephonyError error() {
        return error == null ? LineError.OPERATIONFAILED : error;
    }

    /** The numeric TAPI code of the error. */
    public int code() {
        return code;
    }
}
