package org.strowger.provider.modem.internal.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** Modems that nobody here wrote, called through the application's interface and the real core. */
class SoftModemCallsTest {
    @TempDir
    Path directory;

    private Exchange exchange;
    private Desk ann;
    private Desk bob;

    @BeforeEach
    void plugIn() throws Exception {
        exchange = new Exchange(directory, 3);
        ann = exchange.desk(1001);
        bob = exchange.desk(1002);
    }

    @AfterEach
    void unplug() throws Exception {
        if (exchange != null) {
            exchange.close();
        }
    }

    @Test
    @Rule("L-171")
    void aCallIsDialedOfferedAnsweredAndTakenDownByItsCaller() {
        ann.dials("1002");
        ann.waitsFor(CallState.DIALING);
        bob.waitsFor("OFFERING ACTIVE").waitsFor("ring 0").waitsFor("info [CALLER_ID]");
        assertThat(bob.call().info().callerId()).isEqualTo(PartyId.of("1001"));
        bob.waitsFor("ring 1").answers().waitsFor("CONNECTED ACTIVE");
        ann.waitsFor("CONNECTED CONFIRMED");
        ann.hangsUp();
        bob.waitsFor("DISCONNECTED NORMAL").hangsUp();
    }

    @Test
    void aCallIsTakenDownByTheOneWhoAnsweredAndTheLinesServeAgain() {
        for (int round = 0; round < 2; round++) {
            connect();
            bob.hangsUp();
            ann.waitsFor("DISCONNECTED NORMAL").hangsUp();
        }
    }

    @Test
    void aCallerWhoGivesUpStopsTheBellAndEndsTheCall() {
        ann.dials("1002");
        bob.waitsFor("ring 1");
        ann.hangsUp();
        bob.waitsFor("DISCONNECTED NORMAL").waitsFor(CallState.IDLE);
    }

    @Test
    @Rule("L-235")
    void aRejectedCallIsOfferedNoMore() {
        ann.dials("1002");
        bob.waitsFor("ring 0").hangsUp();
        ann.waitsFor("DISCONNECTED UNREACHABLE").hangsUp();
    }

    @Test
    void anEngagedNumberIsBusy() {
        connect();
        Desk cleo = exchange.desk(1003);
        cleo.dials("1002");
        cleo.waitsFor("BUSY UNAVAIL").hangsUp();
    }

    @ParameterizedTest
    @CsvSource({
        "9999,DISCONNECTED UNREACHABLE",
        "8888,DISCONNECTED NO_DIALTONE",
        "6666,DISCONNECTED NO_ANSWER",
        "7777,BUSY UNAVAIL"
    })
    void aNumberThatCannotBeReachedEndsWithItsReason(String number, String end) {
        ann.dials(number);
        ann.waitsFor(end).hangsUp();
    }

    @Test
    void aWithheldNumberIsToldAsSuch() {
        ann.dials("*671002");
        bob.waitsFor("info [CALLER_ID]");
        assertThat(bob.call().info().callerId()).isEqualTo(PartyId.without(PartyId.Presentation.BLOCKED));
        bob.answers().hangsUp();
    }

    @Test
    void aCallWithoutCallerIdHoldsNothingUp() {
        exchange.modems().tell("call 1002 -");
        bob.waitsFor("ring 2").answers().waitsFor("CONNECTED ACTIVE");
        exchange.modems().tell("quit 1002");
        bob.waitsFor("DISCONNECTED NORMAL").hangsUp();
    }

    @Test
    void anOutsideCallerIsKnownByNumberAndName() {
        exchange.modems().tell("call 1002 5551234 Strowger");
        bob.waitsFor("info [CALLER_ID]").waitsFor("info [CALLER_ID]");
        assertThat(bob.call().info().callerId()).isEqualTo(PartyId.of("5551234", "Strowger"));
        exchange.modems().tell("quit 1002");
        bob.waitsFor("DISCONNECTED NORMAL").waitsFor(CallState.IDLE);
    }

    @Test
    void aVoiceCallIsConnectedOnBothSides() {
        ann.speaksTo("500");
        ann.waitsFor("CONNECTED ACTIVE").hangsUp();
        ann.speaksTo("500");
        ann.waitsFor("CONNECTED ACTIVE");
        exchange.modems().tell("quit 1001");
        ann.waitsFor("DISCONNECTED NORMAL").hangsUp();
    }

    @Test
    void aVoiceCallIsAnsweredAndTakenDownByTheOneWhoAnswered() {
        answerVoice();
        bob.hangsUp();
        ann.waitsFor("DISCONNECTED NORMAL").hangsUp();
    }

    @Test
    void aVoiceCallIsTakenDownByItsCaller() {
        takenForVoice();
        answerVoice();
        ann.hangsUp();
        bob.waitsFor("DISCONNECTED NORMAL").hangsUp();
    }

    @Test
    void aModemThatCallsALineForVoiceIsAnsweredToo() {
        takenForVoice();
        connect();
        bob.hangsUp();
        ann.waitsFor("DISCONNECTED NORMAL").hangsUp();
    }

    private void takenForVoice() {
        exchange.disconnect(1002);
        exchange.connect(1002, MediaMode.INTERACTIVE_VOICE);
        bob = exchange.desk(1002);
    }

    private void answerVoice() {
        ann.speaksTo("1002");
        bob.waitsFor("ring 0").answers().waitsFor("CONNECTED ACTIVE");
        ann.waitsFor("CONNECTED ACTIVE");
    }

    @Test
    @Rule({"L-220", "L-222"})
    void aModifierThatTheModemLacksIsRefusedAndTheLineStaysFree() {
        assertThatThrownBy(() -> ann.dials("0$1002"))
                .isInstanceOfSatisfying(TelephonyException.class, thrown -> assertThat(thrown.error())
                        .isEqualTo(LineError.DIALBILLING));
        connect();
    }

    @Test
    void whatAModemCannotDoIsNotOfferedAndRefused() {
        connect();
        Call call = ann.call();
        assertThat(call.status().features()).doesNotContain(CallFeature.HOLD, CallFeature.UNHOLD);
        assertThatThrownBy(() -> call.hold().await(Desk.PATIENCE))
                .isInstanceOfSatisfying(TelephonyException.class, thrown -> assertThat(thrown.error())
                        .isEqualTo(LineError.OPERATIONUNAVAIL));
    }

    @Test
    @Rule({"L-065", "L-409"})
    void anApplicationAsksTheModemItselfButCannotDialBehindTheLine() {
        assertThat(ann.asks("ATI0")).isEqualTo("spandsp\nOK");
        assertThatThrownBy(() -> ann.asks("ATI3;D1002"))
                .isInstanceOfSatisfying(TelephonyException.class, thrown -> assertThat(thrown.error())
                        .isEqualTo(LineError.OPERATIONUNAVAIL));
        connect();
    }

    @Test
    void aHandleLetGoOfByEverybodyTakesTheCallDown() {
        connect();
        ann.call().close();
        bob.waitsFor("DISCONNECTED NORMAL");
    }

    @Test
    @Rule({"L-048", "L-399"})
    void unpluggedModemsEndTheirCallsAndComeBack() throws Exception {
        connect();
        exchange.modems().unplug();
        ann.waitsFor("DISCONNECTED OUT_OF_ORDER").waitsFor(CallState.IDLE);
        bob.waitsFor("line OUT_OF_SERVICE");
        assertThat(bob.line().status().conditions()).doesNotContain(LineCondition.IN_SERVICE);
        assertThatThrownBy(() -> ann.dials("1002"))
                .isInstanceOfSatisfying(TelephonyException.class, thrown -> assertThat(thrown.error())
                        .isEqualTo(LineError.INVALLINESTATE));
        exchange.modems().plugIn();
        ann.waitsFor("line IN_SERVICE");
        bob.waitsFor("line IN_SERVICE");
        ann.dials("1002");
        bob.waitsFor("info [CALLER_ID]").answers();
        ann.waitsFor("CONNECTED CONFIRMED");
    }

    @Test
    void aModemThatStopsAnsweringIsOutOfServiceUntilItAnswers() {
        exchange.modems().tell("mute 1001");
        ann.waitsFor("line OUT_OF_SERVICE");
        exchange.modems().tell("unmute 1001");
        ann.waitsFor("line IN_SERVICE");
        connect();
    }

    @Test
    void aModemThatTalksNonsenseIsOutOfServiceUntilItMakesSense() {
        exchange.modems().tell("babble 1001");
        ann.waitsFor("line OUT_OF_SERVICE");
        exchange.modems().tell("unmute 1001");
        ann.waitsFor("line IN_SERVICE");
        connect();
    }

    @Test
    void aModemThatWasResetTellsCallersAgain() {
        exchange.modems().tell("reset 1002");
        bob.waitsFor("line OUT_OF_SERVICE").waitsFor("line IN_SERVICE");
        ann.dials("1002");
        bob.waitsFor("info [CALLER_ID]");
        assertThat(bob.call().info().callerId()).isEqualTo(PartyId.of("1001"));
    }

    @Test
    void aProviderThatIsTakenAwayLeavesNoCallNoThreadAndNoPortBehind() {
        connect();
        exchange.disconnect(1001);
        bob.waitsFor("DISCONNECTED NORMAL").hangsUp();
        assertThat(threads()).doesNotContain("modem-m1001").contains("modem-m1002");
        exchange.connect(1001);
        ann = exchange.desk(1001);
    }

    private void connect() {
        ann.dials("1002");
        bob.waitsFor("ring 0").answers();
        ann.waitsFor("CONNECTED CONFIRMED");
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }
}
