package org.strowger.provider.modem.internal.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.testing.Rule;

class IncomingCallTest {
    private final ModemBench bench = ModemBench.inService();

    @Test
    @Rule({"L-148", "L-170", "L-171", "S-041", "S-043"})
    void aRingIsAnOfferAndEachRingIsCounted() {
        bench.modem.says("RING");
        assertThat(bench.told()).containsExactly("new call", "OFFERING ACTIVE", "ring 0");
        bench.modem.says("RING");
        assertThat(bench.told()).containsExactly("ring 1");
        assertThat(bench.record.info().origin()).isEqualTo(CallOrigin.INBOUND);
        assertThat(bench.record.info().mediaModes()).containsExactly(MediaMode.DATA_MODEM);
        assertThat(bench.record.info().callerId()).isEqualTo(PartyId.unknown());
    }

    @Test
    void theCallerIsTaughtBetweenTheRings() {
        bench.modem.says("RING", "DATE=0314", "TIME=1592", "NMBR=5551234", "NAME=STROWGER ALMON");
        assertThat(bench.told()).contains("info [CALLER_ID]");
        assertThat(bench.record.info().callerId()).isEqualTo(PartyId.of("5551234", "STROWGER ALMON"));
        bench.modem.says("RING");
        assertThat(bench.told()).containsExactly("ring 1");
    }

    @Test
    void aWithheldNumberHoldsNothingUp() {
        bench.modem.says("RING", "NMBR=P", "RING");
        assertThat(bench.told()).endsWith("info [CALLER_ID]", "ring 1");
        assertThat(bench.record.info().callerId()).isEqualTo(PartyId.without(PartyId.Presentation.BLOCKED));
    }

    @Test
    void aCallerToldBeforeTheFirstRingIsKnownWithTheOffer() {
        bench.modem.says("NMBR=5551234", "RING");
        assertThat(bench.told()).startsWith("new call", "OFFERING ACTIVE");
        assertThat(bench.record.info().callerId()).isEqualTo(PartyId.of("5551234"));
    }

    @Test
    void aMobileModemTellsWhatKindOfCallItIs() {
        bench.modem.says("+CRING: VOICE", "+CLIP: \"+49301234\",145");
        assertThat(bench.record.info().mediaModes()).containsExactly(MediaMode.INTERACTIVE_VOICE);
        assertThat(bench.record.info().callerId()).isEqualTo(PartyId.of("+49301234"));
    }

    @Test
    void ringsThatStopMeanTheCallerGaveUp() {
        bench.modem.says("RING");
        bench.pass(Duration.ofSeconds(6));
        bench.modem.says("RING");
        bench.pass(TestSettings.RING.minusMillis(1));
        bench.told();
        bench.pass(Duration.ofMillis(1));
        assertThat(bench.told()).containsExactly("DISCONNECTED NORMAL", "IDLE");
        bench.modem.says("RING");
        assertThat(bench.told()).containsExactly("new call", "OFFERING ACTIVE", "ring 0");
    }

    @Test
    void aMobileModemTellsThatTheCallerGaveUp() {
        bench.modem.says("RING", "NO CARRIER");
        assertThat(bench.told()).endsWith("DISCONNECTED NORMAL", "IDLE");
    }

    @Test
    @Rule({"L-200", "L-230", "L-232"})
    void anOfferIsAcceptedAndAnswered() {
        bench.modem.says("RING");
        bench.told();
        bench.record.call().accept(bench.record.request("accept"));
        assertThat(bench.told()).containsExactly("ACCEPTED", "accept succeeded");
        bench.record.call().answer(bench.record.request("answer"));
        assertThat(bench.modem.heard()).containsExactly("ATA");
        bench.pass(Duration.ofSeconds(20));
        assertThat(bench.told()).as("rings are not waited for any more").isEmpty();
        bench.modem.says("CONNECT 9600");
        assertThat(bench.told()).containsExactly("answer succeeded", "CONNECTED ACTIVE", "info [RATE]");
        bench.modem.says("NO CARRIER");
        assertThat(bench.told()).containsExactly("DISCONNECTED NORMAL");
    }

    @Test
    void aVoiceCallIsAnsweredByOk() {
        bench.modem.answers("ATA", "OK");
        bench.modem.says("+CRING: VOICE");
        bench.told();
        bench.record.call().answer(bench.record.request("answer"));
        assertThat(bench.told()).containsExactly("answer succeeded", "CONNECTED ACTIVE");
        bench.record.call().drop(bench.record.request("drop"));
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.modem.heard()).containsExactly("ATA", "ATH");
        assertThat(bench.told()).containsExactly("drop succeeded", "IDLE");
    }

    @Test
    @Rule("L-163")
    void aCallerWhoIsNoModemAfterAllIsConnectedAllTheSame() {
        bench.modem.answers("ATA", "OK");
        bench.modem.says("RING");
        bench.told();
        bench.record.call().answer(bench.record.request("answer"));
        assertThat(bench.told()).containsExactly("answer succeeded", "CONNECTED ACTIVE");
        assertThat(bench.record.info().mediaModes()).containsExactly(MediaMode.DATA_MODEM);
    }

    @Test
    @Rule("L-163")
    void aCallerWhoIsAModemAfterAllIsHungUpThroughTheEscapeSequence() {
        bench.modem.answers("ATA", "CONNECT 9600").answers("+++", "OK");
        bench.modem.says("+CRING: VOICE");
        bench.told();
        bench.record.call().answer(bench.record.request("answer"));
        assertThat(bench.told()).containsExactly("answer succeeded", "CONNECTED ACTIVE", "info [RATE]");
        assertThat(bench.record.info().mediaModes()).containsExactly(MediaMode.INTERACTIVE_VOICE);
        bench.record.call().drop(bench.record.request("drop"));
        bench.pass(Duration.ofSeconds(2));
        assertThat(bench.modem.heard()).containsExactly("ATA", "+++", "ATH");
    }

    @Test
    void aVoiceConnectionThatTheModemCallsVconTakesCommands() {
        bench.modem.answers("ATA", "VCON");
        bench.modem.says("RING");
        bench.record.call().answer(bench.record.request("answer"));
        bench.record.call().drop(bench.record.request("drop"));
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.modem.heard()).containsExactly("ATA", "ATH");
    }

    @Test
    void aModemThatStaysOffHookAfterAnAnswerGivenUpIsPutOnHook() {
        bench.modem.says("RING");
        bench.record.call().answer(bench.record.request("answer"));
        bench.pass(TestSettings.ANSWER);
        bench.told();
        bench.modem.says("OK");
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.told()).containsExactly("answer failed: OPERATIONFAILED", "DISCONNECTED NORMAL", "IDLE");
        assertThat(bench.modem.heard()).endsWith("ATH");
    }

    @Test
    void anAnswerThatFindsNobodyFailsAndEndsTheCall() {
        bench.modem.says("RING");
        bench.record.call().answer(bench.record.request("answer"));
        bench.told();
        bench.modem.says("NO CARRIER");
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.told()).containsExactly("answer failed: OPERATIONFAILED", "DISCONNECTED NORMAL", "IDLE");
    }

    @Test
    void anAnswerThatLeadsNowhereIsGivenUpInTime() {
        bench.modem.says("RING");
        bench.record.call().answer(bench.record.request("answer"));
        bench.told();
        bench.pass(TestSettings.ANSWER);
        assertThat(bench.modem.heard()).containsExactly("ATA", "");
        bench.modem.says("NO CARRIER");
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.told()).containsExactly("answer failed: OPERATIONFAILED", "DISCONNECTED NORMAL", "IDLE");
    }

    @Test
    void aRefusedAnswerLeavesTheCallRinging() {
        bench.modem.says("RING");
        bench.modem.answers("ATA", "ERROR");
        bench.told();
        bench.record.call().answer(bench.record.request("answer"));
        assertThat(bench.told()).containsExactly("answer failed: OPERATIONFAILED");
        bench.pass(TestSettings.RING);
        assertThat(bench.told()).containsExactly("DISCONNECTED NORMAL", "IDLE");
    }

    @Test
    void aCallCannotBeAnsweredTwice() {
        bench.modem.says("RING");
        bench.told();
        bench.record.call().answer(bench.record.request("one"));
        bench.record.call().answer(bench.record.request("two"));
        assertThat(bench.told()).containsExactly("two failed: INVALCALLSTATE");
    }

    @Test
    @Rule("L-235")
    void aRejectedCallIsNotOfferedAgainAlthoughItGoesOnRinging() {
        bench.modem.says("RING");
        bench.told();
        bench.record.call().drop(bench.record.request("drop"));
        bench.modem.says("RING");
        assertThat(bench.told()).containsExactly("drop succeeded", "IDLE");
        bench.pass(TestSettings.RING);
        bench.modem.says("RING");
        assertThat(bench.told()).containsExactly("new call", "OFFERING ACTIVE", "ring 0");
    }

    @Test
    @Rule({"L-150", "S-042"})
    void aCoreWithoutRoomIsOfferedTheCallAgainWithTheNextRing() {
        bench.record.overloaded(true);
        bench.modem.says("RING");
        assertThat(bench.told()).containsExactly("no room for a call");
        bench.record.overloaded(false);
        bench.modem.says("RING");
        assertThat(bench.told()).containsExactly("new call", "OFFERING ACTIVE", "ring 1");
    }

    @Test
    @Rule({"L-101", "S-075"})
    void closingTheLineEndsItsRequestsAndItsEvents() {
        bench.modem.says("RING");
        bench.record.call().answer(bench.record.request("answer"));
        bench.told();
        bench.line.close();
        assertThat(bench.told()).containsExactly("answer failed: OPERATIONFAILED");
        bench.modem.says("NO CARRIER", "RING");
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void aCallThatRingsWhileTheLineIsOpenedIsAnnounced() {
        bench.line.close();
        bench.modem.says("RING");
        assertThat(bench.told()).isEmpty();
        bench.line.open(bench.record);
        bench.modem.says("RING");
        assertThat(bench.told()).endsWith("new call", "OFFERING ACTIVE", "ring 0");
    }

    @Test
    void aNewCallTakesThePlaceOfOneThatIsOver() {
        bench.connected();
        bench.modem.says("NO CARRIER", "RING");
        assertThat(bench.told())
                .containsExactly("DISCONNECTED NORMAL", "IDLE", "new call", "OFFERING ACTIVE", "ring 0");
    }

    @Test
    void ringsDuringACallMeanNothing() {
        bench.dial("1002", ModemBench.VOICE);
        bench.modem.says("OK");
        bench.told();
        bench.modem.says("RING");
        assertThat(bench.told()).isEmpty();
    }

    @Test
    @Rule("L-122")
    void closingARingingCallTellsNothingMore() {
        bench.modem.says("RING");
        bench.record.call().answer(bench.record.request("answer"));
        bench.told();
        bench.record.call().close();
        assertThat(bench.told()).containsExactly("answer failed: OPERATIONFAILED");
        bench.modem.says("NO CARRIER");
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.told()).isEmpty();
    }
}
