package org.strowger.itests;

import java.io.IOException;
import java.nio.file.Path;
import org.strowger.testing.softmodems.NotInstalledException;
import org.strowger.testing.softmodems.SoftModemProgram;

/** Where the soft modems are compiled: outside the container, which then starts them, beside the bundles it gets. */
final class CompiledModems {
    private CompiledModems() {}

    static SoftModemProgram program() throws IOException, InterruptedException, NotInstalledException {
        return SoftModemProgram.compiledIn(
                Path.of(System.getProperty("bundles")).resolveSibling("softmodems"));
    }
}
