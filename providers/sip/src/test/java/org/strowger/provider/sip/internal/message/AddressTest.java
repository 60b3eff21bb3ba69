package org.strowger.provider.sip.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Addresses in messages")
class AddressTest {
    @Test
    @DisplayName("are read with user, host, port and parameters")
    void uris() {
        SipUri uri = SipUri.parse("sip:1001:pw@PBX.example.org:5070;transport=tcp;lr?Subject=x");
        assertThat(uri)
                .isEqualTo(new SipUri("sip", "1001", "pbx.example.org", 5070, Map.of("transport", "tcp", "lr", "")));
        assertThat(SipUri.parse("sip:[2001:db8::1]:5060").host()).isEqualTo("[2001:db8::1]");
        assertThat(SipUri.parse("tel:+49-30-123;phone-context=x").user()).isEqualTo("+49-30-123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sip:", "1001", "http://x", "sip:a b@c", "sip:a@b:99999", "sip:a@b:0"})
    @DisplayName("that are none are refused with what would be right")
    void nonsense(String text) {
        assertThatThrownBy(() -> SipUri.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    @DisplayName("keep names apart from parameters, however they are quoted")
    void names() {
        NameAddress quoted = NameAddress.parse("\"A. \\\"B\\\" <C>, D\" <sip:a@b;lr>;tag=x;q=0.5");
        assertThat(quoted.displayName()).isEqualTo("A. \"B\" <C>, D");
        assertThat(quoted.uri().parameters()).containsKey("lr");
        assertThat(quoted.parameter("tag")).contains("x");
        assertThat(NameAddress.parse("sip:a@b;tag=y").parameter("tag")).contains("y");
        assertThat(NameAddress.split("\"a, b\" <sip:a@b>, <sip:c@d;x=1,2>,"))
                .containsExactly("\"a, b\" <sip:a@b>", "<sip:c@d;x=1,2>");
        assertThat(NameAddress.tryParse("<<<<")).isEmpty();
    }

    @Test
    @DisplayName("cannot smuggle header fields into a message")
    void injection() {
        assertThatThrownBy(() -> HeaderFields.none().with("To", "<sip:a@b>\r\nEvil: yes"))
                .hasMessageContaining("line break");
    }
}
