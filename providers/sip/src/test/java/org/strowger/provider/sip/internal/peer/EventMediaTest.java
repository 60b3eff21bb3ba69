package org.strowger.provider.sip.internal.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.rtp.SourcePolicy;
import org.strowger.provider.sip.internal.scene.RtpPeer;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.testing.Rule;

/** Sipp plays named events, but cannot read any; so it does the signalling here, and a socket of the test the media. */
@DisplayName("Named events in a call that sipp signals, with media at a socket of the test")
@Timeout(60)
class EventMediaTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration DIGIT = Duration.ofMillis(120);
    private static final String MEDIA = "127.0.77.24";
    private static final String PUBLIC = "127.0.77.25";
    private static final String STRANGER = "127.0.77.26";
    private static final int PORT = 5072;
    private static final int THEIR_TYPE = 96;
    private static final int OUR_TYPE = 101;

    @TempDir
    private Path directory;

    private final RtpPeer media = new RtpPeer(MEDIA);
    private final RtpPeer stranger = new RtpPeer(STRANGER);
    private Sipp sipp;
    private Exchange exchange;
    private Desk desk;

    @BeforeEach
    void prepare() {
        sipp = new Sipp(directory);
    }

    private void start(UnaryOperator<CallPolicy> policy) {
        exchange = Exchange.with(Exchange.treating(Exchange.plainLine("1001"), policy));
        desk = new Desk(exchange.telephony(), "1001");
    }

    @AfterEach
    void stop() {
        media.close();
        stranger.close();
        if (exchange != null) {
            desk.close();
            exchange.close();
        }
    }

    private Map<String, String> place() {
        return Map.of("@ADDRESS@", MEDIA, "@PORT@", Integer.toString(media.port()));
    }

    private Call callTo() {
        Call call = desk.call("sip:2002@" + Sipp.ADDRESS + ":" + PORT);
        desk.awaitState(call, CallState.CONNECTED);
        return call;
    }

    private void generate(Call call, String digits) {
        call.digits().generate(DigitMode.DTMF, digits, DIGIT);
        assertThat(desk.awaitGenerated()).isEqualTo(GenerationEnd.DONE);
    }

    private void assertGathered(Call call, GatherRequest request, String digits) {
        CallEvent.DigitsGathered gathered = desk.awaitGathered();
        assertThat(gathered.call()).isSameAs(call);
        assertThat(gathered.request()).isEqualTo(request);
        assertThat(gathered.digits()).isEqualTo(digits);
    }

    private GatherRequest ask(Call call) {
        GatherRequest request = GatherRequest.digits(10).endedBy("#");
        call.digits().monitor(Set.of(DigitMode.DTMF));
        call.digits().gather(request);
        return request;
    }

    private void end(Call call, Program peer) {
        desk.end(call);
        assertThat(peer.awaitEnd(LIMIT)).as(peer::output).isZero();
        await().atMost(LIMIT).until(() -> exchange.counts().calls() == 0);
        assertThat(exchange.counts().mediaPorts()).isZero();
    }

    @Test
    @Rule({"L-322", "L-324", "L-329", "L-330", "L-332", "L-335"})
    @DisplayName("go to who was called, and come from there and from no stranger")
    void withCallee() throws IOException {
        start(UnaryOperator.identity());
        try (Program callee = sipp.answers("uas-media-elsewhere", PORT, place())) {
            Call call = callTo();
            GatherRequest request = ask(call);
            generate(call, "0");
            InetSocketAddress ours = media.nextEvent().from();
            generate(call, "4x*!D");
            assertThat(media.keys(4)).isEqualTo("4*D");
            stranger.press(ours, OUR_TYPE, "99#");
            media.press(ours, OUR_TYPE, "15*#");
            assertThat(desk.awaitDigits(call, 4)).containsExactly("DTMF 1", "DTMF 5", "DTMF *", "DTMF #");
            assertGathered(call, request, "15*#");
            end(call, callee);
        }
    }

    @Test
    @Rule({"L-322", "L-324", "L-329", "L-330", "L-332", "L-335"})
    @DisplayName("go to who called, and come from there and from no stranger")
    void withCaller() throws IOException {
        start(UnaryOperator.identity());
        try (Program caller =
                sipp.calls("uac-media-elsewhere", place(), "1001", exchange.sip(), "-m", "1", "-timeout", "20s")) {
            Call call = desk.awaitCall();
            GatherRequest request = ask(call);
            call.answer().await(LIMIT);
            desk.awaitState(call, CallState.CONNECTED);
            generate(call, "7");
            InetSocketAddress ours = media.nextEvent().from();
            stranger.press(ours, THEIR_TYPE, "99#");
            media.press(ours, THEIR_TYPE, "A2#");
            assertGathered(call, request, "A2#");
            assertThat(desk.digits(call)).containsExactly("DTMF A", "DTMF 2", "DTMF #");
            end(call, caller);
        }
    }

    @Test
    @Rule({"L-330", "L-332"})
    @DisplayName(
            "go to and come from the public address of somebody behind NAT, when that sent first, and no stranger's")
    void behindNat() throws IOException {
        start(policy -> policy.with(SourcePolicy.LATCH));
        try (Program callee = sipp.answers("uas-media-elsewhere", PORT, place());
                RtpPeer translated = new RtpPeer(PUBLIC)) {
            Call call = callTo();
            GatherRequest request = ask(call);
            generate(call, "0");
            InetSocketAddress ours = media.nextEvent().from();
            stranger.send(ours, new byte[172]);
            translated.audio(ours, 0);
            translated.press(ours, OUR_TYPE, "1");
            assertThat(desk.awaitDigits(call, 1)).containsExactly("DTMF 1");
            stranger.press(ours, OUR_TYPE, "99#");
            translated.press(ours, OUR_TYPE, "5#");
            assertGathered(call, request, "15#");
            generate(call, "8");
            assertThat(translated.keys(1)).isEqualTo("8");
            end(call, callee);
        }
    }
}
