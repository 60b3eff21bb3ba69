package org.strowger.provider.simulator.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.TelephonyProvider;

/** One call of a method of the SPI, in either direction, on its way to where it belongs. */
record Invocation(Object target, Method method, Object[] arguments) {
    /** Whether it is a method of this type with this name. */
    boolean is(Class<?> type, String name) {
        return type.isInstance(target) && method.getName().equals(name);
    }

    /** Whether it is one with this first argument. */
    boolean is(Class<?> type, String name, Object first) {
        return is(type, name) && arguments[0].equals(first);
    }

    /** Whether it closes a call, a line, or everything. */
    boolean isClosing() {
        return is(CallDriver.class, "close") || is(LineDriver.class, "close") || is(TelephonyProvider.class, "stop");
    }

    /** What it is called with at this place. */
    <T> T argument(Class<T> type, int place) {
        return type.cast(arguments[place]);
    }

    /** Lets it pass. */
    Object proceed() {
        return proceedWith(arguments);
    }

    /** Lets it pass with other arguments. */
    Object proceedWith(Object... others) {
        try {
            return method.invoke(target, others);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new AssertionError(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
