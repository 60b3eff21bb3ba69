package org.strowger.provider.modem.internal.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.strowger.provider.modem.internal.serial.SerialPortException;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.testing.Rule;

class ModemLinkTest {
    private final ModemBench bench = new ModemBench();

    @Test
    void aModemIsSetUpAndAskedForCallersNumbers() {
        bench.line.start();
        assertThat(bench.line.conditions()).containsExactly(LineCondition.CONNECTED);
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.modem.heard()).containsExactly("AT", "AT&F", "ATE0V1Q0", "AT+VCID=1");
        assertThat(bench.line.conditions()).contains(LineCondition.CONNECTED, LineCondition.IN_SERVICE);
    }

    @Test
    void theNextCommandForCallersNumbersIsTriedWhenOneIsRefused() {
        bench.modem.answers("AT+VCID=1", "ERROR").answers("AT+CLIP=1", "+CME ERROR: 4");
        bench.line.start();
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.modem.heard()).endsWith("AT+VCID=1", "AT+CLIP=1");
        assertThat(bench.line.conditions())
                .as("a modem without caller id serves")
                .contains(LineCondition.IN_SERVICE);
    }

    @Test
    void aModemThatWasLeftInAConnectionIsBroughtBack() {
        bench.modem.mute(true);
        bench.line.start();
        bench.pass(Duration.ofMillis(2500));
        bench.modem.mute(false);
        bench.modem.answers("+++", "OK");
        bench.pass(Duration.ofSeconds(2));
        assertThat(bench.modem.heard()).startsWith("AT", "+++", "ATH", "AT", "AT&F");
    }

    @Test
    void anInitialisationCommandThatIsRefusedIsTriedAgainLater() {
        bench.modem.answers("AT&F", "ERROR");
        bench.line.start();
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.line.conditions()).isEmpty();
        assertThat(bench.modem.isOpen()).isFalse();
        bench.modem.answers("AT&F", "OK");
        bench.pass(Duration.ofSeconds(2));
        assertThat(bench.line.conditions()).contains(LineCondition.IN_SERVICE);
    }

    @Test
    void aMissingDeviceIsWaitedForWithGrowingPausesAndOneLoop() {
        bench.modem.trouble(new SerialPortException(SerialPortException.Fault.MISSING, "no such device"));
        bench.line.start();
        assertThat(bench.line.conditions()).isEmpty();
        bench.pass(Duration.ofSeconds(31));
        assertThat(bench.modem.openings())
                .as("after 0, 1, 3, 7, 15 and 31 seconds")
                .isEqualTo(6);
        bench.pass(Duration.ofSeconds(120));
        assertThat(bench.modem.openings()).as("then every 30 seconds").isEqualTo(10);
        assertThat(bench.strand.timers()).isEqualTo(1);
        bench.modem.trouble(null);
        bench.pass(Duration.ofSeconds(31));
        assertThat(bench.line.conditions()).contains(LineCondition.IN_SERVICE);
    }

    @Test
    @Rule("L-048")
    void anUnpluggedModemEndsItsCallAndComesBack() {
        inService();
        bench.connected();
        bench.modem.vanishes();
        assertThat(bench.told()).containsExactly("conditions []", "DISCONNECTED OUT_OF_ORDER", "IDLE");
        bench.pass(Duration.ofSeconds(3));
        assertThat(bench.told()).containsExactly("conditions [CONNECTED]", "conditions [CONNECTED, IN_SERVICE]");
        assertThat(bench.modem.heard()).as("caller id is set again").endsWith("AT+VCID=1");
        bench.dial("1002", ModemBench.DATA);
        assertThat(bench.told()).startsWith("make succeeded");
    }

    @Test
    void requestsThatWaitFailWhenTheModemIsUnplugged() {
        inService();
        bench.modem.says("RING");
        bench.record.call().answer(bench.record.request("answer"));
        bench.told();
        bench.modem.vanishes();
        assertThat(bench.told())
                .containsExactly(
                        "conditions []", "answer failed: OPERATIONFAILED", "DISCONNECTED OUT_OF_ORDER", "IDLE");
        CallDriver refused = bench.dial("1002", ModemBench.DATA);
        assertThat(bench.told()).endsWith("make failed: INVALLINESTATE");
        refused.close();
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void aModemThatStoppedAnsweringIsNoticedAndSetUpAnew() {
        inService();
        bench.modem.mute(true);
        bench.pass(TestSettings.PROBE.plusSeconds(6));
        assertThat(bench.told()).startsWith("conditions []");
        bench.modem.mute(false);
        bench.pass(Duration.ofSeconds(30));
        assertThat(bench.told()).endsWith("conditions [CONNECTED, IN_SERVICE]");
    }

    @Test
    void aModemThatWasResetIsSetUpAnewSoThatCallersNumbersGoOnComing() {
        inService();
        bench.modem.echo();
        bench.pass(TestSettings.PROBE.plusSeconds(1));
        assertThat(bench.modem.heard()).containsExactly("AT", "AT", "AT&F", "ATE0V1Q0", "AT+VCID=1");
        assertThat(bench.modem.openings()).as("the port stays open").isEqualTo(1);
    }

    @Test
    void aConnectionIsNotDisturbedByProbes() {
        inService();
        bench.connected();
        bench.pass(TestSettings.PROBE.multipliedBy(3));
        assertThat(bench.modem.heard()).isEmpty();
    }

    @Test
    void aDeviceThatTalksNonsenseIsNoModem() {
        inService();
        bench.modem.sends("$GPGGA,123519,4807.038,N\r\n".repeat(30));
        assertThat(bench.told()).containsExactly("conditions []");
        assertThat(bench.modem.isOpen()).isFalse();
    }

    @Test
    void someNonsenseNowAndThenIsBorne() {
        inService();
        for (int i = 0; i < 100; i++) {
            bench.modem.says("RDY?", "^BOOT", "x", "RING");
        }
        assertThat(bench.told()).doesNotContain("conditions []");
    }

    @Test
    void nothingIsLeftAfterAStop() {
        inService();
        bench.modem.says("RING");
        bench.line.close();
        bench.line.stop();
        assertThat(bench.modem.isOpen()).isFalse();
        bench.pass(Duration.ofMinutes(10));
        assertThat(bench.strand.timers()).isZero();
        assertThat(bench.modem.openings()).isEqualTo(1);
    }

    private void inService() {
        bench.line.start();
        bench.pass(Duration.ofSeconds(1));
        bench.line.open(bench.record);
        bench.told();
        bench.modem.heard();
    }
}
