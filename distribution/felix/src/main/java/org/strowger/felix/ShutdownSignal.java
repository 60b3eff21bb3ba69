package org.strowger.felix;

import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleException;

/** Ctrl-C and the signals that end a program: a clean stop is a success, not the 130 or 143 that Java would give. */
final class ShutdownSignal {
    private final AtomicBoolean armed = new AtomicBoolean(true);

    private ShutdownSignal() {}

    static ShutdownSignal stops(Platform platform) {
        ShutdownSignal signal = new ShutdownSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.stopAndHalt(platform), "strowger-shutdown"));
        return signal;
    }

    /** From now on the exit status is the launcher's, unless a signal is being obeyed already. */
    void disarm() {
        armed.set(false);
    }

    private void stopAndHalt(Platform platform) {
        if (!armed.getAndSet(false)) {
            return;
        }
        boolean clean = false;
        try {
            clean = platform.stop();
        } catch (BundleException e) {
            System.err.println("Strowger did not stop cleanly: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(clean ? 0 : 1);
    }
}
