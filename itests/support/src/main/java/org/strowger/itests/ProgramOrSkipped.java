package org.strowger.itests;

import java.util.Optional;
import org.junit.AssumptionViolatedException;
import org.junit.runner.Description;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunNotifier;
import org.junit.runners.model.InitializationError;
import org.ops4j.pax.exam.junit.PaxExam;

/**
 * Runs tests in the container if a program is installed that they need, and else reports each as skipped. An assumption
 * inside the container would not do: Pax Exam counts a test that it stops as passed.
 */
public abstract class ProgramOrSkipped extends PaxExam {
    /** Made by JUnit for a class of tests. */
    protected ProgramOrSkipped(Class<?> tests) throws InitializationError {
        super(tests);
    }

    /** What is not installed, and which Debian package brings it; empty if all is there. */
    protected abstract Optional<String> missing();

    @Override
    public void run(RunNotifier notifier) {
        missing()
                .ifPresentOrElse(
                        why -> getDescription().getChildren().forEach(test -> skip(test, why, notifier)),
                        () -> super.run(notifier));
    }

    private static void skip(Description test, String why, RunNotifier notifier) {
        notifier.fireTestStarted(test);
        notifier.fireTestAssumptionFailed(new Failure(test, new AssumptionViolatedException(why)));
        notifier.fireTestFinished(test);
    }
}
