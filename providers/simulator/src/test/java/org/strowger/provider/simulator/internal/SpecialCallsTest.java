package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

class SpecialCallsTest extends ApplicationTest {
    private Line alice;
    private Line bob;

    @BeforeEach
    void openLines() {
        equipAnew(ExchangeSettings.builder());
    }

    private void equipAnew(ExchangeSettings.Builder settings) {
        equip(settings);
        alice = open("1001");
        bob = open("1002");
    }

    @Test
    @Rule("T-44")
    void aCampedOnCallIsSeenOnHoldAndOfferedWhenTheLineIsFree() {
        Call active = call(alice, "9900");
        OutsideCall waiting = exchange.campOn("+491", "1001");
        settle();
        Call camped = newest(alice);
        assertThat(statesOf(camped)).containsExactly(CallState.ON_HOLD);
        assertThat(camped.info().reason()).isEqualTo(CallReason.CAMPED_ON);
        done(active.drop());
        assertThat(state(camped)).isEqualTo(CallState.OFFERING);
        done(camped.answer());
        assertThat(waiting.state()).isEqualTo(OutsideCall.State.CONNECTED);
    }

    @Test
    @Rule("T-44")
    void aCampedOnCallCanBeTakenBySwapping() {
        Call active = call(alice, "9900");
        OutsideCall waiting = exchange.campOn("+491", "1001");
        settle();
        Call camped = newest(alice);
        done(active.swapHold(camped));
        assertThat(state(camped)).isEqualTo(CallState.CONNECTED);
        assertThat(state(active)).isEqualTo(CallState.ON_HOLD);
        assertThat(waiting.state()).isEqualTo(OutsideCall.State.CONNECTED);
    }

    @Test
    @Rule("T-44")
    void whoCampsOnCanGiveUp() {
        call(alice, "9900");
        OutsideCall waiting = exchange.campOn("+491", "1001");
        waiting.hangUp();
        settle();
        assertThat(state(newest(alice))).isEqualTo(CallState.IDLE);
    }

    @Test
    @Rule({"L-204", "T-47"})
    void theExchangeCanLoseTrackOfACallAndFindItAgain() {
        Call call = talk(alice, bob);
        exchange.loseTrack("1001");
        settle();
        assertThat(state(call)).isEqualTo(CallState.UNKNOWN);
        done(newest(bob).hold());
        assertThat(state(call)).isEqualTo(CallState.UNKNOWN);
        exchange.regainTrack("1001");
        settle();
        assertThat(state(call)).isEqualTo(CallState.CONNECTED);
        assertThat(mode(call)).isEqualTo(ConnectedMode.ACTIVE_HELD);
    }

    @Test
    @Rule({"L-169", "L-241", "L-242"})
    void aRoutePointAsksWhereToRouteItsCalls() {
        equipAnew(ExchangeSettings.builder().routePoints(List.of("1001: 1003")));
        assertThat(addressOf(alice).flags()).contains(AddressCapabilityFlag.ROUTE_POINT, AddressCapabilityFlag.QUEUE);
        assertThat(addressOf(bob).flags()).doesNotContain(AddressCapabilityFlag.ROUTE_POINT);
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        settle();
        Call asks = newest(alice);
        assertThat(asks.info().reason()).isEqualTo(CallReason.ROUTE_REQUEST);
        assertThat(events(LineEvent.Ringing.class)).isEmpty();
        done(asks.redirect("1002"));
        assertThat(statesOf(asks)).containsExactly(CallState.OFFERING, CallState.IDLE);
        done(newest(bob).answer());
        assertThat(caller.line()).isEqualTo("1002");
    }

    @Test
    @Rule({"L-241", "L-242"})
    void withoutActionTheExchangeRoutesByDefault() {
        equipAnew(ExchangeSettings.builder().routePoints(List.of("1001: 1002")).routeRequestTime(ofSeconds(5)));
        exchange.outsideCall("+491", "1001");
        OutsideCall abandoned = exchange.outsideCall("+492", "1001");
        settle();
        abandoned.hangUp();
        pass(ofSeconds(5));
        assertThat(statesOf(alice.calls().get(0))).containsExactly(CallState.OFFERING, CallState.IDLE);
        assertThat(statesOf(alice.calls().get(1)))
                .containsExactly(CallState.OFFERING, CallState.DISCONNECTED, CallState.IDLE);
        assertThat(newest(bob).info().callerId()).isEqualTo(PartyId.of("+491"));
        assertThat(newest(bob).info().redirectingId()).isEqualTo(PartyId.of("1001"));
    }

    @Test
    @Rule("L-245")
    void holdingMakesANewCallWhereTheAddressSaysSo() {
        Call call = talk(alice, bob);
        done(call.hold());
        assertThat(alice.calls()).containsExactly(call);
        equipAnew(ExchangeSettings.builder().with(Facility.HOLD_MAKES_NEW));
        assertThat(addressOf(alice).flags()).contains(AddressCapabilityFlag.HOLD_MAKES_NEW);
        Call another = talk(alice, bob);
        done(another.hold());
        assertThat(alice.calls()).hasSize(2);
        assertThat(state(newest(alice))).isEqualTo(CallState.DIALTONE);
    }

    @Test
    @Rule("L-245")
    void holdingByHandMakesANewCallToo() {
        equipAnew(ExchangeSettings.builder().with(Facility.HOLD_MAKES_NEW));
        talk(alice, bob);
        exchange.telephone("1001").hold();
        settle();
        assertThat(state(newest(alice))).isEqualTo(CallState.DIALTONE);
    }

    @Test
    void redirectAndSwapCanBeSwitchedOff() {
        equipAnew(ExchangeSettings.builder().without(Facility.REDIRECT, Facility.SWAP_HOLD));
        assertThat(addressOf(alice).callFeatures())
                .doesNotContain(CallFeature.REDIRECT, CallFeature.SWAP_HOLD)
                .contains(CallFeature.HOLD);
        Call first = talk(alice, bob);
        done(first.hold());
        Call second = call(alice, "9900");
        assertThat(refused(() -> done(second.swapHold(first)))).isEqualTo(LineError.OPERATIONUNAVAIL);
        exchange.outsideCall("+491", "1002");
        settle();
        assertThat(refused(() -> done(newest(bob).redirect("1003")))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    void aLineCanHaveSeveralAddresses() {
        equipAnew(ExchangeSettings.builder().addresses(2));
        assertThat(alice.device().capabilities().addresses())
                .extracting(address -> address.address())
                .containsExactly("1001", "1001*1");
        exchange.outsideCall("+491", "1001*1");
        settle();
        assertThat(newest(alice).info().addressId()).isEqualTo(1);
        assertThat(newest(alice).info().calledId()).isEqualTo(PartyId.of("1001*1"));
        Call call =
                done(alice.makeCall("1002", CallParams.builder().addressId(1).build()));
        assertThat(call.info().addressId()).isEqualTo(1);
        assertThat(newest(bob).info().callerId()).isEqualTo(PartyId.of("1001*1"));
        assertThat(alice.addressStatus(0).calls().active()).isZero();
        assertThat(alice.addressStatus(1).calls().active()).isEqualTo(2);
    }

    @Test
    void theTelephoneCanHoldRetrieveAndTransfer() {
        Call call = talk(alice, bob);
        exchange.telephone("1002").hold();
        settle();
        assertThat(mode(call)).isEqualTo(ConnectedMode.ACTIVE_HELD);
        exchange.telephone("1002").retrieve();
        settle();
        assertThat(mode(call)).isEqualTo(ConnectedMode.ACTIVE);
        exchange.telephone("1002").transfer("9900");
        settle();
        assertThat(call.info().connectedId()).isEqualTo(PartyId.of("9900"));
        assertThatThrownBy(() -> exchange.telephone("1003").hold())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no call is connected at line 1003");
        assertThatThrownBy(() -> exchange.telephone("1001").transfer("555"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody has the number \"555\"");
    }
}
