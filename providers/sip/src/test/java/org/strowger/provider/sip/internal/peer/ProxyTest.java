package org.strowger.provider.sip.internal.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.provider.sip.internal.stack.Transport;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;

@DisplayName("Lines registered at kamailio with digest")
class ProxyTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    private Kamailio kamailio;

    @BeforeEach
    void start() {
        kamailio = new Kamailio(directory);
    }

    @AfterEach
    void stop() {
        if (kamailio != null) {
            kamailio.close();
        }
    }

    private static Exchange exchange(Transport transport, String secret) {
        return Exchange.with(
                Exchange.registeredLine("1001", "secret", Kamailio.ADDRESS, transport),
                Exchange.registeredLine("1002", secret, Kamailio.ADDRESS, transport));
    }

    private static void assertNothingLeft(Exchange exchange) {
        await().atMost(LIMIT)
                .until(() -> exchange.counts().calls() == 0 && exchange.counts().mediaPorts() == 0);
    }

    private void callEachOther(Transport transport) {
        try (Exchange exchange = exchange(transport, "secret");
                Desk first = new Desk(exchange.telephony(), "1001").awaitInService();
                Desk second = new Desk(exchange.telephony(), "1002").awaitInService()) {
            Call out = first.call("1002");
            Call in = second.awaitCall();
            assertThat(in.info().callerId()).isEqualTo(PartyId.of("1001", "Line 1001"));
            in.accept().await(LIMIT);
            first.awaitState(out, CallState.RINGBACK);
            in.answer().await(LIMIT);
            first.awaitState(out, CallState.CONNECTED);
            assertThat(first.states(out))
                    .containsSubsequence(CallState.PROCEEDING, CallState.RINGBACK, CallState.CONNECTED);
            in.hold().await(LIMIT);
            second.awaitState(in, CallState.ON_HOLD);
            first.awaitMode(out, ConnectedMode.ACTIVE_HELD);
            in.unhold().await(LIMIT);
            first.awaitMode(out, ConnectedMode.ACTIVE);
            second.end(in);
            first.awaitMode(out, DisconnectMode.NORMAL);
            first.end(out);
            assertNothingLeft(exchange);
        }
    }

    @Test
    @DisplayName("call each other over UDP, hold, retrieve and hang up")
    void udp() {
        callEachOther(Transport.UDP);
    }

    @Test
    @DisplayName("call each other over TCP, hold, retrieve and hang up")
    void tcp() {
        callEachOther(Transport.TCP);
    }

    @Test
    @DisplayName("stay out of service with a wrong password, while others work")
    void wrongPassword() {
        try (Exchange exchange = exchange(Transport.UDP, "wrong");
                Desk first = new Desk(exchange.telephony(), "1001").awaitInService();
                Desk second = new Desk(exchange.telephony(), "1002")) {
            assertThat(second.inService()).isFalse();
            Call out = first.call("1002");
            first.awaitMode(out, DisconnectMode.BAD_ADDRESS);
            first.end(out);
            assertNothingLeft(exchange);
        }
    }

    @Test
    @DisplayName("talk with a softphone in both ways, held and retrieved by both sides")
    void softphone() {
        try (Baresip baresip = new Baresip(directory, "1003", "auto");
                Exchange exchange = exchange(Transport.UDP, "secret");
                Desk desk = new Desk(exchange.telephony(), "1001").awaitInService()) {
            Call out = desk.call("1003");
            desk.awaitState(out, CallState.CONNECTED);
            out.hold().await(LIMIT);
            desk.awaitState(out, CallState.ON_HOLD);
            out.unhold().await(LIMIT);
            desk.awaitState(out, CallState.CONNECTED);
            baresip.command("hold", "");
            desk.awaitMode(out, ConnectedMode.ACTIVE_HELD);
            baresip.command("resume", "");
            desk.awaitMode(out, ConnectedMode.ACTIVE);
            baresip.command("hangup", "");
            desk.awaitMode(out, DisconnectMode.NORMAL);
            desk.end(out);

            baresip.command("dial", "sip:1001@pbx.test");
            Call in = desk.awaitCall();
            in.answer().await(LIMIT);
            desk.awaitState(in, CallState.CONNECTED);
            await().atMost(LIMIT).until(() -> baresip.command("listcalls", ""), established());
            desk.end(in);
            await().atMost(LIMIT)
                    .until(() -> baresip.command("listcalls", ""), established().negate());
            assertNothingLeft(exchange);
        }
    }

    private static Predicate<String> established() {
        return calls -> calls.contains("ESTABLISHED");
    }

    @Test
    @DisplayName("give a softphone's call up when it does not answer")
    void unanswered() {
        try (Baresip baresip = new Baresip(directory, "1003", "manual");
                Exchange exchange = exchange(Transport.UDP, "secret");
                Desk desk = new Desk(exchange.telephony(), "1001").awaitInService()) {
            Call out = desk.call("1003");
            desk.awaitState(out, CallState.RINGBACK);
            desk.end(out);
            await().atMost(LIMIT).until(() -> !baresip.command("listcalls", "").contains("sip:1001"));
            assertNothingLeft(exchange);

            baresip.command("dial", "sip:1001@pbx.test");
            Call in = desk.awaitCall();
            baresip.command("hangup", "");
            desk.awaitState(in, CallState.IDLE);
            assertThat(desk.states(in)).containsExactly(CallState.OFFERING, CallState.DISCONNECTED, CallState.IDLE);
            assertNothingLeft(exchange);
        }
    }
}
