package org.strowger.felix;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * The shell command {@code exit}: stops the framework and with it the program. Public because the shell calls it by
 * name.
 */
public final class ExitCommand {
    private static final Duration SHELL_TIME = Duration.ofMillis(100);

    private final BundleContext context;

    private ExitCommand(BundleContext context) {
        this.context = context;
    }

    static void register(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.command.scope", "strowger");
        properties.put("osgi.command.function", new String[] {"exit", "quit"});
        context.registerService(ExitCommand.class, new ExitCommand(context), properties);
    }

    /** Ends the program, after the shell is done with this command: else it would report that it was interrupted. */
    public void exit() {
        Thread end = new Thread(
                () -> {
                    LockSupport.parkNanos(SHELL_TIME.toNanos());
                    stop();
                },
                "strowger-exit");
        end.start();
    }

    /** As {@link #exit()}. */
    public void quit() {
        exit();
    }

    private void stop() {
        try {
            context.getBundle(Constants.SYSTEM_BUNDLE_ID).stop();
        } catch (BundleException e) {
            System.err.println("Strowger could not be stopped: " + e);
        }
    }
}
