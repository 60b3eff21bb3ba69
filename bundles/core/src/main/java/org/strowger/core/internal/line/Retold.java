package org.strowger.core.internal.line;

import org.strowger.core.internal.runtime.Thrown;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What a driver threw, as an application is told of it: in an exception of the core's own. The driver's exception, its
 * causes and their traces would keep the classes of a provider alive that has left.
 */
public final class Retold {
    private Retold() {}

    /** The same refusal. */
    public static TelephonyException refusal(TelephonyException thrown) {
        try {
            String prefix = thrown.error().name() + ": ";
            String told = String.valueOf(thrown.getMessage());
            return new TelephonyException(
                    thrown.error(), told.startsWith(prefix) ? told.substring(prefix.length()) : told);
        } catch (Throwable untellable) {
            // A class of the provider's own, which cannot be asked.
            return failure("the provider refused", thrown);
        }
    }

    /** A failure that the driver did not explain. */
    static TelephonyException failure(String what, Throwable thrown) {
        return new TelephonyException(LineError.OPERATIONFAILED, what + ": " + Thrown.told(thrown));
    }
}
