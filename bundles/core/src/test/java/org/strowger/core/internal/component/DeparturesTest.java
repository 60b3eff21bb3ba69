package org.strowger.core.internal.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.strowger.telephony.spi.TelephonyProvider;

class DeparturesTest {
    private final List<TelephonyProvider> stopped = new ArrayList<>();
    private final Departures departures = new Departures(stopped::add);
    private final Bundle home = any(Bundle.class);
    private final TelephonyProvider provider = any(TelephonyProvider.class);

    /** Something that is only asked whether it is itself. */
    private static <T> T any(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> throw new AssertionError(method);
                }));
    }

    private void happens(int type, Bundle bundle) {
        departures.bundleChanged(new BundleEvent(type, bundle));
    }

    @Test
    void aProviderThatNobodyToldTheEndOfIsStoppedWithItsBundle() {
        departures.arrived(provider, home);
        happens(BundleEvent.STOPPED, any(Bundle.class));
        happens(BundleEvent.STOPPING, home);
        assertThat(stopped).isEmpty();
        happens(BundleEvent.STOPPED, home);
        happens(BundleEvent.STOPPED, home);
        assertThat(stopped).hasSize(1).first().isSameAs(provider);
    }

    @Test
    void aProviderThatHasLeftIsNotStoppedAgain() {
        departures.arrived(provider, home);
        departures.left(provider);
        happens(BundleEvent.STOPPED, home);
        assertThat(stopped).isEmpty();
    }

    @Test
    void aProviderWhoseBundleWasGoneAtOnceIsLeftAlone() {
        departures.arrived(provider, null);
        happens(BundleEvent.STOPPED, home);
        assertThat(stopped).isEmpty();
    }
}
