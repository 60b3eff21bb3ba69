package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

class ChannelTest extends ApplicationTest {
    private static final CallParams HANDED_THROUGH =
            CallParams.builder().bearerMode(BearerMode.PASSTHROUGH).build();
    private static final CallParams DATA =
            CallParams.builder().bearerMode(BearerMode.DATA).build();

    private Line alice;
    private Line bob;

    @BeforeEach
    void openLines() {
        alice = open("1001");
        bob = open("1002");
    }

    private void equipAnew(ExchangeSettings.Builder settings) {
        equip(settings);
        openLines();
    }

    private static Request<Void> change(Call call, BearerMode mode) {
        return call.media().setBearer(BearerChange.to(mode));
    }

    @Test
    @Rule({"L-361", "T-05"})
    void aCallOfALineThatIsHandedThroughIsConnectedWithoutDialing() {
        Call call = done(alice.makeCall("1002", HANDED_THROUGH));
        assertThat(statesOf(call)).containsExactly(CallState.CONNECTED);
        assertThat(call.info().bearerMode()).isEqualTo(BearerMode.PASSTHROUGH);
        assertThat(bob.calls()).isEmpty();
        done(call.drop());
        assertThat(state(call)).isEqualTo(CallState.IDLE);
    }

    @Test
    @Rule({"L-361", "T-19"})
    void anOfferedCallIsConnectedWhenItsLineIsHandedThrough() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        settle();
        Call call = newest(alice);
        done(change(call, BearerMode.PASSTHROUGH));
        assertThat(mode(call)).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(call.info().bearerMode()).isEqualTo(BearerMode.PASSTHROUGH);
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
    }

    @Test
    @Rule("T-19")
    void anAcceptedCallAndAConnectedOneCanBeHandedThroughToo() {
        exchange.outsideCall("+491", "1001");
        settle();
        done(newest(alice).accept());
        done(change(newest(alice), BearerMode.PASSTHROUGH));
        assertThat(state(newest(alice))).isEqualTo(CallState.CONNECTED);
        Call toBob = talk(bob, open("1003"));
        done(change(toBob, BearerMode.PASSTHROUGH));
        assertThat(statesOf(toBob)).endsWith(CallState.CONNECTED);
        assertThat(refused(() -> done(toBob.transfer().setUp()))).isEqualTo(LineError.INVALCALLSTATE);
    }

    @Test
    @Rule("L-362")
    void theRunningCallComesBackToTheExchangeWithVoice() {
        Call call = talk(alice, bob);
        done(change(call, BearerMode.PASSTHROUGH));
        done(change(call, BearerMode.VOICE));
        assertThat(state(call)).isEqualTo(CallState.CONNECTED);
        assertThat(call.info().bearerMode()).isEqualTo(BearerMode.VOICE);
        assertThat(state(done(call.transfer().setUp()))).isEqualTo(CallState.DIALTONE);
    }

    @Test
    @Rule("L-357")
    void aRingingDestinationIsNotHandedThrough() {
        Call call = call(alice, "1002");
        assertThat(state(call)).isEqualTo(CallState.RINGBACK);
        assertThat(refused(() -> done(change(call, BearerMode.PASSTHROUGH)))).isEqualTo(LineError.INVALCALLSTATE);
    }

    @Test
    @Rule({"L-356", "L-359"})
    void dataIsCarriedAtTheHighestRateWithinTheBounds() {
        equipAnew(ExchangeSettings.builder().with(Facility.DATA_CALLS));
        assertThat(alice.device().capabilities().maxRate()).isEqualTo(64_000);
        Call call = done(alice.makeCall("1002", DATA));
        assertThat(newest(bob).info().bearerMode()).isEqualTo(BearerMode.DATA);
        assertThat(newest(bob).info().rate()).isEqualTo(64_000);
        assertThat(newest(bob).info().mediaModes()).isEqualTo(call.info().mediaModes());
        done(call.media().setBearer(new BearerChange(BearerMode.DATA, 300, 9_600, Optional.empty())));
        assertThat(call.info().rate()).isEqualTo(9_600);
    }

    @Test
    @Rule("L-360")
    void aConferenceCannotCarryData() {
        equipAnew(ExchangeSettings.builder().with(Facility.DATA_CALLS));
        Call call = talk(alice, bob);
        done(call.conference().setUp(3));
        assertThat(refused(() -> done(change(call, BearerMode.DATA)))).isEqualTo(LineError.BEARERMODEUNAVAIL);
        assertThat(call.info().bearerMode()).isEqualTo(BearerMode.VOICE);
    }

    @Test
    void eachOfItCanBeSwitchedOff() {
        equipAnew(ExchangeSettings.builder().without(Facility.PASSTHROUGH));
        assertThat(alice.device().capabilities().bearerModes()).containsExactly(BearerMode.VOICE);
        assertThat(refused(() -> alice.makeCall("1002", HANDED_THROUGH))).isEqualTo(LineError.INVALBEARERMODE);
        equipAnew(ExchangeSettings.builder().without(Facility.CHANNEL_CHANGE));
        assertThat(addressOf(alice).callFeatures()).doesNotContain(CallFeature.SET_CALL_PARAMS);
        Call call = talk(alice, bob);
        assertThat(refused(() -> done(change(call, BearerMode.PASSTHROUGH)))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }
}
