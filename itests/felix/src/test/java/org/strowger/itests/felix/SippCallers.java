package org.strowger.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Callers played by sipp, each of whom is answered, listens for a moment and hangs up. */
final class SippCallers {
    private static final int CALLS_PER_SECOND = 100;
    private static final int SECONDS = 25;

    private final Path folder;
    private final String address;

    /**
     * Callers at an address of their own.
     *
     * @param folder for the scenario and what sipp writes
     */
    SippCallers(Path folder, String address) {
        this.folder = folder;
        this.address = address;
    }

    /** Makes the calls, and returns when all are over and sipp has ended well. */
    Statistics call(String user, String target, int calls) throws IOException, InterruptedException {
        Path statistics = folder.resolve("statistics.csv");
        Path output = folder.resolve("sipp.log");
        Process sipp = new ProcessBuilder(command(user, target, calls, statistics))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(sipp.waitFor(SECONDS + 5, TimeUnit.SECONDS))
                    .as("sipp has ended")
                    .isTrue();
            assertThat(sipp.exitValue())
                    .as(() -> "exit status of sipp, which wrote\n" + text(output))
                    .isZero();
        } finally {
            sipp.destroyForcibly();
        }
        return Statistics.last(statistics);
    }

    private List<String> command(String user, String target, int calls, Path statistics) throws IOException {
        return List.of(
                "sipp",
                target,
                "-sf",
                scenario().toString(),
                "-s",
                user,
                "-i",
                address,
                "-m",
                Integer.toString(calls),
                "-r",
                Integer.toString(CALLS_PER_SECOND),
                "-nostdin",
                "-buff_size",
                "4194304",
                "-timeout",
                SECONDS + "s",
                "-timeout_error",
                "-trace_stat",
                "-stf",
                statistics.toString());
    }

    private Path scenario() throws IOException {
        Path copy = folder.resolve("caller.xml");
        try (InputStream scenario = SippCallers.class.getResourceAsStream("/sipp/caller.xml")) {
            Files.copy(scenario, copy);
        }
        return copy;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "nothing that can be read: " + e;
        }
    }

    /**
     * What sipp counted from its start to its end.
     *
     * @param successful calls that went as the scenario says
     * @param failed calls that did not
     */
    record Statistics(int successful, int failed) {
        /** Of a file with a line of names and then one of values a period, of which the last is the sum. */
        private static Statistics last(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            String[] names = lines.get(0).split(";");
            String[] values = lines.get(lines.size() - 1).split(";");
            Map<String, String> counted = new HashMap<>();
            for (int column = 0; column < names.length; column++) {
                counted.put(names[column], values[column]);
            }
            return new Statistics(
                    Integer.parseInt(counted.get("SuccessfulCall(C)")), Integer.parseInt(counted.get("FailedCall(C)")));
        }
    }
}
