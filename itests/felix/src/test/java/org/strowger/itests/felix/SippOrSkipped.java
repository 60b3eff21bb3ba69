package org.strowger.itests.felix;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.runners.model.InitializationError;
import org.strowger.itests.ProgramOrSkipped;

/** Runs tests in the container if sipp is installed, and else skips them. */
public final class SippOrSkipped extends ProgramOrSkipped {
    /** Made by JUnit for a class of tests. */
    public SippOrSkipped(Class<?> tests) throws InitializationError {
        super(tests);
    }

    @Override
    protected Optional<String> missing() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sipp")))
                ? Optional.empty()
                : Optional.of("sipp is not installed; it comes with the Debian package sip-tester");
    }
}
