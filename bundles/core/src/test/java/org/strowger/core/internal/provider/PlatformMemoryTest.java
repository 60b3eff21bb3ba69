package org.strowger.core.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class PlatformMemoryTest {
    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();

    /** Stands for a record of a provider; its parts have types of the provider's too. */
    record Key(Part part) {}

    /** A part of the key. */
    record Part(int number) {}

    /** What a provider does with its records, each of them for the first time. */
    public static final class Use implements Runnable {
        @Override
        public void run() {
            assertThat(new Key(new Part(1)))
                    .isEqualTo(new Key(new Part(1)))
                    .hasSameHashCodeAs(new Key(new Part(1)))
                    .hasToString("Key[part=Part[number=1]]");
        }
    }

    @Test
    void aRecordOfABundleThatLeftIsForgotten() throws Exception {
        WeakReference<ClassLoader> bundle = useRecordsOfABundle();
        System.gc();
        assertThat(collected.remove(5_000)).isSameAs(bundle);
    }

    private WeakReference<ClassLoader> useRecordsOfABundle() throws Exception {
        ClassLoader bundle = new BundleLoader();
        Class<?> use = bundle.loadClass(Use.class.getName());
        assertThat(use).isNotEqualTo(Use.class);
        Object used = use.getConstructor().newInstance();
        ((Runnable) used).run();
        PlatformMemory.letGo(used);
        return new WeakReference<>(bundle, collected);
    }

    /** Has the nested classes of this test for its own, and everything else from the class path. */
    private static final class BundleLoader extends URLClassLoader {
        BundleLoader() {
            super(
                    new URL[] {
                        PlatformMemoryTest.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                    },
                    PlatformMemoryTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PlatformMemoryTest.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
