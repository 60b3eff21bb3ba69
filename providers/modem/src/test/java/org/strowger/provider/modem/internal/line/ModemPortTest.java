package org.strowger.provider.modem.internal.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** Which serial port belongs to a modem's line. */
@Rule("L-405")
class ModemPortTest {
    private final ModemBench bench = ModemBench.inService();

    @Test
    void thePortIsFoundUnderBothItsClasses() {
        assertThat(bench.line.deviceId("comm", OptionalInt.empty())).isEqualTo(DeviceIdentity.of("/dev/virtual"));
        assertThat(bench.line.deviceId("comm/datamodem", OptionalInt.of(0)))
                .isEqualTo(DeviceIdentity.of("/dev/virtual"));
    }

    @Test
    void thereAreNoOtherDevices() {
        assertThatThrownBy(() -> bench.line.deviceId("wave/in", OptionalInt.empty()))
                .isInstanceOf(TelephonyException.class)
                .hasMessageContaining("INVALDEVICECLASS");
    }
}
