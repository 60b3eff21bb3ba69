package org.strowger.felix;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Runs the demonstration, which a bundle offers as a {@link Runnable} with the property {@code strowger.demo}. */
final class Demo {
    private static final String FILTER = "(strowger.demo=true)";

    private Demo() {}

    static void run(BundleContext context) {
        try {
            ServiceReference<Runnable> demo = context.getServiceReferences(Runnable.class, FILTER).stream()
                    .findFirst()
                    .orElse(null);
            if (demo == null) {
                System.err.println("The demonstration is not running: no bundle offers it");
                return;
            }
            context.getService(demo).run();
            context.ungetService(demo);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(FILTER + " is no filter", e);
        }
    }
}
