package org.strowger.core.internal.phone;

import org.strowger.core.internal.line.Retold;
import org.strowger.core.internal.provider.Faults;
import org.strowger.core.internal.runtime.Thrown;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;

/** Between a phone and its driver: whatever the driver throws goes no further than it must. */
final class PhoneGuard {
    private final Faults faults;
    private final Object where;

    PhoneGuard(Faults faults, Object where) {
        this.faults = faults;
        this.where = where;
    }

    /** Runs a call into the driver of which nobody waits for an outcome. */
    void call(Runnable driverCall) {
        try {
            driverCall.run();
        } catch (Throwable e) {
            faults.count(Faults.Kind.THREW, where, e);
        }
    }

    /** What an application is told about an exception of the driver; in an exception of the core's own. */
    TelephonyException explain(String what, Throwable thrown) {
        if (thrown instanceof TelephonyException known) {
            return Retold.refusal(known);
        }
        faults.count(Faults.Kind.THREW, where, thrown);
        return failure("the provider could not " + what, thrown);
    }

    /** A failure that the driver did not explain. */
    static TelephonyException failure(String what, Throwable thrown) {
        return new TelephonyException(PhoneError.OPERATIONFAILED, what + ": " + Thrown.told(thrown));
    }
}
