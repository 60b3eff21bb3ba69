package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class ExchangeComponentTest {
    private final List<String> log = new ArrayList<>();

    /** A bundle context that can register services and nothing else. */
    private BundleContext context() {
        ServiceRegistration<?> registration = proxy(ServiceRegistration.class, arguments -> "unregistered");
        return proxy(BundleContext.class, arguments -> {
            Dictionary<?, ?> properties = (Dictionary<?, ?>) arguments[2];
            log.add("registered " + Arrays.toString((String[]) arguments[0]) + " of " + properties.get("exchange")
                    + " with " + properties.get("service.pid"));
            return registration;
        });
    }

    private <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = answer.to(arguments);
                    if (method.getReturnType() == void.class) {
                        log.add((String) result);
                        return null;
                    }
                    return result;
                }));
    }

    @Test
    void aConfigurationMakesAnExchangeThatIsOfferedAsProviderAndForScripting() {
        ExchangeComponent component = new ExchangeComponent(
                context(), Map.of("name", "pbx", "service.pid", "org.strowger.provider.simulator~pbx"));
        component.deactivate();
        assertThat(log)
                .containsExactly(
                        "registered [org.strowger.telephony.spi.TelephonyProvider, "
                                + "org.strowger.provider.simulator.Exchange] of pbx "
                                + "with org.strowger.provider.simulator~pbx",
                        "unregistered");
    }

    @Test
    void aBadConfigurationIsNamedWithKeyValueAndRemedyAndOffersNothing() {
        Map<String, Object> bad = Map.of("lines", 0, "service.pid", "org.strowger.provider.simulator~pbx");
        assertThatThrownBy(() -> new ExchangeComponent(context(), bad))
                .hasMessage("configuration org.strowger.provider.simulator~pbx: lines = 0: "
                        + "a whole number from 1 to 100000 is needed");
        assertThat(log).isEmpty();
    }

    private interface Answer {
        Object to(Object[] arguments);
    }
}
