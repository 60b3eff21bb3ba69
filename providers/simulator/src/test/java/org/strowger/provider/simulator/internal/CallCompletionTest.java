package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

class CallCompletionTest extends ApplicationTest {
    private Line alice;
    private Line bob;
    private Line carol;

    @BeforeEach
    void openLines() {
        equipAnew(ExchangeSettings.builder());
    }

    private void equipAnew(ExchangeSettings.Builder settings) {
        equip(settings.maxActiveCalls(1));
        alice = open("1001");
        bob = open("1002");
        carol = open("1003");
    }

    /** Alice's call to bob, who talks to carol. */
    private Call busy() {
        talk(carol, bob);
        Call call = call(alice, "1002");
        assertThat(state(call)).isEqualTo(CallState.BUSY);
        return call;
    }

    @Test
    @Rule({"L-313", "L-314", "L-169", "T-38"})
    void aBusyLineIsCalledBackWhenItIsFree() {
        Call call = busy();
        int id = done(call.completion().request(CompletionMode.CALL_BACK));
        assertThat(state(call)).isEqualTo(CallState.IDLE);
        assertThat(exchange.completions("1001")).containsExactly(id);
        done(newest(bob).drop());
        Call offered = newest(alice);
        assertThat(state(offered)).isEqualTo(CallState.OFFERING);
        assertThat(offered.info().reason()).isEqualTo(CallReason.CALL_COMPLETION);
        assertThat(offered.info().completionId()).isEqualTo(id);
        assertThat(offered.info().callerId()).isEqualTo(PartyId.of("1002"));
        done(offered.answer());
        assertThat(statesOf(offered)).endsWith(CallState.CONNECTED, CallState.PROCEEDING, CallState.RINGBACK);
        done(newest(bob).answer());
        assertThat(state(offered)).isEqualTo(CallState.CONNECTED);
        assertThat(exchange.completions("1001")).isEmpty();
    }

    @Test
    @Rule({"L-313", "L-315"})
    void anUnansweredLineIsCalledBackAfterItWasUsed() {
        Call call = call(alice, "1002");
        int id = done(call.completion().request(CompletionMode.CALL_BACK));
        assertThat(alice.calls()).containsExactly(call);
        talk(bob, carol);
        done(newest(bob).drop());
        assertThat(newest(alice).info().completionId()).isEqualTo(id);
        done(newest(alice).drop());
        assertThat(exchange.completions("1001")).isEmpty();
    }

    @Test
    @Rule("L-314")
    void aNumberOutsideIsFreeWhenTheTestSaysSo() {
        done(call(alice, "9901").completion().request(CompletionMode.CAMP_ON));
        exchange.becomesFree("9901");
        settle();
        assertThat(newest(alice).info().reason()).isEqualTo(CallReason.CALL_COMPLETION);
    }

    @Test
    @Rule("L-313")
    void aCallerCanIntrude() {
        Call call = busy();
        done(call.completion().request(CompletionMode.INTRUDE));
        Call offered = newest(alice);
        done(offered.answer());
        assertThat(state(offered)).isEqualTo(CallState.CONNECTED);
        Call intruder = newest(bob);
        assertThat(intruder.info().reason()).isEqualTo(CallReason.INTRUDE);
        assertThat(statesOf(intruder)).containsExactly(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-319", "L-320"})
    void nobodyIntrudesIntoASecureCall() {
        Call call = busy();
        done(newest(bob).secure());
        assertThat(refused(() -> done(call.completion().request(CompletionMode.INTRUDE))))
                .isEqualTo(LineError.OPERATIONFAILED);
        assertThat(state(call)).isEqualTo(CallState.BUSY);
    }

    @Test
    @Rule("L-319")
    void aCallCanBeSecureFromItsStart() {
        done(carol.makeCall(
                "9900", CallParams.builder().flag(CallParamFlag.SECURE).build()));
        Call call = call(alice, "1003");
        assertThat(refused(() -> done(call.completion().request(CompletionMode.INTRUDE))))
                .isEqualTo(LineError.OPERATIONFAILED);
    }

    @Test
    void securingCanBeSwitchedOff() {
        equipAnew(ExchangeSettings.builder().without(Facility.SECURE));
        assertThat(addressOf(alice).flags()).doesNotContain(AddressCapabilityFlag.SECURE);
        Call call = call(alice, "9900");
        assertThat(refused(() -> done(call.secure()))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule("L-316")
    void aMessageIsLeftAndShownUntilItIsTakenBack() {
        Call call = busy();
        assertThat(addressOf(alice).completionMessages()).isEqualTo(2);
        assertThat(refused(() -> done(call.completion().message(2)))).isEqualTo(LineError.INVALMESSAGEID);
        int id = done(call.completion().message(1));
        assertThat(bob.status().conditions()).contains(LineCondition.MESSAGE_WAITING);
        done(alice.cancelCompletion(id));
        assertThat(bob.status().conditions()).doesNotContain(LineCondition.MESSAGE_WAITING);
    }

    @Test
    @Rule("L-317")
    void thereAreOnlySoManyRequestsAtOnce() {
        equipAnew(ExchangeSettings.builder().maxCompletions(1));
        done(call(alice, "9901").completion().request(CompletionMode.CALL_BACK));
        Call another = call(alice, "9901");
        assertThat(refused(() -> done(another.completion().request(CompletionMode.CALL_BACK))))
                .isEqualTo(LineError.COMPLETIONOVERRUN);
        assertThat(state(another)).isEqualTo(CallState.BUSY);
    }

    @Test
    @Rule({"L-315", "L-321"})
    void aRequestCanBeCancelledByTheLineThatMadeIt() {
        int id = done(busy().completion().request(CompletionMode.CALL_BACK));
        assertThat(refused(() -> done(carol.cancelCompletion(id)))).isEqualTo(LineError.INVALCOMPLETIONID);
        done(alice.cancelCompletion(id));
        assertThat(refused(() -> done(alice.cancelCompletion(id)))).isEqualTo(LineError.INVALCOMPLETIONID);
        done(newest(bob).drop());
        assertThat(alice.calls()).hasSize(1);
    }

    @Test
    @Rule("L-318")
    void theNetworkCanCancelARequest() {
        int id = done(busy().completion().request(CompletionMode.CALL_BACK));
        exchange.cancelCompletion(id);
        settle();
        assertThat(events(LineEvent.CompletionCancelled.class))
                .containsExactly(new LineEvent.CompletionCancelled(alice, id));
        assertThat(refused(() -> done(alice.cancelCompletion(id)))).isEqualTo(LineError.INVALCOMPLETIONID);
    }

    @Test
    void aBusyRequesterIsCalledBackWhenItIsFreeItself() {
        done(busy().completion().request(CompletionMode.CALL_BACK));
        Call other = call(alice, "9900");
        done(newest(bob).drop());
        assertThat(newest(alice)).isSameAs(other);
        done(other.drop());
        assertThat(newest(alice).info().reason()).isEqualTo(CallReason.CALL_COMPLETION);
    }

    @Test
    void eachWayOfCompletionCanBeSwitchedOff() {
        equipAnew(ExchangeSettings.builder().without(Facility.CALL_BACK, Facility.LEAVE_MESSAGE));
        assertThat(addressOf(alice).callFeatures())
                .contains(CallFeature.COMPLETE_CALL, CallFeature.COMPLETION_CAMP_ON)
                .doesNotContain(CallFeature.COMPLETION_CALL_BACK, CallFeature.COMPLETION_MESSAGE);
        Call call = busy();
        assertThat(refused(() -> done(call.completion().request(CompletionMode.CALL_BACK))))
                .isEqualTo(LineError.INVALCALLCOMPLMODE);
        equipAnew(ExchangeSettings.builder().only());
        Call another = busy();
        assertThat(refused(() -> done(another.completion().request(CompletionMode.CAMP_ON))))
                .isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule({"L-313", "T-44"})
    void whoCampsOnIsShownAtTheBusyLineAndRingsWhenItIsFree() {
        Call first = busy();
        Call talking = newest(bob);
        done(first.completion().request(CompletionMode.CAMP_ON));
        Call camped = newest(bob);
        assertThat(state(camped)).isEqualTo(CallState.ON_HOLD);
        assertThat(camped.info().reason()).isEqualTo(CallReason.CAMPED_ON);
        assertThat(camped.info().callerId().address()).contains("1001");
        done(talking.drop());
        assertThat(state(camped)).isEqualTo(CallState.ON_HOLD);
        done(newest(alice).answer());
        assertThat(state(camped)).isEqualTo(CallState.OFFERING);
        assertThat(state(newest(alice))).isEqualTo(CallState.RINGBACK);
        done(camped.answer());
        assertThat(state(newest(alice))).isEqualTo(CallState.CONNECTED);
        assertThat(newest(alice).info().callId()).isEqualTo(camped.info().callId());
        assertThat(exchange.completions("1001")).isEmpty();
    }

    @Test
    @Rule({"L-321", "T-44"})
    void theCampedCallGoesWithItsRequest() {
        int id = done(busy().completion().request(CompletionMode.CAMP_ON));
        Call camped = newest(bob);
        done(alice.cancelCompletion(id));
        assertThat(state(camped)).isEqualTo(CallState.IDLE);
    }

    @Test
    @Rule({"L-318", "T-44"})
    void theBusyLineCanSendACampedCallerAway() {
        int id = done(busy().completion().request(CompletionMode.CAMP_ON));
        done(newest(bob).drop());
        assertThat(events(LineEvent.CompletionCancelled.class))
                .containsExactly(new LineEvent.CompletionCancelled(alice, id));
    }

    @Test
    @Rule("T-44")
    void theBusyLineCanTakeACampedCallerUp() {
        Call first = busy();
        Call talking = newest(bob);
        done(first.completion().request(CompletionMode.CAMP_ON));
        Call camped = newest(bob);
        done(talking.hold());
        done(camped.unhold());
        assertThat(state(camped)).isEqualTo(CallState.CONNECTED);
        Call back = newest(alice);
        assertThat(back.info().reason()).isEqualTo(CallReason.CALL_COMPLETION);
        done(back.answer());
        assertThat(state(back)).isEqualTo(CallState.CONNECTED);
        assertThat(back.info().callId()).isEqualTo(camped.info().callId());
        done(back.drop());
        assertThat(state(camped)).isEqualTo(CallState.DISCONNECTED);
    }
}
