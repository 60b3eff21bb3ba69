package org.strowger.provider.modem.internal.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.provider.modem.internal.real.InstalledModems;
import org.strowger.provider.modem.internal.serial.SerialPortException.Fault;
import org.strowger.testing.softmodems.SoftModems;

class JSerialCommPortsTest {
    @TempDir
    Path directory;

    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final SerialPorts ports = new JSerialCommPorts();

    @Test
    void aMissingDeviceIsNamed() {
        refuses(directory.resolve("ttyNone").toString(), Fault.MISSING, "does not exist");
    }

    @Test
    void aLinkThatLeadsNowhereIsToldAsSuch() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("modem"), directory.resolve("gone"));
        refuses(link.toString(), Fault.MISSING, "the symbolic link leads nowhere");
    }

    @Test
    void aNameThatIsNoPortIsNamed() {
        refuses("noSuchPortAtAll", Fault.MISSING, "there is no serial port noSuchPortAtAll");
    }

    @Test
    void aDirectoryIsNoDevice() {
        refuses(directory.toString(), Fault.NOT_A_DEVICE, "is a directory");
    }

    @Test
    void anOrdinaryFileIsNoDevice() throws Exception {
        refuses(Files.createFile(directory.resolve("file")).toString(), Fault.NOT_A_DEVICE, "is an ordinary file");
    }

    @Test
    void aCharacterDeviceThatIsNoPortCannotBeOpened() {
        refuses("/dev/null", Fault.FAILED, "cannot be opened");
    }

    @Test
    void aDeviceOfOthersIsNamedWithTheRemedy() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "SKIPPED: root may open every device");
        try (SoftModems modems = InstalledModems.start(directory, 1)) {
            Path device = Path.of(modems.device(1001)).toRealPath();
            Files.setPosixFilePermissions(device, PosixFilePermissions.fromString("---------"));
            refuses(modems.device(1001), Fault.PERMISSION, "dialout");
        }
    }

    @Test
    void aPortInUseIsToldAndFreeAgainOnceItIsClosed() throws Exception {
        try (SoftModems modems = InstalledModems.start(directory, 1)) {
            SerialPort first = open(modems);
            refuses(modems.device(1001), Fault.BUSY, "in use");
            first.close();
            open(modems).close();
        }
    }

    @Test
    void aModemIsHeardAndHears() throws Exception {
        try (SoftModems modems = InstalledModems.start(directory, 1);
                SerialPort port = open(modems)) {
            port.write("ATE0\r".getBytes(StandardCharsets.US_ASCII));
            StringBuilder heard = new StringBuilder();
            while (!heard.toString().endsWith("OK\r\n")) {
                heard.append(next());
            }
            assertThat(port.dtr(true)).as("a pseudo terminal has no such line").isFalse();
        }
    }

    @Test
    void aLostDeviceIsToldOnceAndTheThreadOfTheLibraryEnds() throws Exception {
        try (SoftModems modems = InstalledModems.start(directory, 1)) {
            SerialPort port = open(modems);
            assertThat(listeners()).isPositive();
            modems.unplug();
            assertThat(next()).startsWith("lost: the device at");
            awaitNoListeners();
            assertThat(news).isEmpty();
            assertThatThrownBy(() -> port.write(new byte[] {13}))
                    .isInstanceOf(SerialPortException.class)
                    .hasMessageContaining("closed");
            port.close();
        }
    }

    private SerialPort open(SoftModems modems) throws SerialPortException {
        return ports.open(new SerialSettings(modems.device(1001), 115200, false), new SerialListener() {
            @Override
            public void received(byte[] bytes) {
                news.add(new String(bytes, StandardCharsets.ISO_8859_1));
            }

            @Override
            public void lost(String reason) {
                news.add("lost: " + reason);
            }
        });
    }

    private void refuses(String path, Fault fault, String message) {
        assertThatThrownBy(() -> ports.open(new SerialSettings(path, 9600, false), null))
                .isInstanceOfSatisfying(SerialPortException.class, thrown -> {
                    assertThat(thrown.fault()).isEqualTo(fault);
                    assertThat(thrown).hasMessageContaining(path).hasMessageContaining(message);
                });
    }

    private String next() throws InterruptedException {
        String result = news.poll(10, TimeUnit.SECONDS);
        assertThat(result).as("the next news of the port").isNotNull();
        return result;
    }

    private static void awaitNoListeners() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (isListener(thread)) {
                thread.join(10_000);
            }
        }
        assertThat(listeners()).isZero();
    }

    private static long listeners() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(JSerialCommPortsTest::isListener)
                .count();
    }

    private static boolean isListener(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().contains("SerialPortEventListener")) {
                return true;
            }
        }
        return false;
    }
}
