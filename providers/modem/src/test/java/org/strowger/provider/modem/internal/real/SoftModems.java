package org.strowger.provider.modem.internal.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The soft modems of {@code src/test/c/softmodems.c}, on pseudo terminals: compiled with the system's compiler on top
 * of spandsp's AT interpreter, which nobody here wrote.
 */
public final class SoftModems implements AutoCloseable {
    /** How often they ring. */
    public static final int RING_MILLISECONDS = 400;

    private final Path program;
    private final Path directory;
    private final int count;
    private Process process;

    private SoftModems(Path program, Path directory, int count) {
        this.program = program;
        this.directory = directory;
        this.count = count;
    }

    /** Starts so many modems, numbered from 1001, with their devices in a directory. */
    public static SoftModems start(Path directory, int count) throws IOException, InterruptedException {
        SoftModems modems = new SoftModems(compiled(), directory, count);
        modems.plugIn();
        return modems;
    }

    /** Where a modem is found. */
    public String device(int number) {
        return directory.resolve("tty" + number).toString();
    }

    /** Gives a control command; see the program. */
    public void tell(String command) {
        try {
            process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All modems are gone at once, and their devices with them. */
    public void unplug() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS))
                .as("the soft modems ended")
                .isTrue();
    }

    /** The modems are back, on other devices but under the same names. */
    public void plugIn() throws IOException {
        process = new ProcessBuilder(
                        program.toString(),
                        String.valueOf(count),
                        directory.toString(),
                        String.valueOf(RING_MILLISECONDS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        assertThat(output.readLine()).isEqualTo("ready");
    }

    @Override
    public void close() throws InterruptedException {
        unplug();
    }

    private static Path compiled() throws IOException, InterruptedException {
        assumeTrue(works("gcc", "--version"), "SKIPPED: there is no C compiler; install the Debian package gcc");
        Path source = Path.of("src", "test", "c", "softmodems.c").toAbsolutePath();
        Path program = Path.of("target", "softmodems").toAbsolutePath();
        if (!Files.exists(program)
                || Files.getLastModifiedTime(program).compareTo(Files.getLastModifiedTime(source)) < 0) {
            assumeTrue(
                    works(
                            "gcc",
                            "-std=gnu11",
                            "-Wall",
                            "-Wextra",
                            "-Werror",
                            "-O1",
                            source.toString(),
                            "-o",
                            program.toString(),
                            "-lspandsp"),
                    "SKIPPED: the soft modems do not compile; install the Debian package libspandsp-dev");
        }
        return program;
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            Process run = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return run.waitFor(60, TimeUnit.SECONDS) && run.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
