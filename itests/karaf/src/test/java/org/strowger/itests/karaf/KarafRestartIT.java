package org.strowger.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.strowger.itests.Patience;

/** The Karaf that is delivered, as a process of its own, which ends and starts again. */
public class KarafRestartIT {
    private static final Duration START = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 90;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path home;
    private Path numbers;
    private Process karaf;

    @Before
    public void unpack() throws Exception {
        Path archive = Path.of(System.getProperty("bundles"), "strowger-karaf.tar.gz");
        Path root = folder.getRoot().toPath();
        run(root, "tar", "xzf", archive.toAbsolutePath().toString());
        try (Stream<Path> unpacked = Files.list(root)) {
            home = unpacked.findFirst().orElseThrow();
        }
        numbers = home.resolve("state/permanent-numbers.txt");
        configure("exchange", "name = exchange", "lines = 3");
    }

    @After
    public void end() {
        if (karaf != null) {
            karaf.descendants().forEach(ProcessHandle::destroyForcibly);
            karaf.destroyForcibly();
        }
    }

    private void configure(String file, String... lines) throws IOException {
        Files.write(home.resolve("etc/org.strowger.provider.simulator-" + file + ".cfg"), List.of(lines));
    }

    private static void run(Path where, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    @org.strowger.testing.Rule({"L-039", "S-027", "S-028"})
    public void linesKeepTheirNumbersWhenTheFrameworkStartsAnewEvenWithoutItsData() throws Exception {
        runOnce("exchange");
        String before = Files.readString(numbers);
        assertThat(before).contains(" exchange/1001\n", " exchange/1003\n");
        configure("annex", "name = annex", "lines = 1", "firstNumber = 2001");
        deleteData();

        runOnce("exchange", "annex");

        String after = Files.readString(numbers);
        assertThat(after).startsWith(before).contains(" annex/2001\n");
        assertThat(after.indexOf("exchange/1002")).isEqualTo(after.lastIndexOf("exchange/1002"));
    }

    /** As an administrator does who starts with a clean container. */
    private void deleteData() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("data"))) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void runOnce(String... providers) throws Exception {
        ProcessBuilder command = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server");
        command.environment().put("KARAF_EXEC", "exec");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        karaf = command.directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.getRoot().toPath().resolve("screen").toFile())
                .start();
        for (String provider : providers) {
            Patience.until("provider " + provider + " has started", START, () -> log().contains(
                            "Provider " + provider + " started with"));
        }
        karaf.destroy();
        assertThat(karaf.waitFor(STOP_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private String log() {
        Path log = home.resolve("data/log/karaf.log");
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
