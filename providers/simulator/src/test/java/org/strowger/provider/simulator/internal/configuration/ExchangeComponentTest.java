package org.strowger.provider.simulator.internal.configuration;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.provider.simulator.internal.TestCore;
import org.strowger.testing.time.VirtualTime;

class ExchangeComponentTest {
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Semaphore again = new Semaphore(-1);
    private volatile Object offered;

    /** A bundle context that can register services and nothing else. */
    private BundleContext context() {
        ServiceRegistration<?> registration = proxy(ServiceRegistration.class, arguments -> "unregistered");
        return proxy(BundleContext.class, arguments -> {
            offered = arguments[1];
            Dictionary<?, ?> properties = (Dictionary<?, ?>) arguments[2];
            log.add("registered " + Arrays.toString((String[]) arguments[0]) + " of " + properties.get("exchange")
                    + " with " + properties.get("service.pid"));
            again.release();
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
    void aBundleThatTheFrameworkHasStoppedHasNoServiceToWithdraw() {
        ServiceRegistration<?> gone = proxy(ServiceRegistration.class, arguments -> {
            throw new IllegalStateException("Service already unregistered.");
        });
        ExchangeComponent component =
                new ExchangeComponent(proxy(BundleContext.class, arguments -> gone), Map.of("name", "pbx"));

        assertThatCode(component::deactivate).doesNotThrowAnyException();
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

    @Test
    void aChangeThatTheExchangeCanFollowLeavesItWhereItIs() {
        ExchangeComponent component = new ExchangeComponent(context(), Map.of("name", "pbx"));
        log.clear();

        component.modified(Map.of("name", "pbx", "lines", 4, "setupTime", "1s"));

        assertThat(log).isEmpty();
    }

    @Test
    void aChangeThatNeedsAnotherExchangeMakesOneWhenThereAreNoCalls() {
        ExchangeComponent component = new ExchangeComponent(context(), Map.of("name", "pbx"));
        log.clear();

        component.modified(Map.of("name", "gateway"));

        assertThat(log).hasSize(2).first().isEqualTo("unregistered");
        assertThat(log.get(1)).contains("of gateway");
    }

    @Test
    void aChangeThatNeedsAnotherExchangeWaitsUntilTheCallsAreOver() throws InterruptedException {
        VirtualTime time = new VirtualTime();
        ExchangeComponent component = new ExchangeComponent(context(), Map.of("name", "pbx"));
        SimulatedExchange exchange = (SimulatedExchange) offered;
        TestCore core = new TestCore(time).start(exchange);
        OutsideCall call = exchange.outsideCall("+491", "1001");
        log.clear();

        component.modified(Map.of("name", "gateway"));
        assertThat(log).isEmpty();
        component.modified(Map.of("name", "pbx", "addresses", 2));
        assertThat(log).isEmpty();
        assertThat(core.numbers()).hasSize(10);
        call.hangUp();

        assertThat(again.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        assertThat(log.get(1)).contains("of pbx");
        component.deactivate();
    }

    @Test
    void aChangeThatIsTakenBackDoesNotWaitAnyMore() {
        ExchangeComponent component = new ExchangeComponent(context(), Map.of("name", "pbx"));
        SimulatedExchange exchange = (SimulatedExchange) offered;
        new TestCore(new VirtualTime()).start(exchange);
        OutsideCall call = exchange.outsideCall("+491", "1001");
        component.modified(Map.of("name", "gateway"));
        log.clear();

        component.modified(Map.of("name", "pbx", "lines", 20));
        call.hangUp();
        component.deactivate();

        assertThat(log).containsExactly("unregistered");
    }

    @Test
    void aChangeThatIsAMistakeChangesNothingAndOneThatMendsItDoes() {
        ExchangeComponent component = new ExchangeComponent(context(), Map.of("name", "pbx"));
        log.clear();
        component.modified(Map.of("name", "pbx", "lines", 0));
        assertThat(log).isEmpty();
        component.deactivate();

        ExchangeComponent wrong = new ExchangeComponent(context(), Map.of("lines", "many"));
        log.clear();
        wrong.modified(Map.of("name", "pbx"));
        assertThat(log).singleElement(as(STRING)).contains("of pbx");
    }

    private interface Answer {
        Object to(Object[] arguments);
    }
}
