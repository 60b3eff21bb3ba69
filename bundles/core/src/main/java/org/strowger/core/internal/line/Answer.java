package org.strowger.core.internal.line;

import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.CompletionOf;

/**
 * The outcome of a request that the driver itself delivers.
 *
 * @param <T> what it is
 */
final class Answer<T> implements Ticket.Outcome<T> {
    private final ManagedLine line;
    /** Guarded by the line's lock. */
    private T value;

    Answer(ManagedLine line) {
        this.line = line;
    }

    @Override
    public T succeeded() {
        return value;
    }

    /** What the driver is given to complete the request. */
    CompletionOf<T> completing(Ticket<T> ticket) {
        return new CompletionOf<>() {
            @Override
            public void succeed(T given) {
                if (given == null) {
                    line.fault(Faults.Kind.BAD_ARGUMENT, ticket);
                    ticket.fail(LineError.OPERATIONFAILED, "the provider delivered nothing");
                    return;
                }
                synchronized (line.lock()) {
                    if (value == null) {
                        value = given;
                    }
                }
                ticket.succeed();
            }

            @Override
            public void fail(TelephonyError error) {
                ticket.fail(error);
            }

            @Override
            public void fail(TelephonyError error, String detail) {
                ticket.fail(error, detail);
            }
        };
    }
}
