package org.strowger.core.internal.proxy;

import java.util.Optional;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** A line handle, as the proxies of its line see it; equal if it is the same one. */
public interface Opener {
    /** The handle that the application has. */
    Line line();

    /** Whose it is. */
    Asker session();

    /**
     * Refuses a call handle that was not obtained through this line handle, or is void; under the line's lock.
     *
     * @throws TelephonyException with {@link LineError#INVALCALLHANDLE}
     */
    void requireOwn(Call call);

    /** This line handle's own handle to the call that another opener has this one to; under the line's lock. */
    Optional<Call> ownHandleTo(Call ofAnother);

    /** Refuses a closed handle. */
    default void requireOpen() {
        if (!line().isOpen()) {
            throw new TelephonyException(LineError.INVALLINEHANDLE, line() + " is closed");
        }
    }
}
