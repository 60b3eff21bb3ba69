package org.strowger.provider.sip.internal.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.rtp.SourcePolicy;
import org.strowger.provider.sip.internal.stack.Transport;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.testing.Rule;

/**
 * Digits with baresip 1.0.0, both registered at kamailio. It cannot send INFO, so only what it gets goes by INFO. On
 * the loopback network its RTP comes from 127.0.0.1, not from the address in its SDP; to a line that takes media from
 * where it was signalled only, its keys are a stranger's.
 */
@DisplayName("Digits of a call with a softphone")
class SoftphoneDigitsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration DIGIT = Duration.ofMillis(120);

    @TempDir
    private Path directory;

    private Kamailio kamailio;
    private Baresip baresip;
    private Exchange exchange;
    private Desk desk;

    @BeforeEach
    void startProxy() {
        kamailio = new Kamailio(directory);
    }

    private void start(UnaryOperator<CallPolicy> policy) {
        baresip = new Baresip(directory, "1003", "auto");
        exchange = Exchange.with(
                Exchange.treating(Exchange.registeredLine("1001", "secret", Kamailio.ADDRESS, Transport.UDP), policy));
        desk = new Desk(exchange.telephony(), "1001").awaitInService();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable part : new AutoCloseable[] {desk, exchange, baresip, kamailio}) {
            if (part != null) {
                part.close();
            }
        }
    }

    private void assertNothingLeft() {
        await().atMost(LIMIT)
                .until(() -> exchange.counts().calls() == 0 && exchange.counts().mediaPorts() == 0);
    }

    private Call connectedCall() {
        Call call = desk.call("1003");
        desk.awaitState(call, CallState.CONNECTED);
        return call;
    }

    private void assertReportedAndGathered(Call call, GatherRequest request) {
        desk.awaitState(call, CallState.CONNECTED);
        baresip.press("15*#");
        assertThat(desk.awaitDigits(call, 8))
                .containsExactly(
                        "DTMF 1", "DTMF_END 1", "DTMF 5", "DTMF_END 5", "DTMF *", "DTMF_END *", "DTMF #", "DTMF_END #");
        CallEvent.DigitsGathered gathered = desk.awaitGathered();
        assertThat(gathered.call()).isSameAs(call);
        assertThat(gathered.request()).isEqualTo(request);
        assertThat(gathered.digits()).isEqualTo("15*#");
        assertThat(gathered.reason()).isEqualTo(GatherEnd.TERMINATION_DIGIT);
    }

    private GatherRequest ask(Call call) {
        GatherRequest request = GatherRequest.digits(10).endedBy("#");
        call.digits().monitor(Set.of(DigitMode.DTMF, DigitMode.DTMF_END));
        call.digits().gather(request);
        return request;
    }

    @Test
    @Rule({"L-322", "L-324", "L-329", "L-330", "L-331"})
    @DisplayName("that it makes come in as named events in RTP, asked for before the answer, reported and gathered")
    void fromCaller() {
        start(policy -> policy.with(SourcePolicy.LATCH));
        baresip.command("dial", "sip:1001@pbx.test");
        Call call = desk.awaitCall();
        GatherRequest request = ask(call);
        call.answer().await(LIMIT);
        assertReportedAndGathered(call, request);
        desk.end(call);
        assertNothingLeft();
    }

    @Test
    @Rule({"L-322", "L-324", "L-329", "L-330", "L-331", "L-332"})
    @DisplayName("that it gets come in as named events in RTP, also after digits of ours and a hold")
    void fromCallee() {
        start(policy -> policy.with(SourcePolicy.LATCH));
        Call call = connectedCall();
        call.digits().generate(DigitMode.DTMF, "4", DIGIT);
        assertThat(desk.awaitGenerated()).isEqualTo(GenerationEnd.DONE);
        call.hold().await(LIMIT);
        desk.awaitState(call, CallState.ON_HOLD);
        call.unhold().await(LIMIT);
        desk.awaitState(call, CallState.CONNECTED);
        assertReportedAndGathered(call, ask(call));
        desk.end(call);
        assertNothingLeft();
    }

    @Test
    @Rule({"L-332", "L-335"})
    @DisplayName("go to it as named events in RTP")
    void events() {
        start(UnaryOperator.identity());
        Call call = connectedCall();
        call.digits().generate(DigitMode.DTMF, "4x*", DIGIT);
        assertThat(desk.awaitGenerated()).isEqualTo(GenerationEnd.DONE);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(baresip.heardDigits()).containsExactly("4", "4 end", "*", "* end"));
        assertThat(baresip.informedDigits()).isEmpty();
        desk.end(call);
        assertNothingLeft();
    }

    @Test
    @Rule({"L-332", "L-335"})
    @DisplayName("go to it by INFO from a line that is configured so")
    void info() {
        start(policy -> policy.withNamedEvents(false));
        Call call = connectedCall();
        call.digits().generate(DigitMode.DTMF, "4x*", DIGIT);
        assertThat(desk.awaitGenerated()).isEqualTo(GenerationEnd.DONE);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(baresip.informedDigits()).containsExactly("4", "*"));
        assertThat(baresip.heardDigits()).isEmpty();
        desk.end(call);
        assertNothingLeft();
    }
}
