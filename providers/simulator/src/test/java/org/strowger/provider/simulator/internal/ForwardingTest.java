package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

class ForwardingTest extends ApplicationTest {
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

    private void forward(Line line, Forwarding... entries) {
        done(line.forwarding(0).set(List.of(entries)));
    }

    @Test
    @Rule({"L-303", "L-306"})
    void allCallsGoElsewhereAndTheStatusTellsIt() {
        forward(bob, Forwarding.to(ForwardMode.UNCONDITIONAL, "1003"));
        assertThat(addressChanges(bob)).contains(AddressStateItem.FORWARD);
        assertThat(bob.addressStatus(0).forwardings())
                .containsExactly(Forwarding.to(ForwardMode.UNCONDITIONAL, "1003"));
        Call calling = call(alice, "1002");
        assertThat(bob.calls()).isEmpty();
        Call called = newest(carol);
        assertThat(called.info().reason()).isEqualTo(CallReason.FORWARDED_UNCONDITIONAL);
        assertThat(called.info().redirectingId()).isEqualTo(PartyId.of("1002"));
        assertThat(called.info().calledId()).isEqualTo(PartyId.of("1002"));
        assertThat(calling.info().redirectionId()).isEqualTo(PartyId.of("1003"));
        done(called.answer());
        assertThat(state(calling)).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-303", "L-304"})
    void aNewForwardingReplacesTheOldOneAndAnEmptyOneCancels() {
        forward(bob, Forwarding.to(ForwardMode.UNCONDITIONAL, "1003"));
        forward(bob, Forwarding.to(ForwardMode.BUSY, "1004"));
        call(alice, "1002");
        assertThat(bob.calls()).hasSize(1);
        done(bob.forwarding(0).cancel());
        done(bob.forwarding(0).cancel());
        assertThat(bob.addressStatus(0).forwardings()).isEmpty();
    }

    @Test
    @Rule("L-303")
    void allAddressesOfALineCanBeForwardedTogether() {
        equipAnew(ExchangeSettings.builder().addresses(2));
        done(bob.forwarding().set(List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, "1003"))));
        assertThat(bob.addressStatus(1).forwardings()).hasSize(1);
        call(alice, "1002*1");
        assertThat(newest(carol).info().redirectingId()).isEqualTo(PartyId.of("1002*1"));
        done(bob.forwarding(1).cancel());
        assertThat(bob.addressStatus(0).forwardings()).hasSize(1);
        assertThat(bob.addressStatus(1).forwardings()).isEmpty();
    }

    @Test
    @Rule("L-310")
    void callsGoElsewhereWhenBusy() {
        equipAnew(ExchangeSettings.builder().maxActiveCalls(1));
        forward(bob, Forwarding.to(ForwardMode.BUSY, "1003"));
        call(bob, "9900");
        call(alice, "1002");
        assertThat(newest(carol).info().reason()).isEqualTo(CallReason.FORWARDED_BUSY);
    }

    @Test
    @Rule({"L-308", "L-310"})
    void callsGoElsewhereWhenNotAnswered() {
        done(bob.forwarding(0).set(List.of(Forwarding.to(ForwardMode.NO_ANSWER, "1003")), 2, CallParams.defaults()));
        assertThat(bob.addressStatus(0).ringsBeforeForward()).isEqualTo(2);
        Call calling = call(alice, "1002");
        pass(ofSeconds(8));
        assertThat(state(newest(bob))).isEqualTo(CallState.OFFERING);
        pass(ofSeconds(2));
        assertThat(statesOf(newest(bob))).containsExactly(CallState.OFFERING, CallState.DISCONNECTED, CallState.IDLE);
        assertThat(changesOf(newest(bob)).get(1).mode()).contains(DisconnectMode.FORWARDED);
        assertThat(newest(carol).info().reason()).isEqualTo(CallReason.FORWARDED_NO_ANSWER);
        assertThat(statesOf(calling)).endsWith(CallState.PROCEEDING, CallState.RINGBACK);
    }

    @Test
    @Rule("L-308")
    void theRingCountIsMovedIntoTheRange() {
        done(bob.forwarding(0).set(List.of(Forwarding.to(ForwardMode.NO_ANSWER, "1003")), 99, CallParams.defaults()));
        assertThat(bob.addressStatus(0).ringsBeforeForward()).isEqualTo(20);
        done(bob.forwarding(0).set(List.of(Forwarding.to(ForwardMode.NO_ANSWER, "1003"))));
        assertThat(bob.addressStatus(0).ringsBeforeForward()).isEqualTo(3);
    }

    @Test
    @Rule("L-305")
    void doNotDisturbKeepsCallsAway() {
        forward(bob, Forwarding.doNotDisturb(ForwardMode.UNCONDITIONAL));
        Call calling = call(alice, "1002");
        assertThat(state(calling)).isEqualTo(CallState.DISCONNECTED);
        assertThat(mode(calling)).isEqualTo(DisconnectMode.DO_NOT_DISTURB);
    }

    @Test
    @Rule("L-303")
    void internalAndExternalCallsGoDifferentWays() {
        forward(
                bob,
                Forwarding.to(ForwardMode.UNCONDITIONAL_INTERNAL, "1003"),
                Forwarding.doNotDisturb(ForwardMode.UNCONDITIONAL_EXTERNAL));
        call(alice, "1002");
        assertThat(carol.calls()).hasSize(1);
        OutsideCall caller = exchange.outsideCall("+491", "1002");
        assertThat(caller.ending()).contains(DisconnectMode.DO_NOT_DISTURB);
    }

    @Test
    @Rule("L-309")
    void theCallsOfOneCallerGoElsewhere() {
        forward(bob, new Forwarding(ForwardMode.UNCONDITIONAL_SPECIFIC, Optional.of("1001"), Optional.of("1003")));
        call(carol, "1002");
        assertThat(bob.calls()).hasSize(1);
        call(alice, "1002");
        assertThat(carol.calls()).hasSize(2);
        assertThat(refused(() -> forward(
                        bob,
                        new Forwarding(ForwardMode.UNCONDITIONAL_SPECIFIC, Optional.empty(), Optional.of("1003")))))
                .isIn(LineError.INVALPARAM, LineError.INVALADDRESS);
    }

    @Test
    void callsAreNotForwardedForEver() {
        forward(bob, Forwarding.to(ForwardMode.UNCONDITIONAL, "1003"));
        forward(carol, Forwarding.to(ForwardMode.UNCONDITIONAL, "1002"));
        assertThat(mode(call(alice, "1002"))).isEqualTo(DisconnectMode.CONGESTION);
    }

    @Test
    void aDestinationThatNobodyHasIsRefused() {
        assertThat(refused(() -> forward(bob, Forwarding.to(ForwardMode.BUSY, "555"))))
                .isEqualTo(LineError.INVALADDRESS);
    }

    @Test
    @Rule("L-307")
    void forwardingMakesAConsultationCallWhereTheAddressSaysSo() {
        assertThat(done(bob.forwarding(0).set(List.of(Forwarding.to(ForwardMode.BUSY, "1003")))))
                .isEmpty();
        equipAnew(ExchangeSettings.builder().with(Facility.FORWARD_CONSULT));
        assertThat(addressOf(bob).flags()).contains(AddressCapabilityFlag.FORWARD_CONSULT);
        Optional<Call> consultation = done(bob.forwarding(0).set(List.of(Forwarding.to(ForwardMode.BUSY, "1003"))));
        assertThat(consultation).isPresent();
        assertThat(state(consultation.get())).isEqualTo(CallState.RINGBACK);
        assertThat(newest(carol).info().callerId()).isEqualTo(PartyId.of("1002"));
        assertThat(done(bob.forwarding(0).cancel())).isEmpty();
    }

    @Test
    @Rule("L-312")
    void forwardingIsChangedByHandToo() {
        exchange.forwardByHand("1002", List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, "1003")));
        settle();
        assertThat(addressChanges(bob)).contains(AddressStateItem.FORWARD);
        assertThat(bob.addressStatus(0).forwardings()).hasSize(1);
        bob.close();
        settle();
        bob = open("1002");
        settle();
        assertThat(bob.addressStatus(0).forwardings()).hasSize(1);
    }

    @Test
    void conditionsCanBeSwitchedOff() {
        equipAnew(ExchangeSettings.builder()
                .without(
                        Facility.FORWARD_BUSY_NO_ANSWER,
                        Facility.FORWARD_INTERNAL_EXTERNAL,
                        Facility.FORWARD_SPECIFIC));
        assertThat(addressOf(bob).forwarding().modes())
                .containsExactlyInAnyOrder(ForwardMode.UNCONDITIONAL, ForwardMode.BUSY_NO_ANSWER);
        assertThat(refused(() -> forward(bob, Forwarding.to(ForwardMode.BUSY, "1003"))))
                .isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    void forwardingCanBeSwitchedOff() {
        equipAnew(ExchangeSettings.builder().without(Facility.FORWARD));
        assertThat(bob.device().capabilities().features())
                .contains(LineFeature.FORWARD_DO_NOT_DISTURB)
                .doesNotContain(LineFeature.FORWARD_FORWARD);
        assertThat(refused(() -> forward(bob, Forwarding.to(ForwardMode.BUSY, "1003"))))
                .isEqualTo(LineError.OPERATIONUNAVAIL);
        forward(bob, Forwarding.doNotDisturb(ForwardMode.UNCONDITIONAL));
        equipAnew(ExchangeSettings.builder().without(Facility.FORWARD, Facility.DO_NOT_DISTURB));
        assertThat(refused(() -> done(bob.forwarding(0).cancel()))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    void theNumberOfConditionsIsLimited() {
        equipAnew(ExchangeSettings.builder().maxForwardings(1));
        assertThat(refused(() -> forward(
                        bob, Forwarding.to(ForwardMode.BUSY, "1003"), Forwarding.to(ForwardMode.NO_ANSWER, "1003"))))
                .isEqualTo(LineError.INVALPARAM);
    }
}
