package org.strowger.itests.felix;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.AssumptionViolatedException;
import org.junit.runner.Description;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunNotifier;
import org.junit.runners.model.InitializationError;
import org.ops4j.pax.exam.junit.PaxExam;

/**
 * Runs tests in the container if sipp is installed, and else reports each as skipped. An assumption inside the
 * container would not do: Pax Exam counts a test that it stops as passed.
 */
public final class SippOrSkipped extends PaxExam {
    /** Made by JUnit for a class of tests. */
    public SippOrSkipped(Class<?> tests) throws InitializationError {
        super(tests);
    }

    @Override
    public void run(RunNotifier notifier) {
        if (isInstalled()) {
            super.run(notifier);
        } else {
            getDescription().getChildren().forEach(test -> skip(test, notifier));
        }
    }

    private static boolean isInstalled() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sipp")));
    }

    private static void skip(Description test, RunNotifier notifier) {
        notifier.fireTestStarted(test);
        notifier.fireTestAssumptionFailed(new Failure(
                test,
                new AssumptionViolatedException("sipp is not installed; it comes with the Debian package sip-tester")));
        notifier.fireTestFinished(test);
    }
}
