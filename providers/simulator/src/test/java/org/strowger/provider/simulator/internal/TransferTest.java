package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DialtoneMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

class TransferTest extends ApplicationTest {
    private Line alice;
    private Line bob;
    private Line carol;

    @BeforeEach
    void openLines() {
        alice = open("1001");
        bob = open("1002");
        carol = open("1003");
    }

    private void equipAnew(ExchangeSettings.Builder settings) {
        equip(settings);
        openLines();
    }

    private static CallParams oneStep(String to) {
        return CallParams.builder()
                .flag(CallParamFlag.ONE_STEP_TRANSFER)
                .targetAddress(to)
                .build();
    }

    @Test
    @Rule({"L-252", "T-23"})
    void aSetUpHoldsTheCallAndGivesAConsultationCallInDialtone() {
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp());
        assertThat(state(call)).isEqualTo(CallState.ON_HOLD_PENDING_TRANSFER);
        assertThat(state(consultation)).isEqualTo(CallState.DIALTONE);
        assertThat(mode(consultation)).isEqualTo(DialtoneMode.INTERNAL);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE_HELD);
    }

    @Test
    @Rule({"L-259", "L-412", "T-26"})
    void acompletedTransferJoinsTheOthersAndLeavesBothCallsIdle() {
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp());
        done(consultation.dial("1003"));
        done(newest(carol).answer());
        done(call.transfer().complete(consultation));
        assertThat(state(call)).isEqualTo(CallState.IDLE);
        assertThat(state(consultation)).isEqualTo(CallState.IDLE);
        assertThat(consultation.isValid()).isTrue();
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(newest(bob).info().connectedId()).isEqualTo(PartyId.of("1003"));
        assertThat(newest(carol).info().connectedId()).isEqualTo(PartyId.of("1002"));
        assertThat(newest(bob).info().callId()).isEqualTo(newest(carol).info().callId());
        assertThat(newest(bob).info().relatedCallId()).isEqualTo(call.info().callId());
        done(newest(bob).drop());
        assertThat(state(newest(carol))).isEqualTo(CallState.DISCONNECTED);
    }

    @Test
    @Rule("L-257")
    void aTransferToARingingDestinationLetsTheOtherPartyWait() {
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp());
        done(consultation.dial("1003"));
        done(call.transfer().complete(consultation));
        assertThat(state(newest(bob))).isEqualTo(CallState.RINGBACK);
        assertThat(newest(carol).info().callerId()).isEqualTo(PartyId.of("1002"));
        done(newest(carol).answer());
        assertThat(state(newest(bob))).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-257")
    void aTransferToABusyDestinationGivesTheOtherPartyTheTone() {
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp());
        done(consultation.dial("9901"));
        assertThat(state(consultation)).isEqualTo(CallState.BUSY);
        done(call.transfer().complete(consultation));
        assertThat(state(newest(bob))).isEqualTo(CallState.BUSY);
    }

    @Test
    @Rule("L-259")
    void outsidePartiesAreTransferredToo() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        pass(ofSeconds(1));
        Call call = newest(alice);
        done(call.answer());
        Call consultation = done(call.transfer().setUp());
        done(consultation.dial("9900"));
        done(call.transfer().complete(consultation));
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
        assertThat(caller.line()).isEqualTo("9900");
        assertThat(exchange.outsideCalls()).hasSize(2);
        caller.hangUp();
        assertThat(exchange.outsideCalls()).isEmpty();
    }

    @Test
    @Rule("L-256")
    void aOneStepTransferDialsAtOnceAndIsCompletedExplicitly() {
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp(oneStep("1003")));
        assertThat(statesOf(consultation)).startsWith(CallState.DIALING, CallState.PROCEEDING);
        assertThat(state(call)).isEqualTo(CallState.ON_HOLD_PENDING_TRANSFER);
        assertThat(state(newest(carol))).isEqualTo(CallState.OFFERING);
    }

    @Test
    @Rule("L-256")
    void withoutTheFacilityThereIsNoOneStepTransfer() {
        equipAnew(ExchangeSettings.builder().without(Facility.ONE_STEP_TRANSFER));
        assertThat(addressOf(alice).callFeatures()).doesNotContain(CallFeature.ONE_STEP_TRANSFER);
        Call call = talk(alice, bob);
        assertThat(refused(() -> done(call.transfer().setUp(oneStep("1003"))))).isEqualTo(LineError.OPERATIONUNAVAIL);
        assertThat(state(call)).isEqualTo(CallState.CONNECTED);
        assertThat(alice.calls()).hasSize(1);
    }

    @Test
    @Rule({"L-246", "L-247", "T-25"})
    void unholdingTheCallTakesTheSetUpBack() {
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp());
        done(call.unhold());
        assertThat(state(call)).isEqualTo(CallState.CONNECTED);
        assertThat(state(consultation)).isEqualTo(CallState.IDLE);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
    }

    @Test
    @Rule({"L-237", "T-24"})
    void droppingTheConsultationCallReconnectsTheHeldOne() {
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp());
        done(consultation.drop());
        assertThat(addressOf(alice).flags()).contains(AddressCapabilityFlag.AUTO_RECONNECT);
        assertThat(state(call)).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-237", "L-253"})
    void withoutAutoReconnectTheHeldCallStaysHeld() {
        equipAnew(ExchangeSettings.builder().without(Facility.AUTO_RECONNECT));
        assertThat(addressOf(alice).flags()).doesNotContain(AddressCapabilityFlag.AUTO_RECONNECT);
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp());
        done(consultation.drop());
        assertThat(state(call)).isEqualTo(CallState.ON_HOLD_PENDING_TRANSFER);
        done(call.unhold());
        assertThat(state(call)).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-250", "T-40"})
    void theHeldPartyCanHangUpDuringTheConsultation() {
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp());
        done(newest(bob).drop());
        assertThat(state(call)).isEqualTo(CallState.DISCONNECTED);
        assertThat(state(consultation)).isEqualTo(CallState.DIALTONE);
        done(call.drop());
        assertThat(state(consultation)).isEqualTo(CallState.DIALTONE);
    }

    @Test
    @Rule({"L-249", "T-22"})
    void theHeldAndTheConsultationCallCanBeSwapped() {
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp());
        done(consultation.dial("9900"));
        done(consultation.swapHold(call));
        assertThat(state(call)).isEqualTo(CallState.CONNECTED);
        assertThat(state(consultation)).isEqualTo(CallState.ON_HOLD_PENDING_TRANSFER);
        done(consultation.transfer().complete(call));
        assertThat(state(call)).isEqualTo(CallState.IDLE);
        assertThat(state(newest(bob))).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-254", "L-255", "L-264"})
    void whereThereIsNoConsultationAHeldCallIsTransferredToOneMadeSeparately() {
        equipAnew(ExchangeSettings.builder().without(Facility.CONSULTATION_TRANSFER));
        assertThat(addressOf(alice).flags())
                .contains(AddressCapabilityFlag.TRANSFER_HELD, AddressCapabilityFlag.TRANSFER_MAKE);
        Call call = talk(alice, bob);
        assertThat(refused(() -> done(call.transfer().setUp()))).isEqualTo(LineError.OPERATIONFAILED);
        assertThat(alice.calls()).hasSize(1);
        done(call.hold());
        Call made = talk(alice, carol);
        done(call.transfer().complete(made));
        assertThat(newest(bob).info().connectedId()).isEqualTo(PartyId.of("1003"));
    }

    @Test
    @Rule({"L-244", "L-255"})
    void aCallMadeSeparatelyIsADestinationOnlyWhereTheAddressSaysSo() {
        equipAnew(ExchangeSettings.builder().without(Facility.TRANSFER_MAKE));
        Call call = talk(alice, bob);
        done(call.hold());
        Call made = talk(alice, carol);
        assertThat(refused(() -> done(call.transfer().complete(made)))).isEqualTo(LineError.INVALCONSULTCALLHANDLE);
        done(made.swapHold(call));
        done(made.unhold());
        done(call.hold());
        done(call.transfer().complete(made));
        assertThat(state(made)).isEqualTo(CallState.IDLE);
    }

    @Test
    @Rule("L-244")
    void aCallOnHardHoldIsTransferredOnlyWhereTheAddressSaysSo() {
        equipAnew(ExchangeSettings.builder().without(Facility.TRANSFER_HELD));
        Call call = talk(alice, bob);
        done(call.hold());
        Call made = talk(alice, carol);
        assertThat(refused(() -> done(call.transfer().complete(made)))).isEqualTo(LineError.INVALCALLSTATE);
    }

    @Test
    void whereNothingIsSwitchedOnNothingIsTransferred() {
        equipAnew(ExchangeSettings.builder().only());
        assertThat(addressOf(alice).callFeatures())
                .doesNotContain(CallFeature.SETUP_TRANSFER, CallFeature.COMPLETE_TRANSFER, CallFeature.BLIND_TRANSFER);
        Call call = talk(alice, bob);
        assertThat(refused(() -> done(call.transfer().setUp()))).isEqualTo(LineError.OPERATIONUNAVAIL);
        assertThat(refused(() -> done(call.transfer().blind("1003")))).isEqualTo(LineError.OPERATIONUNAVAIL);
        done(call.hold());
        Call made = talk(alice, carol);
        assertThat(refused(() -> done(call.transfer().complete(made))))
                .isIn(LineError.OPERATIONUNAVAIL, LineError.INVALCALLSTATE);
    }

    @Test
    @Rule({"L-260", "L-262", "T-27"})
    void aTransferCanBeCompletedAsAConference() {
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp());
        done(consultation.dial("1003"));
        done(newest(carol).answer());
        Call conference = done(call.transfer().completeAsConference(consultation));
        assertThat(statesOf(conference)).containsExactly(CallState.CONNECTED);
        assertThat(state(call)).isEqualTo(CallState.CONFERENCED);
        assertThat(state(consultation)).isEqualTo(CallState.CONFERENCED);
        assertThat(conference.conference().relatedCalls()).containsExactly(conference, call, consultation);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
    }

    @Test
    @Rule("L-260")
    void withoutTheFacilityATransferIsNoConference() {
        equipAnew(ExchangeSettings.builder().without(Facility.TRANSFER_CONFERENCE));
        Call call = talk(alice, bob);
        Call consultation = done(call.transfer().setUp(oneStep("9900")));
        assertThat(refused(() -> done(call.transfer().completeAsConference(consultation))))
                .isEqualTo(LineError.INVALTRANSFERMODE);
        done(call.transfer().complete(consultation));
    }

    @Test
    @Rule({"L-263", "T-28"})
    void aBlindTransferSendsTheOtherPartyOn() {
        Call call = talk(alice, bob);
        done(call.transfer().blind("1003"));
        assertThat(state(call)).isEqualTo(CallState.IDLE);
        assertThat(state(newest(bob))).isEqualTo(CallState.RINGBACK);
        assertThat(newest(carol).info().reason()).isEqualTo(CallReason.TRANSFER);
        assertThat(newest(carol).info().redirectingId()).isEqualTo(PartyId.of("1001"));
        done(newest(carol).answer());
        assertThat(state(newest(bob))).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-263")
    void aBlindTransferToNobodyChangesNothing() {
        Call call = talk(alice, bob);
        assertThat(refused(() -> done(call.transfer().blind("555")))).isEqualTo(LineError.INVALADDRESS);
        assertThat(state(call)).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-227")
    void aPredictiveCallIsTransferredWhenItIsAnswered() {
        Call call = done(alice.makeCall(
                "1002",
                CallParams.builder()
                        .flag(CallParamFlag.PREDICTIVE_DIAL)
                        .targetAddress("1003")
                        .autoTransferStates(Set.of(CallState.CONNECTED))
                        .build()));
        done(newest(bob).answer());
        assertThat(statesOf(call)).endsWith(CallState.CONNECTED, CallState.IDLE);
        assertThat(state(newest(carol))).isEqualTo(CallState.OFFERING);
        done(newest(carol).answer());
        assertThat(newest(bob).info().connectedId()).isEqualTo(PartyId.of("1003"));
    }

    @Test
    @Rule("L-227")
    void withoutTheFacilityNothingIsDialedPredictively() {
        equipAnew(ExchangeSettings.builder().without(Facility.PREDICTIVE_DIALING));
        assertThat(addressOf(alice).flags()).doesNotContain(AddressCapabilityFlag.PREDICTIVE_DIALER);
        CallParams predictive =
                CallParams.builder().flag(CallParamFlag.PREDICTIVE_DIAL).build();
        assertThat(refused(() -> done(alice.makeCall("1002", predictive)))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule({"L-131", "L-133"})
    void closingTheHeldCallStopsTheSetUp() {
        Call call = talk(alice, bob);
        Request<Call> pending = call.transfer().setUp();
        pass(ofMillis(5));
        alice.close();
        settle();
        assertThat(pending.reply().toCompletableFuture()).isCompletedExceptionally();
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
    }
}
