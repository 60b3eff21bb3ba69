package org.strowger.provider.sip.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.telephony.spi.TelephonyProvider;
import org.strowger.testing.Rule;
import org.strowger.testing.time.VirtualTime;

@DisplayName("What a configuration of SIP makes")
class SipProviderComponentTest {
    private static final String ADDRESS = "127.0.77.34";

    private final List<TelephonyProvider> offered = new ArrayList<>();
    private final List<Dictionary<?, ?>> properties = new ArrayList<>();
    private final Scheduler time = new VirtualTime();

    /** A bundle context that can register services and nothing else. */
    private BundleContext bundle() {
        return proxy(BundleContext.class, (self, method, arguments) -> {
            TelephonyProvider provider = (TelephonyProvider) arguments[1];
            offered.add(provider);
            properties.add((Dictionary<?, ?>) arguments[2]);
            return proxy(ServiceRegistration.class, (registration, unregister, none) -> {
                offered.remove(provider);
                return null;
            });
        });
    }

    private ProviderContext core() {
        return proxy(
                ProviderContext.class,
                (self, method, arguments) -> method.getName().equals("scheduler") ? time : null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Map<String, Object> at(int port) {
        return new HashMap<>(Map.of(
                "service.pid",
                "org.strowger.provider.sip~office",
                "name",
                "office",
                "bind",
                ADDRESS,
                "port",
                port,
                "line.desk",
                "sip:1001@pbx.test;secret=1234"));
    }

    /** The typed view that Declarative Services would give. */
    private static SipConfiguration typed(Map<String, Object> configured) {
        return proxy(
                SipConfiguration.class,
                (self, method, arguments) ->
                        configured.getOrDefault(method.getName().replace('_', '.'), method.getDefaultValue()));
    }

    private SipProviderComponent component(Map<String, Object> configured) {
        return new SipProviderComponent(bundle(), typed(configured), configured);
    }

    @Test
    @DisplayName("is offered until it is taken away, and no password with it")
    void offered() {
        SipProviderComponent component = component(at(0));

        assertThat(offered).extracting(TelephonyProvider::id).containsExactly("office");
        assertThat(properties.toString()).contains("office").doesNotContain("1234");

        component.deactivate();
        assertThat(offered).isEmpty();
    }

    @Test
    @Rule("S-016")
    @DisplayName("follows a change while it works, and stays what it is")
    void follows() {
        SipProviderComponent component = component(at(0));
        TelephonyProvider provider = offered.get(0);
        provider.start(core());
        Map<String, Object> changed = at(0);
        changed.put("line.hall", "sip:1002@pbx.test");

        component.modified(typed(changed), changed);

        assertThat(offered).containsExactly(provider);
        component.deactivate();
    }

    @Test
    @Rule("S-016")
    @DisplayName("is offered anew, to be started again, when it could not be started and is mended")
    void mended() throws Exception {
        SipProviderComponent component;
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getByName(ADDRESS))) {
            component = component(at(taken.getLocalPort()));
            TelephonyProvider failed = offered.get(0);
            assertThatThrownBy(() -> failed.start(core())).isInstanceOf(TelephonyException.class);

            component.modified(typed(at(0)), at(0));

            assertThat(offered).hasSize(1).doesNotContain(failed);
        }
        assertThat(offered.get(0).start(core()).lines()).hasSize(1);
        component.deactivate();
    }
}
