package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.provider.simulator.BadSetting;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.internal.configuration.ConfigurationReader;
import org.strowger.provider.simulator.internal.configuration.ExchangeConfiguration;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AnswerMode;
import org.strowger.telephony.device.RemoveFromConference;

class ConfigurationTest {
    @Test
    void anEmptyConfigurationMakesTheDefaultExchange() {
        ExchangeSettings settings = ConfigurationReader.read(Map.of());
        assertThat(settings.name()).isEqualTo("exchange");
        assertThat(settings.numbers()).hasSize(10).startsWith("1001").endsWith("1010");
    }

    @Test
    void everyKeyCanBeWrittenAsText() {
        Map<String, Object> text = new TreeMap<>(Map.of(
                "name", "pbx-1",
                "lines", "3",
                "firstNumber", "200",
                "setupTime", "50ms",
                "routeTime", "1s",
                "ringInterval", "4s",
                "noAnswerTime", "3min",
                "dialPause", "1s",
                "answerMode", "DROP",
                "maxActiveCalls", "1"));
        text.putAll(Map.of(
                "maxHeldCalls", "0",
                "closeDrop", "true",
                "acceptToAlert", "true",
                "dialModifiers", "@",
                "mediaModes", "INTERACTIVE_VOICE, G3_FAX",
                "outside", "5*: ring, answer; 6*: busy"));
        ExchangeSettings settings = ConfigurationReader.read(text);
        assertThat(settings.name()).isEqualTo("pbx-1");
        assertThat(settings.numbers()).containsExactly("200", "201", "202");
        assertThat(settings.setupTime()).isEqualTo(ofMillis(50));
        assertThat(settings.routeTime()).isEqualTo(ofSeconds(1));
        assertThat(settings.ringInterval()).isEqualTo(ofSeconds(4));
        assertThat(settings.noAnswerTime()).isEqualTo(ofMinutes(3));
        assertThat(settings.dialPause()).isEqualTo(ofSeconds(1));
        assertThat(settings.answerMode()).isEqualTo(AnswerMode.DROP);
        assertThat(settings.maxActiveCalls()).isEqualTo(1);
        assertThat(settings.maxHeldCalls()).isZero();
        assertThat(settings.closeDrop()).isTrue();
        assertThat(settings.acceptToAlert()).isTrue();
        assertThat(settings.dialModifiers()).isEqualTo("@");
        assertThat(settings.mediaModes()).containsExactlyInAnyOrder(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX);
        assertThat(settings.outside()).containsExactly("5*: ring, answer", "6*: busy");
    }

    @Test
    void valuesMayBeOfTheirOwnType() {
        ExchangeSettings settings = ConfigurationReader.read(
                Map.of("lines", 2, "firstNumber", 300, "closeDrop", true, "outside", new String[] {"5*: busy"}));
        assertThat(settings.numbers()).containsExactly("300", "301");
        assertThat(settings.closeDrop()).isTrue();
        assertThat(settings.outside()).containsExactly("5*: busy");
        assertThat(ConfigurationReader.read(Map.of("outside", List.of("5*: busy")))
                        .outside())
                .containsExactly("5*: busy");
    }

    @Test
    void everyFacilityIsAKeyOfItsName() {
        for (Facility facility : Facility.values()) {
            boolean other = !facility.isUsual();
            ExchangeSettings settings = ConfigurationReader.read(Map.of(facility.key(), other));
            assertThat(settings.has(facility)).as(facility.key()).isEqualTo(other);
        }
    }

    @Test
    void supplementarySettingsAreRead() {
        Map<String, Object> text = new TreeMap<>(Map.of(
                "maxConferenceParties", "3",
                "removeFromConference", "LAST",
                "removedState", "ON_HOLD",
                "parkPositions", "2",
                "firstParkPosition", "801",
                "parkReminder", "1min",
                "maxForwardings", "4",
                "forwardRings", "2",
                "maxCompletions", "1",
                "messages", "3"));
        text.putAll(Map.of(
                "addresses", "2",
                "bridged", "2000 shared: 1001, 1002; 2001 exclusive: 1001",
                "groups", "sales: 1001, 1002",
                "routePoints", "1009: 1001",
                "routeRequestTime", "5s"));
        ExchangeSettings settings = ConfigurationReader.read(text);
        assertThat(settings.maxConferenceParties()).isEqualTo(3);
        assertThat(settings.removeFromConference()).isEqualTo(RemoveFromConference.LAST);
        assertThat(settings.removedState()).isEqualTo(CallState.ON_HOLD);
        assertThat(settings.parkPositions()).isEqualTo(2);
        assertThat(settings.firstParkPosition()).isEqualTo("801");
        assertThat(settings.parkReminder()).isEqualTo(ofMinutes(1));
        assertThat(settings.maxForwardings()).isEqualTo(4);
        assertThat(settings.forwardRings()).isEqualTo(2);
        assertThat(settings.maxCompletions()).isEqualTo(1);
        assertThat(settings.messages()).isEqualTo(3);
        assertThat(settings.addresses()).isEqualTo(2);
        assertThat(settings.bridged()).containsExactly("2000 shared: 1001, 1002", "2001 exclusive: 1001");
        assertThat(settings.groups()).containsExactly("sales: 1001, 1002");
        assertThat(settings.routePoints()).containsExactly("1009: 1001");
        assertThat(settings.routeRequestTime()).isEqualTo(ofSeconds(5));
    }

    @Test
    void keysOfTheFrameworkAreLeftAlone() {
        assertThat(ConfigurationReader.read(
                                Map.of("service.pid", "x", "component.id", 7L, "felix.fileinstall.filename", "pbx.cfg"))
                        .name())
                .isEqualTo("exchange");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lnes | 3 | lnes = 3: there is no such key; the keys are acceptToAlert, addresses, answerMode",
                "lines | 0 | lines = 0: a whole number from 1 to 100000 is needed",
                "lines | many | lines = many: a whole number is needed, for example 10",
                "name | my exchange | name = \"my exchange\": a name is made of letters, digits, dots, dashes and",
                "name | '' | name = \"\": a name is made of",
                "firstNumber | +49 | firstNumber = \"+49\": a line's number is made of 1 to 15 digits",
                "ringInterval | 5 | ringInterval = 5: a time with its unit is needed, for example 200ms, 5s or 2min",
                "ringInterval | 0s | ringInterval = 0s: a time above zero is needed",
                "answerMode | hold | answerMode = hold: it must be one of [NONE, DROP, HOLD]",
                "closeDrop | yes | closeDrop = yes: true or false is needed",
                "dialModifiers | W? | dialModifiers = \"W?\": choose among W, @ and $",
                "mediaModes | SMOKE | mediaModes = SMOKE: it must be one of [UNKNOWN, INTERACTIVE_VOICE",
                "mediaModes | '' | mediaModes = []: at least one is needed",
                "maxActiveCalls | 0 | maxActiveCalls = 0: a whole number from 1 to 1000 is needed",
                "campOn | perhaps | campOn = perhaps: true or false is needed",
                "removedState | BUSY | removedState = BUSY: it must be one of [IDLE, CONNECTED, ON_HOLD]",
                "removeFromConference | SOME | removeFromConference = SOME: it must be one of [NONE, LAST, ANY]",
                "forwardRings | 21 | forwardRings = 21: a whole number from 1 to 20 is needed",
                "bridged | 2000: 1001 | bridged = \"2000: 1001\": a rule is a number, one of shared, exclusive",
                "groups | sales 1001 | groups = \"sales 1001\": a rule is a group id, a colon and line numbers",
                "routePoints | 1009 | routePoints = \"1009\": a rule is a line number, a colon and the default",
                "outside | 0*: sing | outside = \"sing\": is not a step",
            })
    void aBadSettingIsNamedWithItsValueAndWhatWouldBeRight(String key, String value, String message) {
        assertThatThrownBy(() -> ConfigurationReader.read(Map.of(key, value)))
                .isInstanceOfSatisfying(
                        BadSetting.class, bad -> assertThat(bad.key()).isEqualTo(key))
                .hasMessageStartingWith(message);
    }

    @Test
    void theNumbersOfAllLinesFitBeforeTheyBegin() {
        assertThatThrownBy(() -> ConfigurationReader.read(Map.of("firstNumber", "9999999", "lines", "2")))
                .hasMessage("firstNumber = 9999999: the number of the last line has more digits; choose a lower one");
    }

    @Test
    void theMetatypeShowsEveryKeyWithItsDefault() {
        ExchangeSettings defaults = ExchangeSettings.defaults();
        Map<String, Object> shown = new TreeMap<>();
        Arrays.stream(ExchangeConfiguration.class.getDeclaredMethods())
                .filter(key -> key.getDefaultValue() != null)
                .forEach(key -> shown.put(key.getName(), key.getDefaultValue()));
        ExchangeSettings read = ConfigurationReader.read(shown);
        assertThat(shown).hasSize(35 + Facility.values().length);
        assertThat(read).usingRecursiveComparison().isEqualTo(defaults);
    }
}
