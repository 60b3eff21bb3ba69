package org.strowger.core.bench;

import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.LineDriver;

/** Ways in which a core could treat drivers wrongly. */
final class DriverDefect {
    private DriverDefect() {}

    /** Some calls into a driver are made twice. */
    static Membrane.Fault twice(Class<?> driver, String which) {
        return (on, method, real) -> {
            if (driver.isInstance(on) && method.equals(which)) {
                real.call();
            }
            return real.call();
        };
    }

    /** Some calls into a driver are not made. */
    static Membrane.Fault never(Class<?> driver, String which) {
        return (on, method, real) -> driver.isInstance(on) && method.equals(which) ? null : real.call();
    }

    /** A call is closed as soon as it is made, while its request is under way. */
    static Membrane.Fault closesPendingCalls() {
        return (on, method, real) -> {
            Object result = real.call();
            if (on instanceof LineDriver && method.equals("makeCall") && result instanceof CallDriver call) {
                call.close();
            }
            return result;
        };
    }

    /** A call is closed although applications hold it. */
    static Membrane.Fault closesHeldCalls() {
        return (on, method, real) -> {
            if (on instanceof CallDriver call && method.equals("drop")) {
                call.close();
            }
            return real.call();
        };
    }
}
