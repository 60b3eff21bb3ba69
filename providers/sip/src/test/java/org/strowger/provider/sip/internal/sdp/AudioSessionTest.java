package org.strowger.provider.sip.internal.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Offer and answer")
class AudioSessionTest {
    private static final String HEAD = "v=0\r\no=- 1 1 IN IP4 192.0.2.9\r\ns=-\r\nc=IN IP4 192.0.2.9\r\nt=0 0\r\n";

    private final AudioSession session = new AudioSession("192.0.2.1", 4000, true);

    @Test
    @DisplayName("offers both codecs and events, and counts its versions")
    void offer() {
        MediaLine audio = SessionDescription.parse(session.offer()).media().get(0);
        assertThat(audio.formats()).containsExactly("0", "8", "101");
        assertThat(audio.port()).isEqualTo(4000);
        assertThat(audio.names()).containsEntry("101", "telephone-event/8000");
        assertThat(session.offer()).isNotEqualTo(session.offer());
    }

    @Test
    @DisplayName("answers in the order of the offer, with its number for events, and refuses other streams")
    void answer() {
        String offer = HEAD + "m=audio 5000 RTP/AVP 96 8 0 97\r\na=rtpmap:96 opus/48000/2\r\n"
                + "a=rtpmap:97 telephone-event/8000\r\nm=video 5002 RTP/AVP 98\r\n";
        SessionDescription answer =
                SessionDescription.parse(session.answer(offer).orElseThrow());
        assertThat(answer.media()).extracting(MediaLine::kind).containsExactly("audio", "video");
        assertThat(answer.media().get(0).formats()).containsExactly("8", "97");
        assertThat(answer.media().get(1).port()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "sendrecv,false,sendrecv", "sendonly,false,recvonly", "recvonly,false,sendonly",
        "inactive,false,inactive", "sendrecv,true,sendonly", "sendonly,true,inactive"
    })
    @DisplayName("answers each direction, with and without our own hold")
    void directions(String offered, boolean holding, String answered) {
        session.hold(holding);
        String answer = session.answer(HEAD + "m=audio 5000 RTP/AVP 0\r\na=" + offered + "\r\n")
                .orElseThrow();
        assertThat(answer).contains("a=" + answered + "\r\n");
        assertThat(session.heldByRemote()).isEqualTo(offered.equals("sendonly") || offered.equals("inactive"));
    }

    @Test
    @DisplayName("takes the address 0.0.0.0 of older peers for hold, for the session or for the stream")
    void oldHold() {
        session.answer(HEAD.replace("c=IN IP4 192.0.2.9", "c=IN IP4 0.0.0.0") + "m=audio 5000 RTP/AVP 0\r\n");
        assertThat(session.heldByRemote()).isTrue();
        session.answer(HEAD + "m=audio 5000 RTP/AVP 0\r\n");
        assertThat(session.heldByRemote()).isFalse();
        session.answer(HEAD + "m=audio 5000 RTP/AVP 0\r\nc=IN IP4 0.0.0.0\r\n");
        assertThat(session.heldByRemote()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.9, 97, telephone-event/8000, true",
        "192.0.2.9, 97, Telephone-Event/8000/1, true",
        "192.0.2.9, 97, telephone-event/48000, false",
        "192.0.2.9, 128, telephone-event/8000, false",
        "192.0.2.9, x, telephone-event/8000, false",
        "2001:db8::9, 97, telephone-event/8000, false",
        "0.0.0.0, 97, telephone-event/8000, false",
        "::, 97, telephone-event/8000, false",
        "239.1.1.1, 97, telephone-event/8000, false",
        "999.0.2.9, 97, telephone-event/8000, false",
        "192.0.2, 97, telephone-event/8000, false",
        "1, 97, telephone-event/8000, false",
        "media.example.org, 97, telephone-event/8000, false",
        "::::, 97, telephone-event/8000, false"
    })
    @DisplayName("has a way for events where their number and an address, not a name, are given")
    void events(String address, String type, String name, boolean way) {
        String description = HEAD.replace("c=IN IP4 192.0.2.9", "c=IN IP4 " + address) + "m=audio 5000 RTP/AVP 0 "
                + type + "\r\na=rtpmap:" + type + ' ' + name + "\r\n";
        assertThat(session.answered(description)).isTrue();
        assertThat(session.events().isPresent()).isEqualTo(way);
        assertThat(session.answer(description)).isPresent();
        assertThat(session.events().isPresent()).isEqualTo(way);
    }

    @Test
    @DisplayName("answers an offer of thousands of streams, and takes the first that fits only")
    void manyStreams() {
        String video = "m=video 2 RTP/AVP 3\r\n";
        String audio = "m=audio 5000 RTP/AVP 0\r\n";
        String answer =
                session.answer(HEAD + video.repeat(2_000) + audio.repeat(500)).orElseThrow();
        SessionDescription read = SessionDescription.parse(answer);
        assertThat(read.media()).hasSize(2_500);
        assertThat(read.media()).filteredOn(media -> media.port() != 0).hasSize(1);
        assertThat(read.media().get(2_000).port()).isEqualTo(4000);
    }

    @ParameterizedTest
    @CsvSource({
        "m=audio 65536 RTP/AVP 0",
        "m=audio -5000 RTP/AVP 0",
        "m=audio 99999999999 RTP/AVP 0",
        "m=audio 5000 RTP/AVP 18",
        "m=audio 0 RTP/AVP 0",
        "m=video 5000 RTP/AVP 0",
        "m=audio 5000 RTP/SAVP 0",
        "m=audio x RTP/AVP 0",
        "m=audio"
    })
    @DisplayName("refuses what holds no audio of ours")
    void unusable(String media) {
        assertThat(session.answer(HEAD + media + "\r\n")).isEmpty();
        assertThat(session.answered(HEAD + media + "\r\n")).isFalse();
    }

    @Test
    @DisplayName("takes or refuses whatever a description has become on its way, without any other harm")
    void spoiled() {
        Random random = new Random(3264);
        String whole = HEAD + "m=audio 5000 RTP/AVP 0 8 97\r\na=rtpmap:97 telephone-event/8000\r\na=fmtp:97 0-15,16\r\n"
                + "a=sendonly\r\nm=video 5002/2 RTP/AVP 98\r\n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.delete(at, at + 1 + random.nextInt(6));
                } else {
                    text.insert(at, (char) random.nextInt(128));
                }
            }
            session.answered(text.toString());
            session.answer(text.toString())
                    .ifPresent(answer ->
                            assertThat(SessionDescription.parse(answer).media()).isNotEmpty());
        }
    }

    @Test
    @DisplayName("says what is no SDP")
    void nonsense() {
        assertThatThrownBy(() -> SessionDescription.parse("<xml/>")).hasMessageContaining("v=0");
        assertThatThrownBy(() -> SessionDescription.parse(HEAD + "m=audio x RTP/AVP 0"))
                .hasMessageContaining("'x'");
    }
}
