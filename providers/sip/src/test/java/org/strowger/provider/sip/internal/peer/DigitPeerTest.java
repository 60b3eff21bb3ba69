package org.strowger.provider.sip.internal.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.testing.Rule;

@DisplayName("Digits of a call with sipp")
class DigitPeerTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int PORT = 5071;
    private static final Set<DigitMode> BOTH_EDGES = Set.of(DigitMode.DTMF, DigitMode.DTMF_END);
    private static final int CAP_NET_RAW = 13;

    @TempDir
    private Path directory;

    private Sipp sipp;
    private Exchange exchange;
    private Desk desk;

    @BeforeEach
    void start() {
        sipp = new Sipp(directory);
        exchange = Exchange.with(Exchange.plainLine("1001"));
        desk = new Desk(exchange.telephony(), "1001");
    }

    @AfterEach
    void stop() {
        if (exchange != null) {
            desk.close();
            exchange.close();
        }
    }

    private Program caller(String scenario) {
        return sipp.calls(scenario, "1001", exchange.sip(), "-m", "1", "-timeout", "20s");
    }

    private Call connectedCall() {
        Call call = desk.call("sip:2002@" + Sipp.ADDRESS + ":" + PORT);
        desk.awaitState(call, CallState.CONNECTED);
        return call;
    }

    private void assertSucceeded(Program peer) {
        assertThat(peer.awaitEnd(LIMIT)).as(peer::output).isZero();
        await().atMost(LIMIT).until(() -> exchange.counts().calls() == 0);
        assertThat(exchange.counts().mediaPorts()).isZero();
    }

    private void assertGathered(Call call, GatherRequest request, String digits) {
        CallEvent.DigitsGathered gathered = desk.awaitGathered();
        assertThat(gathered.call()).isSameAs(call);
        assertThat(gathered.request()).isEqualTo(request);
        assertThat(gathered.digits()).isEqualTo(digits);
        assertThat(gathered.reason()).isEqualTo(GatherEnd.TERMINATION_DIGIT);
    }

    @Test
    @Rule({"L-322", "L-324", "L-329", "L-330", "L-331", "L-332"})
    @DisplayName("come in by INFO in both formats, reported and gathered, after a prompt by INFO")
    void callerSendsInfo() {
        try (Program caller = caller("uac-info-digits")) {
            Call call = desk.awaitCall();
            call.answer().await(LIMIT);
            desk.awaitState(call, CallState.CONNECTED);
            GatherRequest request = GatherRequest.digits(10).endedBy("#");
            call.digits().monitor(BOTH_EDGES);
            call.digits().gather(request);
            // The caller presses no key before it got this.
            call.digits().generate("#");
            assertThat(desk.awaitGenerated()).isEqualTo(GenerationEnd.DONE);
            assertThat(desk.awaitDigits(call, 8))
                    .containsExactly(
                            "DTMF 1",
                            "DTMF_END 1",
                            "DTMF *",
                            "DTMF_END *",
                            "DTMF 5",
                            "DTMF_END 5",
                            "DTMF #",
                            "DTMF_END #");
            assertGathered(call, request, "1*5#");
            desk.end(call);
            assertThat(desk.hasGathered()).isFalse();
            assertSucceeded(caller);
        }
    }

    @Test
    @Rule({"L-322", "L-324", "L-329", "L-330", "L-331", "L-332"})
    @DisplayName("come in by INFO from who was called, reported and gathered, after a prompt by INFO")
    void calleeSendsInfo() {
        try (Program callee = sipp.answers("uas-sends-info", PORT)) {
            Call call = connectedCall();
            GatherRequest request = GatherRequest.digits(10).endedBy("#");
            call.digits().monitor(Set.of(DigitMode.DTMF));
            call.digits().gather(request);
            // The callee presses no key before it got this.
            call.digits().generate("#");
            assertThat(desk.awaitGenerated()).isEqualTo(GenerationEnd.DONE);
            assertGathered(call, request, "7*#");
            assertThat(desk.digits(call)).containsExactly("DTMF 7", "DTMF *", "DTMF #");
            desk.end(call);
            assertSucceeded(callee);
        }
    }

    @Test
    @Rule({"L-332", "L-335"})
    @DisplayName("go by INFO to somebody without telephone-event in the SDP")
    void calleeGetsInfo() {
        try (Program callee = sipp.answers("uas-info-digits", PORT)) {
            Call call = connectedCall();
            call.digits().generate(DigitMode.DTMF, "1x*!#", Duration.ofMillis(120));
            assertThat(desk.awaitGenerated()).isEqualTo(GenerationEnd.DONE);
            assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
            desk.end(call);
            assertSucceeded(callee);
        }
    }

    @Test
    @Rule({"L-336", "L-338"})
    @DisplayName("are cancelled when an INFO is refused, and the call stays")
    void calleeRefusesInfo() {
        try (Program callee = sipp.answers("uas-no-info", PORT)) {
            Call call = connectedCall();
            call.digits().generate("123");
            assertThat(desk.awaitGenerated()).isEqualTo(GenerationEnd.CANCEL);
            assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
            assertThat(desk.states(call)).doesNotHaveDuplicates();
            desk.end(call);
            assertSucceeded(callee);
        }
    }

    @Test
    @Rule({"L-322", "L-324", "L-329", "L-330", "L-331"})
    @DisplayName("come in as named events in RTP, asked for before the call is answered")
    void callerSendsEvents() throws IOException {
        requireRawSockets();
        try (Program caller = caller("uac-event-digits")) {
            Call call = desk.awaitCall();
            GatherRequest request = GatherRequest.digits(10).endedBy("#");
            call.digits().monitor(BOTH_EDGES);
            call.digits().gather(request);
            call.answer().await(LIMIT);
            assertThat(desk.awaitDigits(call, 8))
                    .containsExactly(
                            "DTMF 1",
                            "DTMF_END 1",
                            "DTMF 5",
                            "DTMF_END 5",
                            "DTMF *",
                            "DTMF_END *",
                            "DTMF #",
                            "DTMF_END #");
            assertGathered(call, request, "15*#");
            desk.end(call);
            assertSucceeded(caller);
        }
    }

    /** To play RTP, sipp opens a raw socket. */
    private static void requireRawSockets() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            boolean raw = lines.filter(line -> line.startsWith("CapEff:"))
                    .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .anyMatch(capabilities -> (capabilities >> CAP_NET_RAW & 1) == 1);
            Assumptions.assumeTrue(raw, "sipp plays RTP only with CAP_NET_RAW, for example as root");
        }
    }
}
