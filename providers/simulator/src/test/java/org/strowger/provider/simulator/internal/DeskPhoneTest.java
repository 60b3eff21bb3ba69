package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.DeskPhone;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.StandardLampMode;
import org.strowger.testing.Rule;

/** Somebody at a desk phone: what the hand does happens to the line, and what happens to the line is seen. */
class DeskPhoneTest extends ApplicationTest {
    private Line alice;
    private DeskPhone desk;

    @BeforeEach
    void putOnTheDesk() {
        equip(ExchangeSettings.builder().phones(phones -> phones.at("1001", "1002")));
        alice = open("1001");
        desk = exchange.phone("1001");
    }

    private OutsideCall ring() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        settle();
        return caller;
    }

    private String shown() {
        return String.join("|", desk.display().stream().map(String::strip).toList());
    }

    @Test
    void aCallRingsFlashesAndIsShown() {
        assertThat(shown()).isEqualTo("1001|");
        ring();
        assertThat(desk.ringer().mode()).isEqualTo(2);
        assertThat(desk.callLamp(0)).isEqualTo(StandardLampMode.FLASH);
        assertThat(shown()).isEqualTo("Call from|+491");
    }

    @Test
    void liftingTheHandsetAnswersAndHangingUpDrops() {
        OutsideCall caller = ring();
        desk.lift();
        settle();
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
        assertThat(state(newest(alice))).isEqualTo(CallState.CONNECTED);
        assertThat(desk.ringer().isRinging()).isFalse();
        assertThat(desk.callLamp(0)).isEqualTo(StandardLampMode.STEADY);
        assertThat(shown()).isEqualTo("Connected|+491");
        desk.hangUp();
        settle();
        assertThat(caller.state()).isEqualTo(OutsideCall.State.ENDED);
        assertThat(desk.callLamp(0)).isEqualTo(StandardLampMode.OFF);
        assertThat(shown()).isEqualTo("1001|");
    }

    @Test
    void theKeypadDialsAfterDialtone() {
        Line bob = open("1002");
        desk.lift();
        assertThat(shown()).isEqualTo("Dial|");
        desk.type("10");
        assertThat(shown()).isEqualTo("Dialing|10");
        desk.type("02");
        settle();
        assertThat(state(newest(bob))).isEqualTo(CallState.OFFERING);
        assertThat(statesOf(newest(alice)))
                .containsExactly(CallState.DIALTONE, CallState.DIALING, CallState.PROCEEDING, CallState.RINGBACK);
        assertThat(shown()).isEqualTo("Ringing|1002");
    }

    @Test
    void aNumberThatCouldGoOnEndsAfterAWhileOrWithAHash() {
        desk.lift();
        desk.type("0301");
        pass(ofSeconds(3));
        assertThat(state(newest(alice))).isEqualTo(CallState.DIALING);
        pass(ofSeconds(2));
        assertThat(state(newest(alice))).isEqualTo(CallState.RINGBACK);
        desk.hangUp();
        desk.lift();
        desk.type("0301#");
        settle();
        assertThat(state(newest(alice))).isEqualTo(CallState.RINGBACK);
    }

    @Test
    void aCallButtonTakesANewLineAndHoldsTheOther() {
        ring();
        desk.pressCall(0);
        assertThat(desk.hookSwitch(HookSwitchDevice.SPEAKER).mode()).isEqualTo(HookSwitchMode.MICROPHONE_AND_SPEAKER);
        desk.pressCall(2);
        assertThat(desk.callLamp(0)).isEqualTo(StandardLampMode.WINK);
        assertThat(desk.callLamp(2)).isEqualTo(StandardLampMode.STEADY);
        assertThat(shown()).isEqualTo("Dial|");
        desk.press(ButtonFunction.DROP);
        desk.pressCall(0);
        assertThat(desk.callLamp(0)).isEqualTo(StandardLampMode.STEADY);
    }

    @Test
    void holdTransferAndConferenceHaveKeys() {
        OutsideCall caller = ring();
        desk.lift();
        desk.press(ButtonFunction.HOLD);
        assertThat(caller.isHeld()).isTrue();
        desk.pressCall(0);
        assertThat(caller.isHeld()).isFalse();
        desk.press(ButtonFunction.TRANSFER);
        desk.type("9900");
        settle();
        desk.press(ButtonFunction.TRANSFER);
        assertThat(caller.line()).isEqualTo("9900");
        settle();
        assertThat(alice.calls()).allMatch(call -> state(call) == CallState.IDLE);
    }

    @Test
    void hangingUpCompletesATransfer() {
        OutsideCall caller = ring();
        desk.lift();
        desk.press(ButtonFunction.TRANSFER);
        desk.type("9902");
        settle();
        desk.hangUp();
        assertThat(caller.state()).isEqualTo(OutsideCall.State.RINGING);
        exchange.outsideCalls().get(1).answer();
        assertThat(caller.line()).isEqualTo("9902");
        assertThat(alice.calls()).allMatch(call -> state(call) == CallState.IDLE);
    }

    @Test
    void aConferenceIsMadeByHand() {
        ring();
        desk.lift();
        desk.press(ButtonFunction.CONFERENCE);
        desk.type("9900");
        settle();
        desk.press(ButtonFunction.CONFERENCE);
        settle();
        assertThat(alice.calls().stream().filter(call -> state(call) == CallState.CONFERENCED))
                .hasSize(2);
        assertThat(shown()).isEqualTo("Connected|Conference");
        desk.hangUp();
        settle();
        assertThat(exchange.outsideCalls()).hasSize(2);
    }

    @Test
    @Rule("P-083")
    void mutingKeepsVolumeAndGain() {
        ring();
        desk.lift();
        desk.volume(HookSwitchDevice.HANDSET, 0x4000);
        desk.press(ButtonFunction.MUTE);
        assertThat(desk.hookSwitch(HookSwitchDevice.HANDSET).mode()).isEqualTo(HookSwitchMode.SPEAKER);
        assertThat(desk.lamp(desk.button(ButtonFunction.MUTE))).isEqualTo(StandardLampMode.STEADY);
        desk.press(ButtonFunction.MUTE);
        assertThat(desk.hookSwitch(HookSwitchDevice.HANDSET).mode()).isEqualTo(HookSwitchMode.MICROPHONE_AND_SPEAKER);
        assertThat(desk.hookSwitch(HookSwitchDevice.HANDSET).volume()).isEqualTo(0x4000);
        assertThat(desk.hookSwitch(HookSwitchDevice.HANDSET).gain()).isEqualTo(0xFFFF);
    }

    @Test
    void theSpeakerTakesTheCallOver() {
        OutsideCall caller = ring();
        desk.lift();
        desk.press(ButtonFunction.SPEAKER_ON);
        desk.hangUp(HookSwitchDevice.HANDSET);
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
        desk.press(ButtonFunction.SPEAKER_ON);
        assertThat(caller.state()).isEqualTo(OutsideCall.State.ENDED);
    }

    @Test
    void volumeKeysAdjustTheRingerOrTheDeviceInUse() {
        desk.press(ButtonFunction.VOLUME_DOWN);
        assertThat(desk.ringer().volume()).isEqualTo(0xDFFF);
        desk.lift();
        desk.press(ButtonFunction.VOLUME_DOWN);
        assertThat(desk.hookSwitch(HookSwitchDevice.HANDSET).volume()).isEqualTo(0xDFFF);
        desk.press(ButtonFunction.VOLUME_UP);
        desk.press(ButtonFunction.VOLUME_UP);
        assertThat(desk.hookSwitch(HookSwitchDevice.HANDSET).volume()).isEqualTo(0xFFFF);
    }

    @Test
    void aMessageIsSeenOnItsLamp() {
        Line bob = open("1002");
        desk.lift();
        desk.type("9900");
        settle();
        desk.pressCall(1);
        desk.type("9900");
        settle();
        Call busy = call(bob, "1001");
        int id = done(busy.completion().message(0));
        assertThat(desk.lamp(desk.button(ButtonFunction.MESSAGE_INDICATOR))).isEqualTo(StandardLampMode.STEADY);
        done(bob.cancelCompletion(id));
        assertThat(desk.lamp(desk.button(ButtonFunction.MESSAGE_INDICATOR))).isEqualTo(StandardLampMode.OFF);
    }

    @Test
    void whatIsNotPossibleIsShownAndHarmsNobody() {
        ring();
        desk.lift();
        exchange.setInService("1001", false);
        desk.hangUp();
        desk.lift();
        assertThat(shown()).isEqualTo("Not possible|INVALLINESTATE");
    }

    @Test
    @Rule("P-101")
    void anUnpluggedPhoneDoesNothing() {
        OutsideCall caller = ring();
        desk.conditions();
        desk.lift();
        assertThat(caller.state()).isEqualTo(OutsideCall.State.RINGING);
        desk.hangUp();
        desk.conditions(PhoneCondition.CONNECTED);
        desk.lift();
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
    }

    @Test
    void linesHavePhonesAsTheSettingsSay() {
        assertThatThrownBy(() -> exchange.phone("1003"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no desk phone");
        exchange.addPhone("1003");
        assertThat(exchange.phone("1003").permanentId()).isEqualTo("phone-1003");
        settle();
        exchange.removePhone("1003");
        settle();
        assertThatThrownBy(() -> exchange.phone("1003")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.type("x")).hasMessageContaining("no key 'x'");
        assertThatThrownBy(() -> desk.pressCall(3)).hasMessageContaining("3 buttons for calls");
        assertThat(List.of(desk.line(), desk.permanentId())).containsExactly("1001", "phone-1001");
    }
}
