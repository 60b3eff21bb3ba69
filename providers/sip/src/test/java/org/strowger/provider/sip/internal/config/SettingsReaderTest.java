package org.strowger.provider.sip.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.provider.sip.internal.line.LineSettings;
import org.strowger.provider.sip.internal.rtp.SourcePolicy;
import org.strowger.provider.sip.internal.stack.Transport;

@DisplayName("The configuration of a SIP provider")
class SettingsReaderTest {
    private final Map<String, Object> properties = new HashMap<>(Map.of("bind", "127.0.0.1", "service.pid", "x"));

    /** The typed view that Declarative Services would give. */
    private SettingsReader reader() {
        SipConfiguration typed = (SipConfiguration) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SipConfiguration.class},
                (proxy, method, arguments) ->
                        properties.getOrDefault(method.getName().replace('_', '.'), method.getDefaultValue()));
        return new SettingsReader(typed, properties);
    }

    @Test
    @DisplayName("takes lines from the list and from keys, secrets from either")
    void lines() {
        properties.put("lines", new String[] {"1001 = sip:1001@pbx.test;user=u1;secret=s1;registrar=sip:pbx.test"});
        properties.put("line.desk", "sip:1002@pbx.test;registrar=sip:10.0.0.1:5070;transport=tcp;expires=60;calls=2");
        properties.put(".secret.desk", "s;2");
        SettingsReader reader = reader();
        ProviderSettings settings = reader.read();
        assertThat(reader.faults()).isEmpty();
        assertThat(settings.lines())
                .extracting(LineSettings::permanentId)
                .containsExactly("sip:1001@pbx.test", "sip:1002@pbx.test");
        LineSettings desk = settings.lines().get(1);
        assertThat(desk.name()).isEqualTo("desk");
        assertThat(desk.maxCalls()).isEqualTo(2);
        assertThat(desk.identity().transport()).isEqualTo(Transport.TCP);
        assertThat(desk.identity().credentials().orElseThrow().secret()).isEqualTo("s;2");
        assertThat(desk.identity().outbound().orElseThrow()).hasToString("sip:10.0.0.1:5070");
        assertThat(settings.toString()).doesNotContain("s;2").doesNotContain("s1");
    }

    @Test
    @DisplayName("takes media from where it is signalled and digits either way, unless told otherwise")
    void media() {
        properties.put("line.a", "sip:1001@pbx.test");
        assertThat(reader().read().lines().get(0).policy().source()).isEqualTo(SourcePolicy.SIGNALLED);
        assertThat(reader().read().lines().get(0).policy().namedEvents()).isTrue();
        properties.put("rtp.source", "Latch");
        properties.put("line.b", "sip:1002@pbx.test;digits=info");
        ProviderSettings settings = reader().read();
        assertThat(settings.lines())
                .extracting(line -> line.policy().source())
                .containsExactly(SourcePolicy.LATCH, SourcePolicy.LATCH);
        assertThat(settings.lines())
                .extracting(line -> line.policy().namedEvents())
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1001@pbx.test | not a SIP URI",
                "sip:pbx.test | user and domain",
                "sip:1001@pbx.test;user=1001 | .secret.bad",
                "sip:1001@pbx.test;colour=red | colour",
                "sip:1001@pbx.test;transport=tls | transport=udp or transport=tcp",
                "sip:1001@pbx.test;expires=soon | whole number",
                "sip:1001@pbx.test;digits=inband | digits=auto",
                "sip:1001@pbx.test;proxy=pbx | not a SIP URI",
                "sip:1009@pbx.test | another line"
            })
    @DisplayName("leaves out a line that is wrong, says why, and keeps the others")
    void badLine(String text, String told) {
        properties.put("line.a", "sip:1009@pbx.test");
        properties.put("line.bad", text);
        SettingsReader reader = reader();
        assertThat(reader.read().lines()).extracting(LineSettings::name).containsExactly("a");
        assertThat(reader.faults())
                .singleElement()
                .asString()
                .startsWith("line.bad = ")
                .contains(told);
    }

    @Test
    @DisplayName("never shows a secret in a fault")
    void secretInFault() {
        properties.put("line.bad", "sip:1001@pbx.test;secret=hidden;transport=x");
        properties.put("lines", new String[] {"sip:1002@pbx.test;secret=hidden"});
        SettingsReader reader = reader();
        reader.read();
        assertThat(reader.faults()).hasSize(2).noneMatch(fault -> fault.contains("hidden"));
    }

    @Test
    @DisplayName("names an unknown key and goes on")
    void unknownKey() {
        properties.put("prot", 5060);
        SettingsReader reader = reader();
        reader.read();
        assertThat(reader.faults()).singleElement().asString().startsWith("prot: unknown key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bind | eth99 | no such interface; give one of",
                "bind | 0.0.0.0 | must be able to answer",
                "rtp.ports | 20000 | 20000-20999",
                "rtp.source | nat | give signalled",
                "name | a b | letters",
                "name | '' | letters"
            })
    @DisplayName("names key, value and remedy of what nothing works without")
    void fatal(String key, String value, String remedy) {
        properties.put(key, value);
        assertThatThrownBy(() -> reader().read())
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageStartingWith(key + " = '" + value + "'")
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @CsvSource({"port, 70000", "calls.per.second, 0", "backlog, 0", "reject.status, 500", "check.seconds, -1"})
    @DisplayName("names numbers that cannot be")
    void numbers(String key, int value) {
        properties.put(key, value);
        assertThatThrownBy(() -> reader().read())
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageStartingWith(key + " = '" + value + "'");
    }
}
