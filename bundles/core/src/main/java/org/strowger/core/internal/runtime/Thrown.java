package org.strowger.core.internal.runtime;

import java.util.Arrays;
import org.slf4j.Logger;
import org.strowger.telephony.error.TelephonyException;

/**
 * What foreign code threw, without trusting it any further: languages and tools other than Java's compiler throw
 * checked exceptions where none is declared, and an exception's own methods may throw as well.
 */
public final class Thrown {
    private Thrown() {}

    /** Its name and message, or only its name if it cannot tell its message; of one of ours the message says it all. */
    public static String told(Throwable thrown) {
        try {
            return thrown.getClass() == TelephonyException.class ? thrown.getMessage() : thrown.toString();
        } catch (Throwable untellable) {
            return thrown.getClass().getName() + " (it throws when it is asked for its message)";
        }
    }

    /**
     * Logs a warning with the exception's trace, if it can be had.
     *
     * @param log where
     * @param thrown the exception
     * @param format the message, with places for the arguments
     */
    public static void warn(Logger log, Throwable thrown, String format, Object... arguments) {
        try {
            log.warn(format, with(arguments, thrown));
        } catch (Throwable untellable) {
            log.warn(format, with(arguments, new IllegalStateException(told(thrown))));
        }
    }

    private static Object[] with(Object[] arguments, Throwable thrown) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = thrown;
        return all;
    }
}
