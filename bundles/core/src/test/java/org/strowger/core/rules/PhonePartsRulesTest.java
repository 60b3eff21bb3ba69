package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strowger.core.rules.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonLamp;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchCapabilities;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.RingerStatus;
import org.strowger.telephony.phone.StandardLampMode;
import org.strowger.telephony.phone.VendorLampMode;
import org.strowger.telephony.spi.PhoneSnapshot;
import org.strowger.testing.Rule;

/** Hookswitches, volume and gain, ringer, lamps, buttons, display and data of a phone. */
class PhonePartsRulesTest {
    private static final int HIGHEST = 0xFFFF;

    private final Office office = new Office();
    private final ScriptedPhone phone = office.phone(new ScriptedPhone("red"));
    private final Desk anna = office.desk("anna");
    private final Phone own = anna.opens(phone, PhoneOpenOptions.owner());

    @AfterEach
    void close() {
        office.close();
    }

    /** What the phone was asked after its opening. */
    private List<String> asked() {
        office.settle();
        return phone.asked().stream().filter(word -> !word.equals("open")).toList();
    }

    private Phone opened(ScriptedPhone other) {
        return office.desk("dora").opens(office.phone(other), PhoneOpenOptions.owner());
    }

    @Test
    @Rule({"P-037", "P-038", "P-039"})
    void aMonitorReadsEverythingAndChangesNothing() {
        Phone monitor = office.desk("bert").opens(phone, PhoneOpenOptions.monitor());

        Stream.<Runnable>of(
                        () -> monitor.button(0).set(ButtonInfo.of(ButtonMode.KEYPAD, ButtonFunction.NONE, "")),
                        () -> monitor.data().download(0, new byte[1]),
                        () -> monitor.display().write(0, 0, "x"),
                        () -> monitor.gain(HookSwitchDevice.HANDSET).set(1),
                        () -> monitor.hookSwitch().set(HookSwitchDevice.HANDSET, HookSwitchMode.ON_HOOK),
                        () -> monitor.lamp(ScriptedPhone.HOLD).set(StandardLampMode.OFF),
                        () -> monitor.ringer().set(0, 0),
                        () -> monitor.volume(HookSwitchDevice.HANDSET).set(1))
                .forEach(change -> refused(PhoneError.NOTOWNER, change::run));
        assertThat(asked()).isEmpty();

        assertThat(monitor.hookSwitch().offHook()).isEmpty();
        assertThat(monitor.volume(HookSwitchDevice.HANDSET).get()).isEqualTo(HIGHEST);
        assertThat(monitor.gain(HookSwitchDevice.SPEAKER).get()).isEqualTo(HIGHEST);
        assertThat(monitor.ringer().get()).isEqualTo(new RingerStatus(0, HIGHEST));
        assertThat(monitor.lamp(ScriptedPhone.HOLD).mode()).isEqualTo(StandardLampMode.OFF);
        assertThat(monitor.button(ScriptedPhone.HOLD).info().function()).isEqualTo(ButtonFunction.HOLD);
        assertThat(monitor.display().rows()).containsExactly(" ".repeat(10), " ".repeat(10));
        assertThat(monitor.data().upload(0, 3)).hasSize(3);
        assertThat(monitor.status().lamps()).hasSize(14);
        monitor.setStatusMessages(Set.of(), Set.of(), Set.of());
        monitor.deviceSpecific(new byte[0]);
        assertThat(asked()).containsExactly("upload 0 3", "specific [0]");
    }

    @Test
    @Rule({"P-074", "P-076", "P-077"})
    void oneModeGoesToEveryDeviceNamedAndToNoOther() {
        own.hookSwitch().set(HookSwitchDevice.HANDSET, HookSwitchMode.MICROPHONE);
        own.hookSwitch().set(EnumSet.of(HookSwitchDevice.HANDSET, HookSwitchDevice.SPEAKER), HookSwitchMode.ON_HOOK);

        assertThat(asked()).containsExactly("hookswitch [HANDSET] MICROPHONE", "hookswitch [HANDSET, SPEAKER] ON_HOOK");
        Stream.<Set<HookSwitchDevice>>of(
                        Set.of(),
                        Set.of(HookSwitchDevice.HEADSET),
                        EnumSet.of(HookSwitchDevice.HANDSET, HookSwitchDevice.HEADSET),
                        Collections.singleton(null))
                .forEach(bad -> refused(
                        PhoneError.INVALHOOKSWITCHDEV, () -> own.hookSwitch().set(bad, HookSwitchMode.ON_HOOK)));
        assertThat(asked()).isEmpty();
    }

    @Test
    @Rule({"P-075", "P-077", "P-078"})
    void onlyAModeThatEachDeviceCanBeSetToIsTaken() {
        HookSwitchCapabilities mutesOnly = new HookSwitchCapabilities(
                Set.of(HookSwitchMode.SPEAKER), Set.of(HookSwitchMode.ON_HOOK), false, false);
        ScriptedPhone poor = new ScriptedPhone("poor", caps -> caps.hookSwitch(HookSwitchDevice.SPEAKER, mutesOnly));
        Phone open = opened(poor);

        refused(PhoneError.INVALHOOKSWITCHMODE, () -> open.hookSwitch()
                .set(HookSwitchDevice.SPEAKER, HookSwitchMode.ON_HOOK));
        refused(PhoneError.INVALHOOKSWITCHMODE, () -> open.hookSwitch()
                .set(EnumSet.of(HookSwitchDevice.HANDSET, HookSwitchDevice.SPEAKER), HookSwitchMode.ON_HOOK));
        refused(PhoneError.INVALHOOKSWITCHMODE, () -> open.hookSwitch()
                .set(HookSwitchDevice.HANDSET, HookSwitchMode.UNKNOWN));
        refused(PhoneError.INVALHOOKSWITCHMODE, () -> open.hookSwitch().set(HookSwitchDevice.HANDSET, null));
        open.hookSwitch().set(HookSwitchDevice.SPEAKER, HookSwitchMode.SPEAKER);
        office.settle();
        assertThat(poor.asked()).containsExactly("open", "hookswitch [SPEAKER] SPEAKER");
        assertThatThrownBy(() -> new HookSwitchCapabilities(Set.of(HookSwitchMode.UNKNOWN), Set.of(), false, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("P-079")
    void aHookSwitchReadsAsOnOrOffAndTheStatusTellsTheMode() {
        phone.tells(
                sink -> sink.hookSwitch(HookSwitchDevice.SPEAKER, new HookSwitchStatus(HookSwitchMode.SPEAKER, 1, 1)));
        phone.tells(
                sink -> sink.hookSwitch(HookSwitchDevice.HANDSET, new HookSwitchStatus(HookSwitchMode.UNKNOWN, 1, 1)));

        assertThat(own.hookSwitch().offHook()).containsExactly(HookSwitchDevice.SPEAKER);
        assertThat(own.status().hookSwitches().get(HookSwitchDevice.SPEAKER).mode())
                .isEqualTo(HookSwitchMode.SPEAKER);
    }

    @Test
    @Rule({"P-080", "P-081"})
    void volumeAndGainBelongToOneDeviceAndAreClamped() {
        own.volume(HookSwitchDevice.HANDSET).set(0x1234);
        own.volume(HookSwitchDevice.SPEAKER).set(0x10000);
        own.gain(HookSwitchDevice.SPEAKER).set(-5);
        own.gain(HookSwitchDevice.HANDSET).set(Integer.MAX_VALUE);

        assertThat(asked())
                .containsExactly("volume HANDSET 4660", "volume SPEAKER 65535", "gain SPEAKER 0", "gain HANDSET 65535");
        refused(PhoneError.INVALHOOKSWITCHDEV, () -> own.volume(HookSwitchDevice.HEADSET));
        refused(PhoneError.INVALHOOKSWITCHDEV, () -> own.gain(null));
    }

    @Test
    @Rule("P-082")
    void aLevelReadsBackAsTheProviderRoundedIt() {
        own.volume(HookSwitchDevice.HANDSET).set(1000);
        office.settle();
        phone.tells(sink ->
                sink.hookSwitch(HookSwitchDevice.HANDSET, new HookSwitchStatus(HookSwitchMode.ON_HOOK, 1024, 0x20000)));
        phone.succeeds();

        assertThat(own.volume(HookSwitchDevice.HANDSET).get()).isEqualTo(1024);
        assertThat(own.gain(HookSwitchDevice.HANDSET).get()).isEqualTo(HIGHEST);
    }

    @Test
    @Rule("P-083")
    void mutingLeavesVolumeAndGain() {
        HookSwitchStatus before = new HookSwitchStatus(HookSwitchMode.MICROPHONE_AND_SPEAKER, 7, 9);

        HookSwitchStatus muted = before.withMode(HookSwitchMode.SPEAKER);
        phone.tells(sink -> sink.hookSwitch(HookSwitchDevice.HANDSET, muted));

        assertThat(own.volume(HookSwitchDevice.HANDSET).get()).isEqualTo(7);
        assertThat(own.gain(HookSwitchDevice.HANDSET).get()).isEqualTo(9);
        assertThat(muted.withMode(HookSwitchMode.MICROPHONE_AND_SPEAKER)).isEqualTo(before);
        own.hookSwitch().set(HookSwitchDevice.HANDSET, HookSwitchMode.SPEAKER);
        assertThat(asked()).containsExactly("hookswitch [HANDSET] SPEAKER");
    }

    @Test
    @Rule("P-084")
    void aLevelThatCannotBeAdjustedIsUnavailable() {
        Phone open = opened(new ScriptedPhone(
                "fixed", caps -> caps.hookSwitch(HookSwitchDevice.HEADSET, HookSwitchCapabilities.detectedOnly())));

        assertThat(open.device()
                        .capabilities()
                        .hookSwitches()
                        .get(HookSwitchDevice.HEADSET)
                        .volume())
                .isFalse();
        refused(PhoneError.OPERATIONUNAVAIL, () -> open.volume(HookSwitchDevice.HEADSET)
                .set(1));
        refused(PhoneError.OPERATIONUNAVAIL, () -> open.gain(HookSwitchDevice.HEADSET)
                .get());
        refused(PhoneError.OPERATIONUNAVAIL, () -> open.hookSwitch()
                .set(HookSwitchDevice.HEADSET, HookSwitchMode.ON_HOOK));
    }

    @Test
    @Rule({"P-086", "P-088"})
    void theRingerHasModesFromOneOnAndZeroIsSilence() {
        own.ringer().set(RingerStatus.SILENT, 70000);
        own.ringer().set(3, -1);

        assertThat(asked()).containsExactly("ring 0 65535", "ring 3 0");
        refused(PhoneError.INVALRINGMODE, () -> own.ringer().set(4, 0));
        refused(PhoneError.INVALRINGMODE, () -> own.ringer().set(-1, 0));
        phone.tells(sink -> sink.ringer(new RingerStatus(2, 50)));
        assertThat(own.ringer().get()).isEqualTo(new RingerStatus(2, 50));
        phone.tells(sink -> sink.ringer(new RingerStatus(0, 50)));
        assertThat(own.ringer().get().isRinging()).isFalse();
    }

    @Test
    @Rule("P-087")
    void withoutRingModesTheRingerCannotBeControlled() {
        Phone open = opened(
                new ScriptedPhone("quiet", caps -> caps.ringModes(0).features(EnumSet.allOf(PhoneFeature.class))));

        refused(PhoneError.OPERATIONUNAVAIL, () -> open.ringer().set(0, 0));
    }

    @Test
    @Rule({"P-089", "P-090"})
    void buttonsAndLampsAreCountedFromZero() {
        refused(PhoneError.INVALBUTTONLAMPID, () -> own.lamp(14));
        refused(PhoneError.INVALBUTTONLAMPID, () -> own.button(-1));
        assertThat(own.button(0).info().mode()).isEqualTo(ButtonMode.KEYPAD);
        assertThat(own.button(11).info().mode()).isEqualTo(ButtonMode.KEYPAD);
        assertThat(own.button(12).info().mode()).isEqualTo(ButtonMode.FEATURE);
        PhoneCapabilities.Builder begun =
                PhoneCapabilities.builder("late").buttonLamp(ButtonLamp.button(ButtonMode.CALL, ButtonFunction.NONE));
        assertThatThrownBy(begun::keypad).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Rule("P-091")
    void aMissingLampOrButtonIsADummy() {
        assertThat(own.lamp(0).mode()).isEqualTo(StandardLampMode.DUMMY);
        assertThat(own.button(ScriptedPhone.MESSAGE).info().mode()).isEqualTo(ButtonMode.DUMMY);
        refused(PhoneError.INVALBUTTONLAMPID, () -> own.lamp(0).set(StandardLampMode.STEADY));
        refused(PhoneError.INVALBUTTONLAMPID, () -> own.button(ScriptedPhone.MESSAGE)
                .set(ButtonInfo.of(ButtonMode.FEATURE, ButtonFunction.DROP, "")));
        own.lamp(ScriptedPhone.MESSAGE).set(StandardLampMode.FLASH);
        assertThat(asked()).containsExactly("lamp 13 FLASH");
    }

    @Test
    @Rule("P-092")
    void aLampTakesOneModeThatItHas() {
        VendorLampMode purple = new VendorLampMode(0x10000);
        Phone open = opened(new ScriptedPhone(
                "purple", caps -> caps.buttonLamp(ButtonLamp.lamp(Set.of(StandardLampMode.OFF, purple)))));

        open.lamp(14).set(purple);
        refused(PhoneError.INVALLAMPMODE, () -> open.lamp(14).set(StandardLampMode.STEADY));
        refused(PhoneError.INVALLAMPMODE, () -> own.lamp(ScriptedPhone.HOLD).set(null));
        refused(PhoneError.INVALLAMPMODE, () -> own.lamp(ScriptedPhone.HOLD).set(StandardLampMode.UNKNOWN));
        refused(PhoneError.INVALLAMPMODE, () -> own.lamp(ScriptedPhone.HOLD).set(StandardLampMode.DUMMY));
        assertThatThrownBy(() -> new VendorLampMode(0x30000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VendorLampMode(2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("P-095")
    void theStateInADescriptionOfAButtonIsIgnored() {
        own.button(ScriptedPhone.HOLD)
                .set(new ButtonInfo(ButtonMode.FEATURE, ButtonFunction.TRANSFER, "Give away", ButtonState.DOWN));

        assertThat(asked()).containsExactly("button 12 TRANSFER Give away UNKNOWN");
        phone.tells(sink -> sink.buttonInfo(
                ScriptedPhone.HOLD,
                new ButtonInfo(ButtonMode.FEATURE, ButtonFunction.TRANSFER, "Give away", ButtonState.DOWN)));
        assertThat(own.button(ScriptedPhone.HOLD).info())
                .isEqualTo(new ButtonInfo(ButtonMode.FEATURE, ButtonFunction.TRANSFER, "Give away", ButtonState.UP));
        refused(PhoneError.INVALPOINTER, () -> own.button(0).set(null));
    }

    @Test
    @Rule("P-096")
    void aPhoneWithoutDisplayHasNoRows() {
        Phone open = opened(new ScriptedPhone("blind", caps -> caps.display(0, 0)));

        assertThat(open.device().capabilities().displayRows()).isZero();
        assertThat(open.device().capabilities().displayColumns()).isZero();
        assertThat(open.status().display()).isEmpty();
        refused(PhoneError.OPERATIONUNAVAIL, () -> open.display().rows());
        refused(PhoneError.OPERATIONUNAVAIL, () -> open.display().write(0, 0, ""));
        assertThatThrownBy(() -> PhoneCapabilities.builder("half").display(2, 0).build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Rule("P-097")
    void textThatDoesNotFitIsCutOff() {
        own.display().write(0, 8, "0123456789ABCDEF");
        own.display().write(1, 9, "");
        own.display().write(1, 9, "xy");

        assertThat(asked()).containsExactly("display 0 8 0123456789AB", "display 1 9 ", "display 1 9 x");
        refused(PhoneError.INVALPARAM, () -> own.display().write(2, 0, "x"));
        refused(PhoneError.INVALPARAM, () -> own.display().write(0, 10, "x"));
        refused(PhoneError.INVALPARAM, () -> own.display().write(-1, 0, "x"));
        refused(PhoneError.INVALPARAM, () -> own.display().write(0, -1, "x"));
        refused(PhoneError.INVALPOINTER, () -> own.display().write(0, 0, null));
        phone.tells(sink -> sink.display(List.of("Much longer than that", "short", "a third")));
        assertThat(own.display().rows()).containsExactly("Much longe", "short     ");
    }

    @Test
    @Rule("P-098")
    void dataAreasAreCountedForEachDirection() {
        refused(PhoneError.INVALDATAID, () -> own.data().download(1, new byte[1]));
        refused(PhoneError.INVALDATAID, () -> own.data().upload(2, 1));
        refused(PhoneError.INVALDATAID, () -> own.data().upload(-1, 1));
        Phone without = office.desk("carl")
                .opens(
                        office.phone(new ScriptedPhone("plain", caps -> PhoneCapabilities.builder("plain"))),
                        PhoneOpenOptions.owner());
        refused(PhoneError.OPERATIONUNAVAIL, () -> without.data().upload(0, 1));
        refused(PhoneError.OPERATIONUNAVAIL, () -> without.data().download(0, new byte[0]));
    }

    @Test
    @Rule("P-099")
    void noMoreDataIsMovedThanWasAskedFor() {
        assertThat(own.data().upload(1, 4)).isEqualTo("0123".getBytes(StandardCharsets.US_ASCII));
        assertThat(own.data().upload(0, 0)).isEmpty();
        assertThat(own.data().upload(0, 100)).hasSize(10);
        own.data().download(0, new byte[7]);

        assertThat(asked()).containsExactly("upload 1 4", "upload 0 100", "download 0 7 bytes");
        refused(PhoneError.INVALPARAM, () -> own.data().upload(0, -1));
        refused(PhoneError.INVALPOINTER, () -> own.data().download(0, null));
    }

    @Test
    void anUploadHasATimeLimitAndTellsWhatTheProviderSays() {
        phone.refuses("upload", PhoneError.RESOURCEUNAVAIL);
        refused(PhoneError.RESOURCEUNAVAIL, () -> own.data().upload(0, 1));
        phone.when("ring", office.hangingFor(Duration.ofSeconds(50)));
        own.ringer().set(1, 1);
        boolean[] letGo = {false};
        office.workers().strand("thread of anna").execute(() -> {
            refused(PhoneError.OPERATIONFAILED, () -> own.data().upload(0, 1));
            letGo[0] = true;
        });
        office.pass(Duration.ofSeconds(60));
        assertThat(letGo[0]).isTrue();
    }

    @Test
    @Rule("P-102")
    void theStatusTellsWhatCanBeDoneNowByWhoAsks() {
        Phone monitor = office.desk("bert").opens(phone, PhoneOpenOptions.monitor());
        assertThat(own.status().features())
                .isEqualTo(own.device().capabilities().features());
        assertThat(monitor.status().features())
                .contains(PhoneFeature.GET_RING, PhoneFeature.GET_VOLUME_HANDSET)
                .noneMatch(PhoneFeature::isForOwner);

        phone.tells(sink -> sink.features(Set.of(PhoneFeature.SET_RING, PhoneFeature.GET_VOLUME_HEADSET)));
        assertThat(own.status().features()).containsExactly(PhoneFeature.SET_RING);
        refused(PhoneError.INVALPHONESTATE, () -> own.lamp(ScriptedPhone.HOLD).set(StandardLampMode.OFF));
        refused(PhoneError.INVALPHONESTATE, () -> own.ringer().get());
        own.ringer().set(1, 1);

        phone.tells(sink -> sink.snapshot(PhoneSnapshot.atRest(phone.capabilities())
                .withConditions(Set.of(PhoneCondition.CONNECTED, PhoneCondition.SUSPENDED))));
        assertThat(own.status().features()).isEmpty();
        refused(PhoneError.INVALPHONESTATE, () -> own.ringer().set(1, 1));
        refused(PhoneError.INVALPHONESTATE, () -> own.hookSwitch().offHook());
        refused(PhoneError.OPERATIONUNAVAIL, () -> own.button(0)
                .set(ButtonInfo.of(ButtonMode.KEYPAD, ButtonFunction.NONE, "")));
        assertThat(asked()).containsExactly("ring 1 1");
    }

    @Test
    void whatAProviderSaysOfPartsThatAreNotThereIsFittedToThePhone() {
        ScriptedPhone odd = new ScriptedPhone("odd");
        odd.isAtOpening(PhoneSnapshot.atRest(PhoneCapabilities.builder("other").build()));

        Phone open = opened(odd);

        assertThat(open.status().lamps()).hasSize(14);
        assertThat(open.status().hookSwitches()).containsOnlyKeys(HookSwitchDevice.HANDSET, HookSwitchDevice.SPEAKER);
        assertThat(open.status().display()).hasSize(2);
        assertThat(open.status().features()).isEmpty();
    }
}
