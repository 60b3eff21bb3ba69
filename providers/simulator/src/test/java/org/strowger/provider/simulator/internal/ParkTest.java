package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

class ParkTest extends ApplicationTest {
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
    @Rule({"L-295", "L-296", "T-36"})
    void aParkedCallIsIdleAndTheOtherPartyWaits() {
        Call call = talk(alice, bob);
        String position = done(call.park().anywhere());
        assertThat(position).isEqualTo("701");
        assertThat(state(call)).isEqualTo(CallState.IDLE);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE_HELD);
        assertThat(exchange.parked()).containsExactly("701");
    }

    @Test
    @Rule({"L-298", "L-301", "T-37"})
    void aParkedCallIsTakenUpElsewhere() {
        Call call = talk(alice, bob);
        String position = done(call.park().anywhere());
        Call taken = done(carol.pickup(0).unpark(position));
        assertThat(state(taken)).isEqualTo(CallState.CONNECTED);
        assertThat(taken.info().reason()).isEqualTo(CallReason.UNPARK);
        assertThat(taken.info().callerId()).isEqualTo(PartyId.of("1002"));
        assertThat(taken.info().callId()).isEqualTo(newest(bob).info().callId());
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(exchange.parked()).isEmpty();
        done(taken.drop());
        assertThat(state(newest(bob))).isEqualTo(CallState.DISCONNECTED);
    }

    @Test
    @Rule({"L-296", "L-298"})
    void aCallCanBeParkedAtAChosenPosition() {
        Call call = talk(alice, bob);
        done(call.park().at("705"));
        assertThat(exchange.parked()).containsExactly("705");
        assertThat(state(done(alice.pickup(0).unpark("705")))).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("T-44")
    void aLineSeesTheCallThatIsParkedAtItAndCanRetrieveIt() {
        Call call = talk(alice, bob);
        done(call.park().at("1003"));
        Call seen = newest(carol);
        assertThat(statesOf(seen)).containsExactly(CallState.ON_HOLD);
        assertThat(seen.info().reason()).isEqualTo(CallReason.PARKED);
        done(seen.unhold());
        assertThat(state(seen)).isEqualTo(CallState.CONNECTED);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(exchange.parked()).isEmpty();
    }

    @Test
    @Rule("T-44")
    void aCallParkedAtALineCanBeTakenUpByAnother() {
        Call call = talk(alice, bob);
        done(call.park().at("1003"));
        Call taken = done(alice.pickup(0).unpark("1003"));
        assertThat(state(taken)).isEqualTo(CallState.CONNECTED);
        assertThat(state(newest(carol))).isEqualTo(CallState.IDLE);
    }

    @Test
    @Rule("L-296")
    void aCallIsNotParkedWhereItCannotBe() {
        Call call = talk(alice, bob);
        assertThat(refused(() -> done(call.park().at("555")))).isEqualTo(LineError.INVALADDRESS);
        assertThat(state(call)).isEqualTo(CallState.CONNECTED);
        assertThat(refused(() -> done(alice.pickup(0).unpark("701")))).isEqualTo(LineError.INVALADDRESS);
        assertThat(alice.calls()).hasSize(1);
    }

    @Test
    void thePositionsAreLimited() {
        equipAnew(ExchangeSettings.builder().parkPositions(1));
        done(talk(alice, bob).park().anywhere());
        Call another = talk(alice, carol);
        assertThat(refused(() -> done(another.park().anywhere()))).isEqualTo(LineError.RESOURCEUNAVAIL);
        assertThat(refused(() -> done(another.park().at("701")))).isEqualTo(LineError.INUSE);
    }

    @Test
    void aParkedPartyCanHangUp() {
        done(talk(alice, bob).park().anywhere());
        done(newest(bob).drop());
        assertThat(exchange.parked()).isEmpty();
    }

    @Test
    @Rule("L-169")
    void theLineIsRemindedOfWhatItParked() {
        equipAnew(ExchangeSettings.builder().parkReminder(ofMinutes(1)));
        done(talk(alice, bob).park().anywhere());
        pass(ofMinutes(1));
        Call reminder = newest(alice);
        assertThat(state(reminder)).isEqualTo(CallState.OFFERING);
        assertThat(reminder.info().reason()).isEqualTo(CallReason.REMINDER);
        assertThat(reminder.info().callerId()).isEqualTo(PartyId.of("1002"));
        done(reminder.answer());
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(exchange.parked()).isEmpty();
        done(newest(bob).drop());
        assertThat(state(reminder)).isEqualTo(CallState.DISCONNECTED);
    }

    @Test
    @Rule("L-169")
    void whatWasTakenUpIsNotRemindedOf() {
        equipAnew(ExchangeSettings.builder().parkReminder(ofSeconds(30)));
        Call call = talk(alice, bob);
        done(call.park().anywhere());
        done(carol.pickup(0).unpark("701"));
        pass(ofMinutes(1));
        assertThat(alice.calls()).containsExactly(call);
    }

    @Test
    void eachWayOfParkingCanBeSwitchedOff() {
        equipAnew(ExchangeSettings.builder().without(Facility.PARK_DIRECTED));
        assertThat(addressOf(alice).callFeatures()).doesNotContain(CallFeature.PARK_DIRECT);
        Call call = talk(alice, bob);
        assertThat(refused(() -> done(call.park().at("701")))).isEqualTo(LineError.INVALPARKMODE);
        equipAnew(ExchangeSettings.builder().without(Facility.PARK_DIRECTED, Facility.PARK_NON_DIRECTED));
        assertThat(addressOf(alice).callFeatures()).doesNotContain(CallFeature.PARK);
        Call another = talk(alice, bob);
        assertThat(refused(() -> done(another.park().anywhere()))).isEqualTo(LineError.OPERATIONUNAVAIL);
        assertThat(refused(() -> done(alice.pickup(0).unpark("701")))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }
}
