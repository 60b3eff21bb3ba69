package org.strowger.core.internal.component;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.strowger.telephony.spi.TelephonyProvider;

/**
 * Sees to it that no bundle goes before its providers have stopped.
 *
 * <p>In most cases the service registry has told of their end by then, and this finds nothing left. But if one thread
 * deletes a provider's configuration while another uninstalls its bundle, the second does not wait for the first, and
 * the framework may even fail to tell anybody.
 */
final class Departures implements SynchronousBundleListener {
    private final Consumer<TelephonyProvider> leave;
    /** Where providers come from; guards itself. */
    private final Map<TelephonyProvider, Bundle> homes = new IdentityHashMap<>();

    /** @param leave ends a provider and returns when it has stopped */
    Departures(Consumer<TelephonyProvider> leave) {
        this.leave = leave;
    }

    /** A provider came; the bundle is null if it has gone again already. */
    void arrived(TelephonyProvider provider, Bundle home) {
        synchronized (homes) {
            homes.put(provider, home);
        }
    }

    /** A provider has stopped. */
    void left(TelephonyProvider provider) {
        synchronized (homes) {
            homes.remove(provider);
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED) {
            for (TelephonyProvider provider : from(event.getBundle())) {
                leave.accept(provider);
                left(provider);
            }
        }
    }

    private List<TelephonyProvider> from(Bundle home) {
        synchronized (homes) {
            return homes.entrySet().stream()
                    .filter(entry -> home.equals(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
