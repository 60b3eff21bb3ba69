package org.strowger.felix;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/**
 * What the command line asks for.
 *
 * @param data folder of configuration, deployed bundles, logs and caches
 * @param interactive whether a shell reads commands from standard input
 * @param demo whether the demonstration runs before the shell opens
 * @param help whether only the usage is to be printed
 */
record LaunchOptions(Path data, boolean interactive, boolean demo, boolean help) {
    static final String USAGE =
            """
            Usage: java -jar strowger.jar [--data DIR] [--demo] [--nointeractive]

              --data DIR        folder for configuration, deployed bundles and logs (default: ./strowger-data)
              --demo            first show a call between two lines of the simulated exchange
              --nointeractive   no shell: run until stopped by a signal
              --help            print this
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a message fit for the user, if an option is unknown or incomplete
     */
    static LaunchOptions parse(String... args) {
        LaunchOptions options = new LaunchOptions(Path.of("strowger-data"), true, false, false);
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private LaunchOptions with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--data" -> new LaunchOptions(folder(rest), interactive, demo, help);
            case "--nointeractive" -> new LaunchOptions(data, false, demo, help);
            case "--demo" -> new LaunchOptions(data, interactive, true, help);
            case "--help", "-h" -> new LaunchOptions(data, interactive, demo, true);
            default -> throw new IllegalArgumentException("Unknown option " + option);
        };
    }

    private static Path folder(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("--data needs a folder, for example --data /var/lib/strowger");
        }
        return Path.of(rest.next());
    }
}
