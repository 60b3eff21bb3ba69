package org.strowger.itests.felix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The runnable jar as a process of its own, with a keyboard and a screen. */
final class RunningJar implements AutoCloseable {
    private static final int SECONDS = 60;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private RunningJar(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    static RunningJar start(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(Path.of(System.getProperty("bundles"), "org.strowger.felix.jar")
                .toAbsolutePath()
                .toString());
        command.addAll(List.of(options));
        return new RunningJar(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start());
    }

    private void read() {
        try (BufferedReader screen = process.inputReader(StandardCharsets.UTF_8)) {
            screen.lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a line with this text appears. */
    void awaitLine(String text) throws InterruptedException {
        while (true) {
            String line = lines.poll(SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("\"" + text + "\" did not appear in " + SECONDS + " s after " + seen);
            }
            seen.add(line);
            if (line.contains(text)) {
                return;
            }
        }
    }

    /** Gives a command again and again until a line with this text answers it: what it asks for may be on its way. */
    void awaitAnswer(String command, String text) throws IOException, InterruptedException {
        for (int i = 0; i < SECONDS; i++) {
            type(command);
            String line = lines.poll(1, TimeUnit.SECONDS);
            while (line != null) {
                seen.add(line);
                if (line.contains(text)) {
                    return;
                }
                line = lines.poll(1, TimeUnit.SECONDS);
            }
        }
        throw new AssertionError("\"" + text + "\" never answered " + command + "; seen: " + seen);
    }

    void type(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Sends the signal that ends a program. */
    void signal() {
        process.destroy();
    }

    /** Waits for the end and gives the exit status. */
    int exitStatus() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running " + SECONDS + " s later, after " + seen);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
