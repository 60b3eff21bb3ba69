package org.strowger.felix;

import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * The shell command {@code exit}: stops the framework and with it the program. Public because the shell calls it by
 * name.
 */
public final class ExitCommand {
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

    /** Ends the program. */
    public void exit() throws BundleException {
        context.getBundle(0).stop();
    }

    /** As {@link #exit()}. */
    public void quit() throws BundleException {
        exit();
    }
}
