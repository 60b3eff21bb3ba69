package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.DeskPhone;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Line;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.StandardLampMode;
import org.strowger.testing.Rule;

/** An application and a hand at the same desk phone. */
class PhoneThroughTheCoreTest extends ApplicationTest {
    private Line alice;
    private Phone phone;
    private DeskPhone desk;

    @BeforeEach
    void putOnTheDesk() {
        equipAnew(ExchangeSettings.builder());
    }

    private void equipAnew(ExchangeSettings.Builder settings) {
        equip(settings.phones(phones -> phones.at("1001")));
        alice = open("1001");
        phone = openPhone("1001");
        desk = exchange.phone("1001");
    }

    @Test
    @Rule({"P-107", "P-109", "P-110"})
    void phoneAndLineKnowOfEachOther() {
        assertThat(phone.lines()).containsExactly(alice.device());
        assertThat(session().phonesOf(alice.device().id())).containsExactly(phone.device());
    }

    @Test
    @Rule({"P-073", "P-085", "P-093", "P-094"})
    void whatTheHandDoesIsToldToTheApplication() {
        exchange.outsideCall("+491", "1001");
        settle();
        desk.lift();
        desk.type("5");
        settle();
        assertThat(events(PhoneEvent.HookSwitchChanged.class))
                .containsExactly(new PhoneEvent.HookSwitchChanged(
                        phone, HookSwitchDevice.HANDSET, HookSwitchMode.MICROPHONE_AND_SPEAKER));
        assertThat(events(PhoneEvent.ButtonMoved.class))
                .containsExactly(
                        new PhoneEvent.ButtonMoved(phone, 5, ButtonMode.KEYPAD, ButtonState.DOWN),
                        new PhoneEvent.ButtonMoved(phone, 5, ButtonMode.KEYPAD, ButtonState.UP));
        assertThat(events(PhoneEvent.RingModeChanged.class))
                .extracting(PhoneEvent.RingModeChanged::ringMode)
                .containsExactly(2, 0);
        assertThat(phone.hookSwitch().offHook()).containsExactly(HookSwitchDevice.HANDSET);
        assertThat(phone.display().rows().get(0)).startsWith("Connected");
    }

    @Test
    @Rule({"P-075", "P-076", "P-079"})
    void anApplicationAnswersByLiftingThePhone() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        settle();
        done(phone.hookSwitch().set(HookSwitchDevice.SPEAKER, HookSwitchMode.MICROPHONE_AND_SPEAKER));
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
        assertThat(state(newest(alice))).isEqualTo(CallState.CONNECTED);
        done(phone.hookSwitch().set(HookSwitchDevice.SPEAKER, HookSwitchMode.ON_HOOK));
        assertThat(caller.state()).isEqualTo(OutsideCall.State.ENDED);
    }

    @Test
    @Rule({"P-081", "P-083", "P-084"})
    void volumeAndGainOutliveMuting() {
        done(phone.volume(HookSwitchDevice.HANDSET).set(0x1234));
        done(phone.gain(HookSwitchDevice.HANDSET).set(0x4321));
        done(phone.hookSwitch().set(HookSwitchDevice.HANDSET, HookSwitchMode.MICROPHONE));
        done(phone.hookSwitch().set(HookSwitchDevice.HANDSET, HookSwitchMode.ON_HOOK));
        assertThat(phone.volume(HookSwitchDevice.HANDSET).get()).isEqualTo(0x1234);
        assertThat(desk.hookSwitch(HookSwitchDevice.HANDSET).gain()).isEqualTo(0x4321);
    }

    @Test
    @Rule({"P-086", "P-088"})
    void anApplicationRingsThePhone() {
        done(phone.ringer().set(2, 0x8000));
        assertThat(desk.ringer().mode()).isEqualTo(2);
        assertThat(desk.ringer().volume()).isEqualTo(0x8000);
        done(phone.ringer().set(0, 0x8000));
        assertThat(desk.ringer().isRinging()).isFalse();
    }

    @Test
    @Rule({"P-092", "P-095", "P-097"})
    void lampsLabelsAndDisplayCanBeSet() {
        int button = desk.button(ButtonFunction.CALL_APPEARANCE);
        done(phone.lamp(button).set(StandardLampMode.WINK));
        assertThat(desk.callLamp(0)).isEqualTo(StandardLampMode.WINK);
        done(phone.button(button).set(ButtonInfo.of(ButtonMode.CALL, ButtonFunction.HOLD, "Boss")));
        assertThat(phone.button(button).info().text()).isEqualTo("Boss");
        desk.pressCall(0);
        settle();
        assertThat(state(newest(alice))).isEqualTo(CallState.DIALTONE);
        done(phone.display().write(0, 22, "abcd"));
        assertThat(desk.display()).extracting(String::strip).containsExactly("Dial                  ab", "cd");
    }

    @Test
    @Rule({"P-098", "P-099", "P-100"})
    void dataIsKeptInItsArea() {
        done(phone.data().download(0, new byte[] {1, 2, 3}));
        assertThat(phone.data().upload(0, 2)).containsExactly(1, 2);
        assertThat(events(PhoneEvent.StateChanged.class))
                .anyMatch(change -> change.changed().contains(PhoneStateItem.OTHER));
    }

    @Test
    @Rule("P-106")
    void whatIsDeviceSpecificComesBack() {
        assertThat(done(phone.deviceSpecific(new byte[] {7, 8}))).containsExactly(7, 8);
        assertThat(events(PhoneEvent.DeviceSpecific.class))
                .containsExactly(new PhoneEvent.DeviceSpecific(phone, 2, 0, 0));
    }

    @Test
    @Rule({"P-101", "P-102"})
    void aSuspendedPhoneRefusesEverything() {
        desk.conditions(PhoneCondition.CONNECTED, PhoneCondition.SUSPENDED);
        settle();
        assertThat(phone.status().conditions()).contains(PhoneCondition.SUSPENDED);
        assertThat(phone.status().features()).isEmpty();
        assertThat(phoneRefused(() -> done(phone.display().write(0, 0, "x")))).isNotNull();
        desk.conditions(PhoneCondition.CONNECTED);
        settle();
        done(phone.display().write(0, 0, "x"));
    }

    @Test
    @Rule({"P-057", "P-061"})
    void aPhoneThatIsClosedByForceEndsItsRequests() {
        exchange.faults().at("1001", Operation.SET_DISPLAY).withhold();
        Request<Void> request = phone.display().write(0, 0, "x");
        settle();
        desk.forceClosed();
        settle();
        assertThat(request.reply().toCompletableFuture()).isCompletedExceptionally();
        assertThat(events(PhoneEvent.Closed.class)).hasSize(1);
        assertThat(phone.isOpen()).isFalse();
        assertThat(openPhone("1001").isOpen()).isTrue();
    }

    @Test
    void eachOperationOfAPhoneCanGoWrong() {
        exchange.faults().at("1001", Operation.SET_LAMP).fail(PhoneError.RESOURCEUNAVAIL);
        int button = desk.button(ButtonFunction.CALL_APPEARANCE);
        assertThat(phoneRefused(() -> done(phone.lamp(button).set(StandardLampMode.WINK))))
                .isEqualTo(PhoneError.RESOURCEUNAVAIL);
        done(phone.lamp(button).set(StandardLampMode.WINK));
    }

    @Test
    @Rule({"P-074", "P-084", "P-087", "P-096", "P-098"})
    void everyPartCanBeLeftOut() {
        equipAnew(ExchangeSettings.builder().only(Facility.PHONE_HANDSET));
        PhoneCapabilities capabilities = phone.device().capabilities();
        assertThat(capabilities.hookSwitches().keySet()).containsExactly(HookSwitchDevice.HANDSET);
        assertThat(capabilities.displayRows()).isZero();
        assertThat(capabilities.ringModes()).isZero();
        assertThat(capabilities.downloadAreas()).isEmpty();
        assertThat(capabilities.buttonLamps()).hasSize(3).noneMatch(place -> place.hasLamp());
        assertThat(capabilities.hookSwitches().get(HookSwitchDevice.HANDSET).settable())
                .isEqualTo(Set.of());
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        settle();
        desk.lift();
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
        assertThat(phoneRefused(() -> done(phone.deviceSpecific(new byte[] {1}))))
                .isEqualTo(PhoneError.OPERATIONUNAVAIL);
    }
}
