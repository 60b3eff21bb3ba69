package org.strowger.provider.modem.internal.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.telephony.spi.TelephonyProvider;
import org.strowger.testing.softmodems.SoftModems;

/** The bundle is replaced while the serial library and the core stay: its class loader can be collected. */
class ModemBundleUpdateTest {
    private static final String OWN = "org.strowger.provider.modem.";

    @TempDir
    Path directory;

    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    private WeakReference<ClassLoader> watched;

    @Test
    void nothingHoldsTheClassesOfAProviderThatWasTakenAway() throws Exception {
        try (SoftModems modems = InstalledModems.start(directory, 1);
                Switchboard switchboard = new Switchboard(new ThreadedWorkers(), Settings.defaults())) {
            for (int round = 0; round < 2; round++) {
                use(switchboard, modems.device(1001));
                assertThat(watched).isNotNull();
                assertThat(isCollected())
                        .as("the class loader of the provider that was taken away")
                        .isTrue();
            }
        }
    }

    private boolean isCollected() throws InterruptedException {
        for (int attempt = 0; attempt < 40; attempt++) {
            System.gc();
            if (collected.remove(250) != null) {
                return true;
            }
        }
        return false;
    }

    private void use(Switchboard switchboard, String device) throws Exception {
        ClassLoader bundle = new BundleLoader();
        TelephonyProvider provider = provider(bundle, device);
        assertThat(provider.getClass()).isNotEqualTo(org.strowger.provider.modem.internal.ModemProvider.class);
        switchboard.attach(provider);
        Desk.at(switchboard, "modem.office/office").close();
        switchboard.detach(provider).get(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
        watched = new WeakReference<>(bundle, collected);
    }

    private static TelephonyProvider provider(ClassLoader bundle, String device) throws Exception {
        Class<?> configuration = bundle.loadClass(OWN + "internal.config.ModemConfiguration");
        Map<String, Object> configured = Map.of("name", "office", "device", device);
        Object proxy = Proxy.newProxyInstance(
                bundle,
                new Class<?>[] {configuration},
                (self, method, arguments) -> configured.getOrDefault(method.getName(), method.getDefaultValue()));
        return (TelephonyProvider) bundle.loadClass(OWN + "internal.ModemProvider")
                .getConstructor(configuration, Map.class)
                .newInstance(proxy, configured);
    }

    /** Has the provider's classes of its own, and everything else from the class path. */
    private static final class BundleLoader extends URLClassLoader {
        BundleLoader() throws Exception {
            super(
                    new URL[] {Path.of("target", "classes").toUri().toURL()},
                    ModemBundleUpdateTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OWN)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
