package org.strowger.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.runners.model.InitializationError;
import org.strowger.testing.softmodems.NotInstalledException;

/** Runs tests in the container if the soft modems can be compiled, which it does, and else skips them. */
public final class SoftModemsOrSkipped extends ProgramOrSkipped {
    /** Made by JUnit for a class of tests. */
    public SoftModemsOrSkipped(Class<?> tests) throws InitializationError {
        super(tests);
    }

    @Override
    protected Optional<String> missing() {
        try {
            CompiledModems.program();
            return Optional.empty();
        } catch (NotInstalledException e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
