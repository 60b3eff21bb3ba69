package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

class PickupTest extends ApplicationTest {
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

    @Test
    @Rule({"L-299", "L-301", "L-302", "T-37"})
    void aCallThatAlertsAtAnAddressIsPickedUp() {
        Call calling = call(alice, "1002");
        Call picked = done(carol.pickup(0).from("1002"));
        assertThat(statesOf(picked)).containsExactly(CallState.CONNECTED);
        assertThat(picked.info().reason()).isEqualTo(CallReason.PICKUP);
        assertThat(picked.info().callerId()).isEqualTo(PartyId.of("1001"));
        assertThat(state(calling)).isEqualTo(CallState.CONNECTED);
        assertThat(calling.info().connectedId()).isEqualTo(PartyId.of("1003"));
        assertThat(statesOf(newest(bob))).containsExactly(CallState.OFFERING, CallState.DISCONNECTED, CallState.IDLE);
        assertThat(changesOf(newest(bob)).get(1).mode()).contains(DisconnectMode.PICKUP);
    }

    @Test
    @Rule("L-299")
    void aCallThatAlertsInTheOwnGroupIsPickedUp() {
        exchange.outsideCall("+491", "1002");
        Call picked = done(carol.pickup(0).fromGroup(""));
        assertThat(picked.info().callerId()).isEqualTo(PartyId.of("+491"));
    }

    @Test
    @Rule("L-299")
    void groupsHaveIds() {
        equipAnew(ExchangeSettings.builder().groups(List.of("sales: 1002, 1004", "support: 1003")));
        exchange.outsideCall("+491", "1002");
        assertThat(refused(() -> done(carol.pickup(0).fromGroup("")))).isEqualTo(LineError.OPERATIONFAILED);
        assertThat(refused(() -> done(carol.pickup(0).fromGroup("nobody")))).isEqualTo(LineError.INVALGROUPID);
        assertThat(refused(() -> done(alice.pickup(0).fromGroup("")))).isEqualTo(LineError.INVALGROUPID);
        assertThat(state(done(carol.pickup(0).fromGroup("sales")))).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-299")
    void anAddressMayNeedAGroupId() {
        equipAnew(ExchangeSettings.builder().with(Facility.PICKUP_GROUP_ID));
        assertThat(addressOf(carol).flags()).contains(AddressCapabilityFlag.PICKUP_GROUP_ID);
        exchange.outsideCall("+491", "1002");
        assertThat(refused(() -> done(carol.pickup(0).fromGroup("")))).isEqualTo(LineError.INVALGROUPID);
        done(carol.pickup(0).fromGroup("all"));
    }

    @Test
    @Rule("L-300")
    void theWaitingCallIsPickedUp() {
        Call first = talk(alice, bob);
        exchange.outsideCall("+491", "1001");
        settle();
        Call waiting = newest(alice);
        Call picked = done(alice.pickup(0).waiting());
        assertThat(state(first)).isEqualTo(CallState.ON_HOLD);
        assertThat(state(waiting)).isEqualTo(CallState.IDLE);
        assertThat(state(picked)).isEqualTo(CallState.CONNECTED);
    }

    @Test
    void nothingThatDoesNotAlertIsPickedUp() {
        assertThat(refused(() -> done(carol.pickup(0).from("1002")))).isEqualTo(LineError.OPERATIONFAILED);
        assertThat(refused(() -> done(carol.pickup(0).from("555")))).isEqualTo(LineError.INVALADDRESS);
        assertThat(refused(() -> done(carol.pickup(0).waiting()))).isEqualTo(LineError.OPERATIONFAILED);
        assertThat(carol.calls()).isEmpty();
    }

    @Test
    void eachWayOfPickingUpCanBeSwitchedOff() {
        equipAnew(ExchangeSettings.builder().only());
        assertThat(addressOf(carol).features()).doesNotContain(AddressFeature.PICKUP);
        assertThat(addressOf(carol).flags()).doesNotContain(AddressCapabilityFlag.PICKUP_CALL_WAITING);
        exchange.outsideCall("+491", "1002");
        assertThat(refused(() -> done(carol.pickup(0).from("1002")))).isEqualTo(LineError.OPERATIONUNAVAIL);
        assertThat(refused(() -> done(carol.pickup(0).fromGroup("")))).isEqualTo(LineError.OPERATIONUNAVAIL);
        assertThat(refused(() -> done(bob.pickup(0).waiting()))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }
}
