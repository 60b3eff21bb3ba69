package org.strowger.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What who downloads the jar and starts it gets. */
public class RunnableJarIT {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theDemonstrationShowsACallAndThenTheShellOpens() throws Exception {
        try (RunningJar jar = RunningJar.start(folder.getRoot().toPath(), "--demo")) {
            jar.awaitLine("--> makeCall(\"1002\")");
            jar.awaitLine("1002 offering");
            jar.awaitLine("--> answer()");
            jar.awaitLine("1001 connected");
            jar.awaitLine("1001 on hold");
            jar.awaitLine("1001 connected");
            jar.awaitLine("1002 idle");
            jar.awaitLine("telephony:help");
            jar.type("telephony:lines");
            jar.awaitLine("exchange/1010");
            jar.type("exit");
            assertThat(jar.exitStatus()).isZero();
        }
    }

    @Test
    public void withoutAShellItRunsUntilASignalAndThenEndsWell() throws Exception {
        try (RunningJar jar = RunningJar.start(folder.getRoot().toPath(), "--nointeractive")) {
            jar.awaitLine("Strowger is up");
            jar.endInput();
            jar.awaitLine("strowger-data");
            jar.signal();
            assertThat(jar.exitStatus()).isZero();
        }
    }

    @Test
    public void theEndOfItsInputEndsTheShell() throws Exception {
        try (RunningJar jar = RunningJar.start(folder.getRoot().toPath())) {
            jar.awaitLine("Strowger is up");
            jar.endInput();
            assertThat(jar.exitStatus()).isZero();
        }
    }

    @Test
    public void itKeepsItsFilesInTheFolderItWasGiven() throws Exception {
        Path data = folder.newFolder().toPath().resolve("mine");
        try (RunningJar jar = RunningJar.start(folder.getRoot().toPath(), "--data", data.toString())) {
            jar.awaitLine(data.toString());
            jar.type("exit");
            assertThat(jar.exitStatus()).isZero();
        }
        assertThat(data.resolve("config")).isNotEmptyDirectory();
        assertThat(data.resolve("log/strowger.log")).isNotEmptyFile();
    }

    @Test
    public void aConfigurationDroppedInMakesAnotherExchange() throws Exception {
        Path data = folder.newFolder().toPath();
        try (RunningJar jar = RunningJar.start(folder.getRoot().toPath(), "--data", data.toString())) {
            jar.awaitLine("Strowger is up");
            jar.type("telephony:monitor");
            writeExchange(data);
            jar.awaitLine("annex");
            jar.signal();
            assertThat(jar.exitStatus()).isZero();
        }
    }

    private static void writeExchange(Path data) throws IOException {
        Path draft = data.resolve("annex");
        Files.writeString(draft, "name = annex\nlines = 1\nfirstNumber = 2001\n");
        Files.move(draft, data.resolve("config/org.strowger.provider.simulator-annex.cfg"));
    }

    @Test
    public void anUnknownOptionIsExplained() throws Exception {
        try (RunningJar jar = RunningJar.start(folder.getRoot().toPath(), "--demonstrate")) {
            jar.awaitLine("Unknown option --demonstrate");
            jar.awaitLine("Usage:");
            assertThat(jar.exitStatus()).isEqualTo(2);
        }
    }
}
