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

    @Test
    public void theVoiceMenuAndTheContactCentreWorkOnceTheirConfigurationIsCopied() throws Exception {
        Path data = folder.newFolder().toPath();
        try (RunningJar jar = RunningJar.start(folder.getRoot().toPath(), "--data", data.toString())) {
            jar.awaitAnswer("telephony:lines", "exchange/1010");
            chooseSupport(jar, data);
            waitForAnAgent(jar, data);
            jar.type("exit");
            assertThat(jar.exitStatus()).isZero();
        }
    }

    /** As docs/ivr.md says. */
    private static void chooseSupport(RunningJar jar, Path data) throws Exception {
        configure(data, "org.strowger.example.ivr.cfg");
        jar.type("telephony:dial 1001 1009");
        jar.awaitAnswer("telephony:calls", "1009  connected");
        // Again and again: what is typed before the menu listens is lost.
        jar.awaitAnswer("telephony:digits 1001 2; telephony:calls", "1003  offering");
        jar.type("telephony:answer 1003");
        jar.awaitLine("on 1003: answered");
        jar.type("telephony:drop 1001");
        jar.awaitLine("on 1001: dropped");
    }

    /** As docs/contact-centre.md says. */
    private static void waitForAnAgent(RunningJar jar, Path data) throws Exception {
        configure(data, "org.strowger.example.contactcentre.cfg");
        jar.awaitAnswer("desktop:queue", "0 waiting");
        jar.type("telephony:dial 1001 1008");
        jar.awaitAnswer("desktop:queue", "1 waiting");
        jar.type("desktop:ready 1002");
        jar.awaitLine("1002: ");
        jar.awaitAnswer("telephony:calls", "1002  offering");
        jar.type("telephony:answer 1002");
        jar.awaitLine("on 1002: answered");
        jar.awaitAnswer("desktop:queue", "0 waiting");
    }

    private static void configure(Path data, String file) throws IOException {
        Files.copy(
                data.resolve("examples").resolve(file), data.resolve("config").resolve(file));
    }

    @Test
    @org.strowger.testing.Rule({"L-039", "S-027", "S-028"})
    public void linesKeepTheirNumbersWhenTheFrameworkStartsAnew() throws Exception {
        Path data = folder.newFolder().toPath();
        Path numbers = data.resolve("state/permanent-numbers.txt");
        runOnce(data, "exchange/1010");
        String before = Files.readString(numbers);
        assertThat(before).contains(" exchange/1001\n", " exchange/1010\n");
        Files.delete(data.resolve("config/org.strowger.provider.simulator-exchange.cfg"));
        writeExchange(data);

        runOnce(data, "annex/2001");
        writeExchange(data, "exchange", "exchange", 10, 1001);
        runOnce(data, "exchange/1010");

        assertThat(Files.readString(numbers)).startsWith(before).endsWith("\nline 11 annex/2001\ntotal 11\n");
    }

    private void runOnce(Path data, String line) throws Exception {
        try (RunningJar jar = RunningJar.start(folder.getRoot().toPath(), "--data", data.toString())) {
            jar.awaitLine("Strowger is up");
            jar.awaitAnswer("telephony:lines", line);
            jar.type("exit");
            assertThat(jar.exitStatus()).isZero();
        }
    }

    private static void writeExchange(Path data) throws IOException {
        writeExchange(data, "annex", "annex", 1, 2001);
    }

    private static void writeExchange(Path data, String file, String name, int lines, int first) throws IOException {
        Path draft = data.resolve(file);
        Files.writeString(draft, "name = %s\nlines = %d\nfirstNumber = %d\n".formatted(name, lines, first));
        Files.move(draft, data.resolve("config/org.strowger.provider.simulator-" + file + ".cfg"));
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
