package org.strowger.provider.sip.internal.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.provider.sip.internal.stack.Admission;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DisconnectMode;

@DisplayName("A line against the scenarios of sipp")
class ScenarioTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int PORT = 5070;

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

    private void assertSucceeded(Program peer) {
        assertThat(peer.awaitEnd(LIMIT)).as(peer::output).isZero();
        await().atMost(LIMIT).until(() -> exchange.counts().calls() == 0);
        assertThat(exchange.counts().mediaPorts()).isZero();
    }

    private Call callSipp() {
        return desk.call("sip:2002@" + Sipp.ADDRESS + ":" + PORT);
    }

    @Test
    @DisplayName("sees a caller give up")
    void callerGivesUp() {
        try (Program caller = sipp.calls("uac-cancel", "1001", exchange.sip(), "-m", "1", "-timeout", "20s")) {
            Call call = desk.awaitCall();
            call.accept().await(LIMIT);
            desk.awaitState(call, CallState.IDLE);
            assertThat(desk.states(call))
                    .containsExactly(CallState.OFFERING, CallState.ACCEPTED, CallState.DISCONNECTED, CallState.IDLE);
            assertSucceeded(caller);
        }
    }

    @Test
    @DisplayName("repeats its answer to a caller whose ACK was lost")
    void callersAckIsLost() {
        try (Program caller = sipp.calls("uac-lost-ack", "1001", exchange.sip(), "-m", "1", "-timeout", "20s")) {
            Call call = desk.awaitCall();
            call.answer().await(LIMIT);
            desk.awaitState(call, CallState.CONNECTED);
            desk.awaitMode(call, DisconnectMode.NORMAL);
            desk.end(call);
            assertSucceeded(caller);
        }
    }

    @Test
    @DisplayName("shows a caller's hold and retrieval")
    void callerHolds() {
        try (Program caller = sipp.calls("uac-hold", "1001", exchange.sip(), "-m", "1", "-timeout", "20s")) {
            Call call = desk.awaitCall();
            call.answer().await(LIMIT);
            desk.awaitMode(call, ConnectedMode.ACTIVE_HELD);
            desk.awaitMode(call, ConnectedMode.ACTIVE);
            desk.awaitMode(call, DisconnectMode.NORMAL);
            desk.end(call);
            assertSucceeded(caller);
        }
    }

    @Test
    @DisplayName("calls, talks and hangs up")
    void calls() {
        try (Program callee = sipp.answers("uas-answer", PORT)) {
            Call call = callSipp();
            desk.awaitState(call, CallState.CONNECTED);
            desk.end(call);
            assertThat(desk.states(call))
                    .containsExactly(
                            CallState.DIALING,
                            CallState.PROCEEDING,
                            CallState.RINGBACK,
                            CallState.CONNECTED,
                            CallState.IDLE);
            assertSucceeded(callee);
        }
    }

    @Test
    @DisplayName("acknowledges again when its ACK was lost")
    void ourAckIsLost() {
        try (Program callee = sipp.answers("uas-lost-ack", PORT)) {
            Call call = callSipp();
            desk.awaitState(call, CallState.CONNECTED);
            await().atMost(LIMIT).until(() -> exchange.counts().calls() == 1);
            desk.end(call);
            assertSucceeded(callee);
        }
    }

    @Test
    @DisplayName("hangs up an answer that crosses its CANCEL")
    void answerCrossesCancel() {
        try (Program callee = sipp.answers("uas-late-answer", PORT)) {
            Call call = callSipp();
            desk.awaitState(call, CallState.RINGBACK);
            desk.end(call);
            assertSucceeded(callee);
        }
    }

    @Test
    @DisplayName("tries a hold again after glare")
    void glare() {
        try (Program callee = sipp.answers("uas-glare", PORT)) {
            Call call = callSipp();
            desk.awaitState(call, CallState.CONNECTED);
            call.hold().await(LIMIT);
            desk.awaitState(call, CallState.ON_HOLD);
            desk.end(call);
            assertSucceeded(callee);
        }
    }

    @ParameterizedTest
    @CsvSource({"404, BAD_ADDRESS", "603, REJECT", "503, CONGESTION", "480, UNAVAIL"})
    @DisplayName("says why it was refused")
    void refused(int status, DisconnectMode mode) {
        try (Program callee = sipp.refuses(PORT, status)) {
            Call call = callSipp();
            desk.awaitMode(call, mode);
            desk.end(call);
            assertSucceeded(callee);
        }
    }

    @Test
    @DisplayName("shows that the other side is busy")
    void busy() {
        try (Program callee = sipp.refuses(PORT, 486)) {
            Call call = callSipp();
            desk.awaitMode(call, BusyMode.STATION);
            desk.end(call);
            assertSucceeded(callee);
        }
    }

    @Test
    @DisplayName("refuses with 503 what is too much, and serves the rest")
    void overload() {
        try (Exchange small = Exchange.with(new Admission.Limits(20, 5_000), Exchange.plainLine("1001"));
                Attendant attendant = new Attendant(small.telephony(), "1001");
                Program caller =
                        sipp.calls("uac-overload", "1001", small.sip(), "-m", "200", "-r", "100", "-timeout", "20s")) {
            assertThat(caller.awaitEnd(LIMIT)).as(caller::output).isZero();
            await().atMost(LIMIT)
                    .until(() -> attendant.ended() + small.counts().stack().refused() == 200);
            assertThat(small.counts().stack().refused()).isBetween(100L, 175L);
            await().atMost(LIMIT).until(() -> small.counts().calls() == 0);
        }
    }
}
