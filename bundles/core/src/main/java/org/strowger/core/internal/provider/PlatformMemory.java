package org.strowger.core.internal.provider;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.runtime.ObjectMethods;
import java.util.List;

/**
 * What the Java platform remembers of the classes of a provider that left.
 *
 * <p>In Java 17 the makers of the methods that every record has keep the types that they were last used for, in a cache
 * with one place each. If that was a record of the provider's, nothing but the next new record somewhere in the process
 * would let go of the class loader of its bundle. So these places are filled with a record of the core's.
 */
final class PlatformMemory {
    private PlatformMemory() {}

    /** A record that may be remembered; its one part has a type of its own because the caches count parts too. */
    private record Harmless(String part) {}

    /** Has the platform let go of a provider that left, unless it is of the core's own class loader, which stays. */
    static void letGo(Object provider) {
        if (provider.getClass().getClassLoader() != PlatformMemory.class.getClassLoader()) {
            overwrite();
        }
    }

    /** Makes the platform remember something else. */
    static void overwrite() {
        MethodHandles.Lookup here = MethodHandles.lookup();
        try {
            MethodHandle part = here.findGetter(Harmless.class, "part", String.class);
            for (String method : List.of("equals", "hashCode", "toString")) {
                ObjectMethods.bootstrap(here, method, MethodHandle.class, Harmless.class, "part", part);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a record cannot be made", e);
        }
    }
}
