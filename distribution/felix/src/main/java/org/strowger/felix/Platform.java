package org.strowger.felix;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** The framework with the bundles of the jar, each at the start level of the folder it is packed in. */
final class Platform {
    private static final String SYSTEM = "system/";
    private static final int STOP_SECONDS = 15;

    private final Framework framework;

    private Platform(Framework framework) {
        this.framework = framework;
    }

    /** Installs the bundles and starts the framework at level 0: nothing runs yet. */
    static Platform create(DataFolder data, OwnJar jar) throws BundleException, IOException {
        FrameworkFactory factory =
                ServiceLoader.load(FrameworkFactory.class).iterator().next();
        Platform platform = new Platform(factory.newFramework(data.frameworkSettings()));
        platform.framework.init();
        for (String name : jar.list(SYSTEM)) {
            platform.install(jar, name);
        }
        return platform;
    }

    private void install(OwnJar jar, String name) throws BundleException, IOException {
        int level = Integer.parseInt(name.substring(SYSTEM.length(), name.indexOf('/', SYSTEM.length())));
        try (InputStream content = jar.open(name)) {
            Bundle bundle = framework.getBundleContext().installBundle("strowger:" + name, content);
            bundle.adapt(BundleStartLevel.class).setStartLevel(level);
            if (!isFragment(bundle)) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    Framework framework() {
        return framework;
    }

    void start() throws BundleException {
        framework.start();
    }

    /** Goes to a start level and returns when all bundles of that level have been started. */
    void raiseTo(int level) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        framework.adapt(FrameworkStartLevel.class).setStartLevel(level, event -> reached.countDown());
        reached.await();
    }

    /** Bundles that should run and do not, for the user to look into. */
    List<String> notRunning(int level) {
        List<String> names = new ArrayList<>();
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            boolean due = bundle.adapt(BundleStartLevel.class).getStartLevel() <= level && !isFragment(bundle);
            if (due && bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING) {
                names.add(bundle.getSymbolicName());
            }
        }
        return names;
    }

    int bundleCount() {
        return framework.getBundleContext().getBundles().length;
    }

    /** Blocks until the framework has been stopped by whomever. */
    boolean waitForStop() throws InterruptedException {
        return framework.waitForStop(0).getType() == FrameworkEvent.STOPPED;
    }

    /** Stops everything in reverse order of start levels; returns whether it ended in time. */
    boolean stop() throws BundleException, InterruptedException {
        framework.stop();
        FrameworkEvent end = framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        return end.getType() != FrameworkEvent.WAIT_TIMEDOUT;
    }
}
