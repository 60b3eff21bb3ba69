package org.strowger.felix;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleException;

/** Starts Strowger on Felix from one jar. */
public final class Launcher {
    private static final int LEVEL_OF_SERVICES = 4;
    private static final int LEVEL_OF_SHELL = 5;

    private final LaunchOptions options;
    private final long startedAt = System.nanoTime();

    private Launcher(LaunchOptions options) {
        this.options = options;
    }

    /**
     * Runs until the framework is stopped, by the shell's {@code exit}, the end of its input, or a signal.
     *
     * @param args see {@link LaunchOptions#USAGE}
     */
    public static void main(String[] args) {
        System.exit(launch(args));
    }

    /** Returns the exit status: 0 after a clean end, 1 after a failure, 2 for a wrong command line. */
    static int launch(String... args) {
        try {
            LaunchOptions options = LaunchOptions.parse(args);
            if (options.help()) {
                System.out.print(LaunchOptions.USAGE);
                return 0;
            }
            return new Launcher(options).run() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(LaunchOptions.USAGE);
            return 2;
        } catch (IOException | BundleException e) {
            System.err.println("Strowger could not start: " + e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private boolean run() throws IOException, BundleException, InterruptedException {
        DataFolder data = new DataFolder(options.data());
        OwnJar jar = OwnJar.ofLauncher();
        data.prepare(jar);
        data.announce();
        Platform platform = Platform.create(data, jar);
        ShutdownSignal signal = ShutdownSignal.stops(platform);
        try {
            return run(platform, data);
        } finally {
            signal.disarm();
        }
    }

    private boolean run(Platform platform, DataFolder data) throws BundleException, InterruptedException {
        ExitCommand.register(platform.framework().getBundleContext());
        platform.start();
        platform.raiseTo(LEVEL_OF_SERVICES);
        announce(platform, data);
        if (options.demo()) {
            Demo.run(platform.framework().getBundleContext());
        }
        if (options.interactive()) {
            platform.raiseTo(LEVEL_OF_SHELL);
        }
        return platform.waitForStop();
    }

    private void announce(Platform platform, DataFolder data) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
        System.out.printf("Strowger is up: %d bundles in %d ms%n", platform.bundleCount(), millis);
        System.out.printf("Configuration, deployed bundles and logs: %s%n", data.root());
        List<String> failed = platform.notRunning(LEVEL_OF_SERVICES);
        if (!failed.isEmpty()) {
            System.err.println("Not running (the log says why): " + String.join(", ", failed));
        }
    }
}
