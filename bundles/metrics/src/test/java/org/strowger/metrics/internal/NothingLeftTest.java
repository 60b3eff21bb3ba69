package org.strowger.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** JMX keeps nothing of a bundle that has taken its bean away. */
class NothingLeftTest {
    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();

    /** What the bundle does from its start to its stop. */
    public static final class Use implements Runnable {
        @Override
        public void run() {
            HealthRegistration registration = new HealthRegistration(Reports::bad);
            MBeanServer platform = ManagementFactory.getPlatformMBeanServer();
            try {
                ObjectName name = new ObjectName(HealthRegistration.NAME);
                for (String attribute : new String[] {"Well", "Troubles", "Providers", "Sessions"}) {
                    assertThat(platform.getAttribute(name, attribute)).isNotNull();
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            registration.unregister();
        }
    }

    @Test
    void itsClassLoaderIsCollected() throws Exception {
        WeakReference<ClassLoader> bundle = useBundle();
        System.gc();
        assertThat(collected.remove(5_000)).isSameAs(bundle);
    }

    private WeakReference<ClassLoader> useBundle() throws Exception {
        ClassLoader bundle = new BundleLoader();
        Class<?> use = bundle.loadClass(Use.class.getName());
        assertThat(use).isNotEqualTo(Use.class);
        ((Runnable) use.getConstructor().newInstance()).run();
        return new WeakReference<>(bundle, collected);
    }

    /** Has the classes of this package for its own, and everything else from the class path. */
    private static final class BundleLoader extends URLClassLoader {
        BundleLoader() {
            super(
                    new URL[] {home(HealthRegistration.class), home(NothingLeftTest.class)},
                    NothingLeftTest.class.getClassLoader());
        }

        private static URL home(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.strowger.metrics.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
