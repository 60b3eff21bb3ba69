package org.strowger.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** A provider's bundle, taken through its life as an administrator does it. */
public final class ProviderBundle {
    private final BundleContext context;
    private final String location;
    private Bundle bundle;

    /** @param location where its jar is, as a URL */
    public ProviderBundle(BundleContext context, String location) {
        this.context = context;
        this.location = location;
    }

    /** Installs and starts it. */
    public void deploy() throws BundleException {
        bundle = context.installBundle(location);
        bundle.start();
    }

    /** Starts it again. */
    public void start() throws BundleException {
        bundle.start();
    }

    /** Stops it. */
    public void stop() throws BundleException {
        bundle.stop();
    }

    /** Puts the jar in its place again, as an update to a new version does. */
    public void update() throws BundleException {
        try (InputStream jar = new URL(location).openStream()) {
            bundle.update(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + location, e);
        }
        refresh();
    }

    /** Removes it. */
    public void uninstall() throws BundleException {
        bundle.uninstall();
        refresh();
    }

    /** Whether it is installed. */
    public boolean isInstalled() {
        return bundle != null && bundle.getState() != Bundle.UNINSTALLED;
    }

    /** Its symbolic name, with which all of its packages begin. */
    public String name() {
        return bundle.getSymbolicName();
    }

    /** A header of its manifest. */
    public String header(String name) {
        return bundle.getHeaders("").get(name);
    }

    /** Its class loader of now, held weakly. */
    public WeakReference<ClassLoader> classLoader() {
        return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    /** The services it offers now. */
    public List<ServiceReference<?>> services() {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services == null ? List.of() : List.of(services);
    }

    /** Services of other bundles that it holds, by name; a stopped bundle must hold none. */
    public List<String> servicesInUse() {
        ServiceReference<?>[] services = bundle.getServicesInUse();
        return services == null
                ? List.of()
                : Stream.of(services).map(ProviderBundle::nameOf).toList();
    }

    private static String nameOf(ServiceReference<?> service) {
        return Arrays.toString((String[]) service.getProperty(Constants.OBJECTCLASS));
    }

    /** Rewires whoever was wired to the bundle's former content, as deployment tools do after a change. */
    private void refresh() {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(List.of(bundle), event -> done.countDown());
        Patience.until("the bundles are refreshed", () -> done.getCount() == 0);
    }
}
