package org.strowger.testing.softmodems;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The program of {@code softmodems.c}, compiled with the system's compiler on top of spandsp's AT interpreter, which
 * nobody here wrote.
 */
public final class SoftModemProgram {
    private static final String SOURCE = "softmodems.c";
    private static final long LONGEST_COMPILATION_SECONDS = 60;

    private final Path file;

    private SoftModemProgram(Path file) {
        this.file = file;
    }

    /**
     * Compiles the program in a folder, unless that has been done there before.
     *
     * @throws NotInstalledException if there is no compiler, or not the library
     */
    public static SoftModemProgram compiledIn(Path folder)
            throws IOException, InterruptedException, NotInstalledException {
        Path source = folder.resolve(SOURCE).toAbsolutePath();
        Path program = folder.resolve("softmodems").toAbsolutePath();
        byte[] text = text();
        if (Files.exists(program) && Files.exists(source) && Arrays.equals(Files.readAllBytes(source), text)) {
            return new SoftModemProgram(program);
        }
        if (!works("gcc", "--version")) {
            throw new NotInstalledException("there is no C compiler; install the Debian package gcc");
        }
        Files.deleteIfExists(program);
        Files.createDirectories(folder);
        Files.write(source, text);
        if (!works(
                "gcc",
                "-std=gnu11",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-O1",
                source.toString(),
                "-o",
                program.toString(),
                "-lspandsp")) {
            throw new NotInstalledException(
                    "the soft modems do not compile; install the Debian package libspandsp-dev");
        }
        return new SoftModemProgram(program);
    }

    private static byte[] text() throws IOException {
        try (InputStream resource = SoftModemProgram.class.getResourceAsStream(SOURCE)) {
            return resource.readAllBytes();
        }
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            Process run = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return run.waitFor(LONGEST_COMPILATION_SECONDS, TimeUnit.SECONDS) && run.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Starts so many modems, numbered from 1001.
     *
     * @param directory where their devices appear
     */
    public SoftModems start(Path directory, int count) throws IOException {
        SoftModems modems = new SoftModems(file, directory, count);
        modems.plugIn();
        return modems;
    }
}
