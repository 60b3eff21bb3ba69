package org.strowger.core.bench;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.NewConference;

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

    /** Of a conference that comes to nothing only one call is closed. */
    static Membrane.Fault closesOneOfTwo() {
        Map<Object, Object> parents = new IdentityHashMap<>();
        Set<Object> closed = Collections.newSetFromMap(new IdentityHashMap<>());
        return (on, method, real) -> {
            boolean second = method.equals("close") && closed.contains(parents.get(on));
            if (method.equals("close")) {
                closed.add(on);
            }
            Object result = second ? null : real.call();
            if (result instanceof NewConference both) {
                parents.put(both.consultation(), both.conference());
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
