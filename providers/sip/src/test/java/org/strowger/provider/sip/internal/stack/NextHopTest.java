package org.strowger.provider.sip.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.provider.sip.internal.message.SipUri;

@DisplayName("The next hop of a request")
class NextHopTest {
    @ParameterizedTest
    @CsvSource({
        "sip:a@192.0.2.1, true",
        "sip:a@[2001:db8::1], true",
        "sip:a@pbx.test;maddr=192.0.2.1, true",
        "sip:a@pbx.test, false",
        "sip:a@192.0.2.256, false",
        "sip:a@1.1, false",
        "sip:a@192.0.2.1;maddr=999.1.1.1, false",
        "sip:a@192.0.2.1;maddr, false"
    })
    @DisplayName("is used without a name server only where it really is an address, whatever a peer's Contact says")
    void literal(String uri, boolean literal) {
        assertThat(NextHop.of(SipUri.parse(uri), Transport.UDP).literal()).isEqualTo(literal);
    }
}
