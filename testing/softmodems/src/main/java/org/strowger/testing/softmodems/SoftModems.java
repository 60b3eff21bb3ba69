package org.strowger.testing.softmodems;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Running soft modems on pseudo terminals, behind a toy exchange; what they can do stands in {@code softmodems.c}. */
public final class SoftModems implements AutoCloseable {
    /** How often they ring. */
    public static final int RING_MILLISECONDS = 400;

    private static final long LONGEST_END_SECONDS = 10;

    private final Path program;
    private final Path directory;
    private final int count;
    private Process process;

    SoftModems(Path program, Path directory, int count) {
        this.program = program;
        this.directory = directory;
        this.count = count;
    }

    /** Where a modem is found. */
    public String device(int number) {
        return directory.resolve("tty" + number).toString();
    }

    /** Gives a control command. */
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
        if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The soft modems did not end");
        }
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
        String greeting = output.readLine();
        if (!"ready".equals(greeting)) {
            throw new IOException("The soft modems did not start; instead of \"ready\" they said: " + greeting);
        }
    }

    @Override
    public void close() throws InterruptedException {
        unplug();
    }
}
