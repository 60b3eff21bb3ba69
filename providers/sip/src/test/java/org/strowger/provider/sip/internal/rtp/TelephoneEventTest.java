package org.strowger.provider.sip.internal.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A named event in RTP")
class TelephoneEventTest {
    private static final int TYPE = 101;

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @Test
    @DisplayName("is written as RFC 4733 draws it")
    void written() {
        TelephoneEvent event = new TelephoneEvent(TYPE, 0x0102, 0x01020304, 0x0A0B0C0D, true, 11, true, 800);

        assertThat(HexFormat.of().formatHex(event.toBytes())).isEqualTo("80e50102010203040a0b0c0d0b8a0320");
        assertThat(TelephoneEvent.parse(ByteBuffer.wrap(event.toBytes()), TYPE)).contains(event);
    }

    @Test
    @DisplayName("has the number of its digit")
    void numbers() {
        for (char digit : "0123456789*#ABCD".toCharArray()) {
            int number = TelephoneEvent.of(digit);
            assertThat(new TelephoneEvent(TYPE, 0, 0, 0, false, number, false, 0).digit())
                    .contains(digit);
        }
        assertThat(TelephoneEvent.of('*')).isEqualTo(10);
        assertThat(TelephoneEvent.of('D')).isEqualTo(15);
        assertThat(TelephoneEvent.of('x')).isNegative();
        assertThat(new TelephoneEvent(TYPE, 0, 0, 0, false, TelephoneEvent.FLASH, false, 0).digit())
                .isEmpty();
    }

    @Test
    @DisplayName("is found behind contributing sources and an extension")
    void behindExtras() {
        ByteBuffer packet = bytes("91 65 0001 00000001 00000002 000000aa" + " beef 0001 11111111" + " 05 0a 0050");

        assertThat(TelephoneEvent.parse(packet, TYPE).flatMap(TelephoneEvent::digit))
                .contains('5');
    }

    @Test
    @DisplayName("is nothing else, however short, old or wrong a packet is")
    void others() {
        assertThat(TelephoneEvent.parse(bytes("80 65"), TYPE)).isEmpty();
        assertThat(TelephoneEvent.parse(bytes("80 00 0001 00000001 00000002 050a0050"), TYPE))
                .isEmpty();
        assertThat(TelephoneEvent.parse(bytes("40 65 0001 00000001 00000002 050a0050"), TYPE))
                .isEmpty();
        assertThat(TelephoneEvent.parse(bytes("8f 65 0001 00000001 00000002 050a0050"), TYPE))
                .isEmpty();
        assertThat(TelephoneEvent.parse(bytes("90 65 0001 00000001 00000002 beef ffff"), TYPE))
                .isEmpty();
    }
}
