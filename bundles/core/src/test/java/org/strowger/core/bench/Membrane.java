package org.strowger.core.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.CompletionControl;
import org.strowger.telephony.ConferenceControl;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.ForwardControl;
import org.strowger.telephony.Line;
import org.strowger.telephony.ParkControl;
import org.strowger.telephony.PickupControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.TransferControl;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.ConsultationStart;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.NewConference;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/**
 * Between the core and the others: whatever passes is wrapped on its way out and unwrapped on its way back, and a fault
 * decides what becomes of each call.
 */
final class Membrane {
    private static final List<Class<?>> WRAPPED = List.of(
            TelephonySession.class,
            Line.class,
            Call.class,
            Request.class,
            TelephonyProvider.class,
            ProviderContext.class,
            LineDriver.class,
            LineSink.class,
            CallDriver.class,
            ConsultationStart.class,
            TransferControl.class,
            ConferenceControl.class,
            ParkControl.class,
            CompletionControl.class,
            PickupControl.class,
            ForwardControl.class);

    private final Fault fault;
    private final Map<Object, Object> wrappers = new IdentityHashMap<>();

    Membrane(Fault fault) {
        this.fault = fault;
    }

    /** The wrong behaviour. */
    interface Fault {
        /**
         * A method was called.
         *
         * @param on what it was called on
         * @param method its name
         * @param real does what is right
         * @return what the caller gets
         */
        Object call(Object on, String method, Real real) throws Throwable;
    }

    /** The right behaviour. */
    interface Real {
        Object call() throws Throwable;
    }

    /** What every wrapped object can do besides. */
    interface Wrapped {
        Object unwrap();
    }

    /** What passes to the other side. */
    @SuppressWarnings("unchecked")
    <T> T pass(T object) {
        return (T) passed(object);
    }

    private Object passed(Object object) {
        if (object instanceof Wrapped wrapped) {
            return wrapped.unwrap();
        }
        if (object instanceof ProviderDevices devices) {
            return ProviderDevices.ofLines(pass(devices.lines()));
        }
        if (object instanceof ConferenceSetUp both) {
            return new ConferenceSetUp(pass(both.conference()), pass(both.consultation()));
        }
        if (object instanceof NewConference both) {
            return new NewConference(pass(both.conference()), pass(both.consultation()));
        }
        if (object instanceof List<?> list) {
            return list.stream().map(this::passed).toList();
        }
        if (object instanceof Optional<?> optional) {
            return optional.map(this::passed);
        }
        if (object instanceof CompletionStage<?> stage) {
            return stage.thenApply(this::passed);
        }
        if (object instanceof CallEvent event) {
            return passed(event);
        }
        return WRAPPED.stream()
                .filter(type -> type.isInstance(object))
                .findFirst()
                .map(type -> wrappers.computeIfAbsent(object, real -> wrap(real, type)))
                .orElse(object);
    }

    private CallEvent passed(CallEvent event) {
        if (event instanceof CallEvent.Appeared appeared) {
            return new CallEvent.Appeared(pass(appeared.call()), appeared.addressId(), appeared.privilege());
        }
        if (event instanceof CallEvent.StateChanged state) {
            return new CallEvent.StateChanged(
                    pass(state.call()), state.state(), state.mode(), state.newPrivilege(), pass(state.conference()));
        }
        CallEvent.InfoChanged info = (CallEvent.InfoChanged) event;
        return new CallEvent.InfoChanged(pass(info.call()), info.changed());
    }

    private Object wrap(Object real, Class<?> type) {
        Class<?>[] types = {type, Wrapped.class};
        return Proxy.newProxyInstance(getClass().getClassLoader(), types, new Passage(real));
    }

    private final class Passage implements InvocationHandler {
        private final Object real;

        Passage(Object real) {
            this.real = real;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("unwrap")) {
                return real;
            }
            Object[] passed = new Object[arguments == null ? 0 : arguments.length];
            for (int i = 0; i < passed.length; i++) {
                passed[i] = pass(arguments[i]);
            }
            return pass(fault.call(real, method.getName(), () -> called(method, passed)));
        }

        private Object called(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
