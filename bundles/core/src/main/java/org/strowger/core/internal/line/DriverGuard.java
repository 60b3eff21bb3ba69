package org.strowger.core.internal.line;

import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.error.TelephonyException;

/** Calls a driver where nobody waits for an outcome: what it throws is counted and goes no further. */
final class DriverGuard {
    private final Faults faults;
    private final Object where;

    DriverGuard(Faults faults, Object where) {
        this.faults = faults;
        this.where = where;
    }

    /** Runs a call into the driver. */
    void call(Runnable driverCall) {
        try {
            driverCall.run();
        } catch (Throwable e) {
            threw(e);
        }
    }

    /** The driver threw what it must not throw. */
    void threw(Throwable thrown) {
        faults.count(Faults.Kind.THREW, where, thrown);
    }

    /** What an application is told about an exception of the driver. */
    TelephonyException explain(String what, Throwable thrown) {
        if (thrown instanceof TelephonyException known) {
            return Retold.refusal(known);
        }
        threw(thrown);
        return Retold.failure("the provider could not " + what, thrown);
    }
}
