package org.strowger.provider.modem.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.provider.modem.internal.line.ModemSettings;
import org.strowger.telephony.call.MediaMode;

class ConfiguredModemTest {
    private final Map<String, Object> configured = new HashMap<>(
            Map.of("name", "office", "device", "/dev/ttyUSB0", "service.pid", "org.strowger.provider.modem~office"));

    @Test
    void nameAndDeviceAreEnough() {
        ModemSettings settings = read();
        assertThat(settings.name()).isEqualTo("office");
        assertThat(settings.serial().path()).isEqualTo("/dev/ttyUSB0");
        assertThat(settings.set().init()).containsExactly("AT&F", "ATX4S0=0", "ATE0V1Q0");
        assertThat(settings.set().callerId()).containsExactly("AT+VCID=1", "AT#CID=1", "AT+CLIP=1");
        assertThat(settings.set().detection()).isEqualTo(ModemSettings.Detection.AUTOMATIC);
        assertThat(settings.dialing()).isEqualTo(new ModemSettings.Dialing("T", "", "00", "W@"));
        assertThat(settings.media().modes()).containsOnly(MediaMode.INTERACTIVE_VOICE, MediaMode.DATA_MODEM);
        assertThat(settings.media().incoming()).isEqualTo(MediaMode.INTERACTIVE_VOICE);
        assertThat(settings.limits().ring()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void aMobileModemIsConfigured() {
        configured.putAll(Map.of(
                "init",
                new String[] {"ATZ", "AT+CRC=1"},
                "callerId",
                "AT+CLIP=1",
                "media",
                "voice",
                "dialing",
                "modem",
                "internationalPrefix",
                "+",
                "waits",
                "",
                "probeInterval",
                0));
        ModemSettings settings = read();
        assertThat(settings.set().init()).containsExactly("ATZ", "AT+CRC=1", "ATE0V1Q0");
        assertThat(settings.set().callerId()).isEqualTo(List.of("AT+CLIP=1"));
        assertThat(settings.media().incoming()).as("the only mode there is").isEqualTo(MediaMode.INTERACTIVE_VOICE);
        assertThat(settings.limits().probe()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"auto,2,true", "none,0,false", "ddet,1,false", "qtonedet,1,false"})
    void digitDetectionIsLeftToTheModemOrSet(String value, int candidates, boolean probed) {
        configured.put("digitDetection", value);
        ModemSettings.Detection detection = read().set().detection();
        assertThat(detection.candidates()).hasSize(candidates);
        assertThat(detection.probed()).isEqualTo(probed);
    }

    @Test
    void aModemForDataAloneIsNotAskedForDigits() {
        configured.put("media", "data");
        assertThat(read().set().detection()).isEqualTo(ModemSettings.Detection.NONE);
    }

    @Test
    void aMisspelledKeyIsNamedWithThoseThatExist() {
        configured.put("baud", "9600");
        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.strowger.provider.modem~office")
                .hasMessageContaining("no key 'baud'")
                .hasMessageContaining("speed");
    }

    @Test
    void keysOfTheFrameworkAreNoMistakes() {
        configured.putAll(Map.of(
                "component.name", "x", "felix.fileinstall.filename", "y", ".private", "z", "service.factoryPid", "p"));
        assertThat(read().name()).isEqualTo("office");
    }

    @Test
    void aMissingNameOrDeviceIsToldAsMissing() {
        configured.remove("device");
        assertThatThrownBy(this::read).hasMessageContaining("'device' is missing");
        configured.remove("name");
        assertThatThrownBy(this::read).hasMessageContaining("'name' is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|front office|letters, digits",
                "dialing|morse|tone, pulse or modem",
                "media|fax|voice, data or both",
                "incoming|both|voice or data",
                "callerId|yes|begins with AT",
                "digitDetection|yes|auto, none, ddet or qtonedet",
                "voiceAnswer|pick up|begins with AT",
                "prefix|0x|digits",
                "internationalPrefix|++|or + alone",
                "waits|WX|W @ $",
                "device|' '|the path of a serial port"
            })
    void aWrongTextIsShownWithWhatWouldBeRight(String key, String value, String right) {
        configured.put(key, value);
        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "' is \"" + value + "\"")
                .hasMessageContaining(right);
    }

    @ParameterizedTest
    @CsvSource({"speed,0", "ringTimeout,0", "dialTimeout,-1", "answerTimeout,0", "probeInterval,-5", "reconnectLimit,0"
    })
    void aNumberOutOfRangeIsShown(String key, int value) {
        configured.put(key, value);
        assertThatThrownBy(this::read).hasMessageContaining("'" + key + "' is \"" + value + "\"");
    }

    @Test
    void aCommandThatWouldHoldTwoIsRefused() {
        configured.put("init", new String[] {"ATZ\rATD1"});
        assertThatThrownBy(this::read).hasMessageContaining("'init'");
    }

    private ModemSettings read() {
        return ConfiguredModem.read(configuration(), configured);
    }

    /** As Declarative Services would make it: what is configured, else the default. */
    private ModemConfiguration configuration() {
        return (ModemConfiguration) Proxy.newProxyInstance(
                ModemConfiguration.class.getClassLoader(),
                new Class<?>[] {ModemConfiguration.class},
                (proxy, method, arguments) -> configured.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
