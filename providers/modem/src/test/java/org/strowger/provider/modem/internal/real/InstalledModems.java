package org.strowger.provider.modem.internal.real;

import java.io.IOException;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;
import org.strowger.testing.softmodems.NotInstalledException;
import org.strowger.testing.softmodems.SoftModemProgram;
import org.strowger.testing.softmodems.SoftModems;

/** The soft modems, where what they need is installed; a test that wants them elsewhere is skipped. */
public final class InstalledModems {
    private InstalledModems() {}

    /** So many modems with their devices in a directory. */
    public static SoftModems start(Path directory, int count) throws IOException, InterruptedException {
        try {
            return SoftModemProgram.compiledIn(Path.of("target", "softmodems")).start(directory, count);
        } catch (NotInstalledException e) {
            throw new TestAbortedException("SKIPPED: " + e.getMessage(), e);
        }
    }
}
