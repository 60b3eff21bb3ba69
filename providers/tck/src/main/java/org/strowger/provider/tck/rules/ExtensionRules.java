package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** What a line gives to applications that know it: its extensions, and devices of other classes. */
public interface ExtensionRules extends ContractRules {
    /** The lowest version that there can be. */
    ExtensionVersion LOWEST = new ExtensionVersion(0, 1);

    /** The highest version that there can be. */
    ExtensionVersion HIGHEST = new ExtensionVersion(0xFFFF, 0xFFFF);

    /** A class of devices that nobody has. */
    String NO_CLASS = "no/such/class";

    private static boolean hasExtensions(TestLine line) {
        return !line.driver().capabilities().extensionId().isNone();
    }

    private TestLine lineWithExtensions() {
        TestLine line = bench().line();
        assumeTrue(hasExtensions(line), "line " + line + " has no extensions");
        return line;
    }

    private static ExtensionVersion selected(TestLine line) {
        ExtensionVersion version = line.driver().negotiateExtensions(LOWEST, HIGHEST);
        line.driver().selectExtensions(Optional.of(version));
        return version;
    }

    private static TestRequest deviceSpecific(TestLine line, Optional<TestCall> call, DataBlock parameters) {
        return line.<DataBlock>requestOf("device-specific", done -> line.driver()
                .deviceSpecific(OptionalInt.empty(), call.map(TestCall::driver), parameters, done));
    }

    @Test
    @Rule("L-057")
    default void aVersionOfTheExtensionsCanBeAgreedOnWhileTheLineIsClosed() {
        TestLine line = bench().lines().get(0);
        assumeTrue(hasExtensions(line), "line " + line + " has no extensions");
        ExtensionVersion version = line.driver().negotiateExtensions(LOWEST, HIGHEST);
        assertThat(line.driver().negotiateExtensions(version, version)).isEqualTo(version);
        assertThat(line.driver().negotiateExtensions(LOWEST, version)).isLessThanOrEqualTo(version);
    }

    @Test
    @Rule({"L-064", "L-063", "S-034"})
    default void aVersionThatThereIsNotIsRefused() {
        TestLine line = lineWithExtensions();
        ExtensionVersion highest = line.driver().negotiateExtensions(LOWEST, HIGHEST);
        assumeFalse(highest.equals(HIGHEST), "line " + line + " takes any version");
        assertThatExceptionOfType(TelephonyException.class)
                .isThrownBy(() -> line.driver().negotiateExtensions(HIGHEST, HIGHEST))
                .matches(refused -> refused.error() == LineError.INCOMPATIBLEEXTVERSION);
        assertThatExceptionOfType(TelephonyException.class)
                .isThrownBy(() -> line.driver().selectExtensions(Optional.of(HIGHEST)))
                .matches(refused -> refused.error() == LineError.INCOMPATIBLEEXTVERSION);
    }

    @Test
    @Rule({"L-063", "S-034"})
    default void aVersionIsSelectedCancelledAndSelectedAgain() {
        TestLine line = lineWithExtensions();
        ExtensionVersion version = selected(line);
        line.driver().selectExtensions(Optional.empty());
        assertThat(selected(line)).isEqualTo(version);
        line.close();
        line.open().awaitService();
        assertThat(selected(line)).isEqualTo(version);
    }

    @Test
    @Rule({"L-065", "L-409", "S-048"})
    default void aDeviceSpecificRequestIsCompletedOnceWhateverItSays() {
        TestLine line = lineWithExtensions();
        selected(line);
        TestCall call = bench().offeredOrConnected(line);
        List<TestRequest> requests = List.of(
                deviceSpecific(line, Optional.empty(), DataBlock.empty()),
                deviceSpecific(line, Optional.of(call), DataBlock.of((byte) 1, (byte) 2)));
        requests.forEach(TestRequest::ends);
        bench().pace().settle();
        assertThat(requests).allSatisfy(request -> {
            assertThat(request.completions())
                    .as("completions of %s; %s", request, bench().journal())
                    .isEqualTo(request.isRefused() ? 0 : 1);
            assertThat(!request.isSuccessful() || request.value() instanceof DataBlock)
                    .as("the success of %s delivers something", request)
                    .isTrue();
        });
    }

    @Test
    @Rule({"L-409", "S-048"})
    default void aFeatureIsUsedOrRefused() {
        TestLine line = lineWithExtensions();
        assumeTrue(
                line.driver().capabilities().features().contains(LineFeature.DEVICE_SPECIFIC_FEATURE),
                "line " + line + " declines DEVICE_SPECIFIC_FEATURE");
        selected(line);
        TestRequest request = line.<DataBlock>requestOf(
                "feature", done -> line.driver().deviceSpecificFeature(Integer.MAX_VALUE, DataBlock.empty(), done));
        request.ends();
        bench().pace().settle();
        assertThat(request.completions()).isEqualTo(request.isRefused() ? 0 : 1);
    }

    @Test
    @Rule({"S-077", "S-075", "L-101"})
    default void closingTheLineEndsItsDeviceSpecificRequests() {
        TestLine line = lineWithExtensions();
        selected(line);
        TestRequest request = deviceSpecific(line, Optional.empty(), DataBlock.of((byte) 1));
        line.close();
        assertThat(request.isEnded())
                .as("%s ended before close returned; %s", request, bench().journal())
                .isTrue();
        if (!request.isSuccessful() && !request.isRefused()) {
            assertThat(request.error()).contains(LineError.OPERATIONFAILED);
        }
        bench().assertSilence("after the line was closed");
    }

    @Test
    @Rule({"L-057", "L-065"})
    default void extensionsThatALineDeclinesAreUnavailable() {
        TestLine line = bench().line();
        assumeFalse(hasExtensions(line), "line " + line + " has extensions");
        deviceSpecific(line, Optional.empty(), DataBlock.of((byte) 1)).failsWith(LineError.OPERATIONUNAVAIL);
        line.<DataBlock>requestOf("feature", done -> line.driver().deviceSpecificFeature(1, DataBlock.empty(), done))
                .failsWith(LineError.OPERATIONUNAVAIL);
        line.request("negotiate", done -> line.driver().negotiateExtensions(LOWEST, HIGHEST))
                .failsWith(LineError.OPERATIONUNAVAIL);
        line.request("select", done -> line.driver().selectExtensions(Optional.of(LOWEST)))
                .failsWith(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule("L-405")
    default void aDeviceOfAClassThatThereIsNotIsRefused() {
        TestLine line = bench().line();
        line.request("find a device", done -> line.driver().deviceId(NO_CLASS, OptionalInt.empty()))
                .failsWith(LineError.INVALDEVICECLASS);
        line.request("find a device of the address", done -> line.driver().deviceId(NO_CLASS, OptionalInt.of(0)))
                .failsWith(LineError.INVALDEVICECLASS);
        TestCall call = bench().offeredOrConnected(line);
        call.request("find a device", done -> call.driver().deviceId(NO_CLASS)).failsWith(LineError.INVALDEVICECLASS);
    }

    @Test
    @Rule("L-405")
    default void theConfigurationOfADeviceThatThereIsNotIsRefused() {
        TestLine line = bench().lines().get(0);
        line.request("read a configuration", done -> line.driver().configuration(NO_CLASS))
                .failsWith(LineError.INVALDEVICECLASS, LineError.OPERATIONUNAVAIL);
        line.request("configure", done -> line.driver().configure(NO_CLASS, DataBlock.empty()))
                .failsWith(LineError.INVALDEVICECLASS, LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule({"L-405", "L-406"})
    default void aConfigurationIsTakenBack() {
        TestLine line = bench().lines().get(0);
        Optional<String> deviceClass = List.of("tapi/line", "comm/datamodem", "comm", "wave/in", "wave/out").stream()
                .filter(name -> gives(line, name))
                .findFirst();
        assumeTrue(deviceClass.isPresent(), "line " + line + " tells no configuration");
        DataBlock before = line.driver().configuration(deviceClass.get());
        line.driver().configure(deviceClass.get(), before);
        assertThat(line.driver().configuration(deviceClass.get())).isEqualTo(before);
    }

    private static boolean gives(TestLine line, String deviceClass) {
        try {
            return !line.driver().configuration(deviceClass).isEmpty();
        } catch (TelephonyException declined) {
            return false;
        }
    }

    @Test
    @Rule("L-171")
    default void aLineRingsInAModeThatItClaims() {
        TestLine line = bench().line();
        bench().offered(line);
        bench().pace().until(() -> !line.rings().isEmpty());
        bench().pace().settle();
        assertThat(line.rings()).extracting(TestLine.Ring::mode).allSatisfy(mode -> assertThat(mode)
                .isBetween(1, line.driver().capabilities().ringModes()));
    }
}
