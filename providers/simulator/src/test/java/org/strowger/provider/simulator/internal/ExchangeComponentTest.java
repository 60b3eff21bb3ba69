package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
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
    void aBadConfigurationOffersNothingAndIsReportedInOneLineWithKeyValueAndRemedy() {
        Map<String, Object> bad = Map.of("lines", 0, "service.pid", "org.strowger.provider.simulator~pbx");
        PrintStream console = System.err;
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try {
            new ExchangeComponent(context(), bad).deactivate();
        } finally {
            System.setErr(console);
        }
        assertThat(log).isEmpty();
        assertThat(logged.toString(StandardCharsets.UTF_8).lines())
                .singleElement(as(STRING))
                .endsWith("configuration org.strowger.provider.simulator~pbx makes no exchange: lines = 0: "
                        + "a whole number from 1 to 100000 is needed");
    }

    private interface Answer {
        Object to(Object[] arguments);
    }
}
