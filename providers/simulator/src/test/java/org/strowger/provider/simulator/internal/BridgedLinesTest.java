package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.device.AddressSharing;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

class BridgedLinesTest extends ApplicationTest {
    private static final CallParams SHARED_ADDRESS =
            CallParams.builder().addressId(1).build();

    private Line boss;
    private Line secretary;
    private OutsideCall caller;

    private void share(String kind, Facility... off) {
        equip(ExchangeSettings.builder()
                .bridged(List.of("2000 " + kind + ": 1001, 1002"))
                .without(off));
        boss = open("1001");
        secretary = open("1002");
    }

    /** Somebody calls the shared number, and the boss answers. */
    private void talk() {
        caller = exchange.outsideCall("+491", "2000");
        settle();
        done(newest(boss).answer());
    }

    @Test
    @Rule({"L-388", "L-389"})
    void everyLineThatSharesTheAddressIsOfferedTheCall() {
        share("shared");
        assertThat(boss.device().capabilities().addresses().get(1).sharing()).isEqualTo(AddressSharing.BRIDGED_SHARED);
        assertThat(boss.device().capabilities().addresses().get(1).address()).isEqualTo("2000");
        caller = exchange.outsideCall("+491", "2000");
        settle();
        assertThat(state(newest(boss))).isEqualTo(CallState.OFFERING);
        assertThat(state(newest(secretary))).isEqualTo(CallState.OFFERING);
        assertThat(newest(boss).info().addressId()).isEqualTo(1);
        assertThat(newest(boss).info().callId())
                .isEqualTo(newest(secretary).info().callId());
    }

    @Test
    @Rule({"L-383", "L-387", "T-45"})
    void whoAnswersIsActiveAndTheOthersInactive() {
        share("shared");
        talk();
        assertThat(mode(newest(boss))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.INACTIVE);
        assertThat(addressChanges(secretary)).contains(AddressStateItem.IN_USE_ONE);
        caller.hold();
        settle();
        assertThat(mode(newest(boss))).isEqualTo(ConnectedMode.ACTIVE_HELD);
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.INACTIVE_HELD);
        caller.hangUp();
        settle();
        assertThat(state(newest(boss))).isEqualTo(CallState.DISCONNECTED);
        assertThat(state(newest(secretary))).isEqualTo(CallState.IDLE);
    }

    @Test
    @Rule({"L-232", "L-384", "L-387", "T-46"})
    void anInactiveCallIsJoinedByAnswering() {
        share("shared");
        talk();
        done(newest(secretary).answer());
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(mode(newest(boss))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(addressChanges(boss)).contains(AddressStateItem.IN_USE_MANY);
    }

    @Test
    @Rule({"L-238", "T-41", "T-45"})
    void whoDropsWhileOthersTalkIsInactive() {
        share("shared");
        talk();
        done(newest(secretary).answer());
        done(newest(boss).drop());
        assertThat(mode(newest(boss))).isEqualTo(ConnectedMode.INACTIVE);
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
        done(newest(secretary).drop());
        assertThat(state(newest(secretary))).isEqualTo(CallState.IDLE);
        assertThat(state(newest(boss))).isEqualTo(CallState.IDLE);
        assertThat(caller.state()).isEqualTo(OutsideCall.State.ENDED);
        assertThat(addressChanges(boss)).endsWith(AddressStateItem.IN_USE_ZERO, AddressStateItem.CALL_COUNT);
    }

    @Test
    @Rule({"L-251", "T-20"})
    void whoHoldsWhileOthersTalkIsInactive() {
        share("shared");
        talk();
        done(newest(secretary).answer());
        done(newest(boss).hold());
        assertThat(mode(newest(boss))).isEqualTo(ConnectedMode.INACTIVE);
        assertThat(caller.isHeld()).isFalse();
        done(newest(secretary).hold());
        assertThat(state(newest(secretary))).isEqualTo(CallState.ON_HOLD);
        assertThat(caller.isHeld()).isTrue();
    }

    @Test
    @Rule({"L-251", "T-45"})
    void anotherStationTakesUpWhatIsHeld() {
        share("shared");
        talk();
        done(newest(boss).hold());
        assertThat(state(newest(boss))).isEqualTo(CallState.ON_HOLD);
        done(newest(secretary).answer());
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(mode(newest(boss))).isEqualTo(ConnectedMode.INACTIVE);
        assertThat(caller.isHeld()).isFalse();
    }

    @Test
    @Rule("L-388")
    void aCallMadeFromTheAddressIsSeenByTheOthersWhenItIsAnswered() {
        share("shared");
        Call call = done(boss.makeCall("9900", SHARED_ADDRESS));
        assertThat(mode(call)).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.INACTIVE);
        assertThat(refused(() -> done(secretary.makeCall("9900", SHARED_ADDRESS))))
                .isEqualTo(LineError.INUSE);
        done(call.drop());
        assertThat(state(newest(secretary))).isEqualTo(CallState.IDLE);
        done(secretary.makeCall("9900", SHARED_ADDRESS));
    }

    @Test
    @Rule({"L-388", "L-300"})
    void anExclusiveAddressBelongsToItsFirstUserUntilTheCallIsHeld() {
        share("exclusive");
        assertThat(boss.device().capabilities().addresses().get(1).features()).contains(AddressFeature.PICKUP_HELD);
        talk();
        Call seen = newest(secretary);
        assertThat(mode(seen)).isEqualTo(ConnectedMode.INACTIVE);
        assertThat(refused(() -> done(seen.answer()))).isEqualTo(LineError.INUSE);
        done(newest(boss).hold());
        Call taken = done(secretary.pickup(1).waiting());
        assertThat(mode(taken)).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(taken.info().reason()).isEqualTo(CallReason.PICKUP);
        assertThat(state(seen)).isEqualTo(CallState.IDLE);
        assertThat(mode(newest(boss))).isEqualTo(ConnectedMode.INACTIVE);
        assertThat(caller.isHeld()).isFalse();
    }

    @Test
    @Rule("L-300")
    void pickingUpHeldCallsCanBeSwitchedOff() {
        share("exclusive", Facility.PICKUP_HELD);
        assertThat(boss.device().capabilities().addresses().get(1).features())
                .doesNotContain(AddressFeature.PICKUP_HELD);
        talk();
        done(newest(boss).hold());
        assertThat(refused(() -> done(secretary.pickup(1).waiting()))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule("L-388")
    void onANewCallAddressEachUserHasACallOfItsOwn() {
        share("new");
        talk();
        assertThat(state(newest(secretary))).isEqualTo(CallState.IDLE);
        Call own = done(secretary.makeCall("9900", SHARED_ADDRESS));
        assertThat(state(own)).isEqualTo(CallState.CONNECTED);
        assertThat(boss.calls()).hasSize(1);
        assertThat(addressChanges(boss)).contains(AddressStateItem.IN_USE_MANY);
    }

    @Test
    @Rule({"L-387", "L-388"})
    void aWatchedNumberShowsOnlyItsUse() {
        equip(ExchangeSettings.builder().bridged(List.of("1003 monitored: 1001")));
        boss = open("1001");
        Line watched = open("1003");
        assertThat(boss.device().capabilities().addresses().get(1).sharing()).isEqualTo(AddressSharing.MONITORED);
        Call call = call(watched, "9900");
        assertThat(boss.calls()).isEmpty();
        assertThat(addressChanges(boss)).containsExactly(AddressStateItem.IN_USE_ONE);
        done(call.drop());
        assertThat(addressChanges(boss)).containsExactly(AddressStateItem.IN_USE_ONE, AddressStateItem.IN_USE_ZERO);
        assertThat(refused(() -> done(boss.makeCall("9900", SHARED_ADDRESS)))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule("L-388")
    void theSharedAddressHasOneConversationAtATime() {
        share("shared");
        talk();
        assertThat(exchange.outsideCall("+492", "2000").state()).isEqualTo(OutsideCall.State.ENDED);
        Call another = call(open("1003"), "2000");
        assertThat(state(another)).isEqualTo(CallState.BUSY);
    }

    @Test
    @Rule("L-259")
    void aSharedCallIsTransferredForAllWhoShareIt() {
        share("shared");
        talk();
        Call toCaller = newest(boss);
        Call consultation =
                done(toCaller.transfer().setUp(CallParams.builder().addressId(0).build()));
        done(consultation.dial("9900"));
        done(toCaller.transfer().complete(consultation));
        assertThat(state(toCaller)).isEqualTo(CallState.IDLE);
        assertThat(state(newest(secretary))).isEqualTo(CallState.IDLE);
        assertThat(caller.line()).isEqualTo("9900");
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
    }

    @Test
    @Rule("T-46")
    void theTelephoneAtTheLineCanJoinToo() {
        share("shared");
        talk();
        exchange.telephone("1002").join();
        settle();
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.ACTIVE);
    }

    @Test
    void theCallIsRefusedWhenAllWhoShareItRefuse() {
        share("shared");
        caller = exchange.outsideCall("+491", "2000");
        settle();
        done(newest(boss).drop());
        assertThat(caller.state()).isEqualTo(OutsideCall.State.RINGING);
        done(newest(secretary).drop());
        assertThat(caller.ending()).contains(DisconnectMode.REJECT);
    }

    @Test
    @Rule("L-303")
    void theForwardingOfASharedAddressIsOneForAll() {
        share("shared");
        Line third = open("1003");
        done(boss.forwarding(1).set(List.of(Forwarding.to(ForwardMode.NO_ANSWER, "1003"))));
        assertThat(secretary.addressStatus(1).forwardings()).hasSize(1);
        caller = exchange.outsideCall("+491", "2000");
        settle();
        done(newest(boss).drop());
        pass(ofSeconds(15));
        assertThat(state(newest(secretary))).isEqualTo(CallState.IDLE);
        assertThat(newest(third).info().reason()).isEqualTo(CallReason.FORWARDED_NO_ANSWER);
        done(secretary.forwarding(1).set(List.of(Forwarding.doNotDisturb(ForwardMode.UNCONDITIONAL))));
        assertThat(exchange.outsideCall("+492", "2000").ending()).contains(DisconnectMode.DO_NOT_DISTURB);
    }

    @Test
    @Rule({"L-252", "T-23", "T-45"})
    void aSetUpTakesTheCallFromThoseWhoTalkAlong() {
        share("shared");
        talk();
        done(newest(secretary).answer());
        Call call = newest(boss);
        Call consultation = done(call.transfer().setUp());
        assertThat(consultation.info().addressId()).isEqualTo(1);
        assertThat(state(call)).isEqualTo(CallState.ON_HOLD_PENDING_TRANSFER);
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.INACTIVE);
        assertThat(caller.isHeld()).isTrue();
        assertThat(refused(() -> done(newest(secretary).answer()))).isEqualTo(LineError.INUSE);
        done(consultation.dial("9900"));
        done(call.transfer().complete(consultation));
        assertThat(state(newest(secretary))).isEqualTo(CallState.IDLE);
        assertThat(caller.line()).isEqualTo("9900");
    }

    @Test
    @Rule({"L-247", "T-25"})
    void aSetUpThatIsTakenBackLetsTheOthersJoinAgain() {
        share("shared");
        talk();
        Call call = newest(boss);
        Call consultation = done(call.transfer().setUp());
        done(consultation.drop());
        assertThat(mode(call)).isEqualTo(ConnectedMode.ACTIVE);
        done(newest(secretary).answer());
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.ACTIVE);
    }

    @Test
    @Rule({"L-265", "T-29", "T-31"})
    void aSharedCallBecomesAMemberOfAConference() {
        share("shared");
        talk();
        Call call = newest(boss);
        ConferenceSetUp both = done(call.conference().setUp(3));
        assertThat(state(call)).isEqualTo(CallState.CONFERENCED);
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.INACTIVE);
        done(both.consultation().dial("9900"));
        done(both.conference().conference().add(both.consultation()));
        assertThat(state(both.conference())).isEqualTo(CallState.CONNECTED);
        assertThat(caller.isHeld()).isFalse();
        done(newest(secretary).answer());
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(state(call)).isEqualTo(CallState.CONFERENCED);
    }

    @Test
    @Rule({"L-238", "L-281"})
    void whoTalksAlongKeepsTheCallWhenTheConferenceIsDropped() {
        share("shared");
        talk();
        done(newest(secretary).answer());
        Call call = newest(boss);
        ConferenceSetUp both = done(call.conference().setUp(3));
        done(both.consultation().dial("9900"));
        done(both.conference().conference().add(both.consultation()));
        done(both.conference().drop());
        assertThat(mode(call)).isEqualTo(ConnectedMode.INACTIVE);
        assertThat(mode(newest(secretary))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
    }

    @Test
    @Rule("L-300")
    void aCallThatIsAboutToBeTransferredIsNotPickedUp() {
        share("exclusive");
        talk();
        done(newest(boss).transfer().setUp());
        assertThat(refused(() -> done(secretary.pickup(1).waiting()))).isEqualTo(LineError.OPERATIONFAILED);
    }
}
