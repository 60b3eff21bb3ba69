package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.bench.TestPhone;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonLamp;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.spi.Completion;
import org.strowger.testing.Rule;

/** The asynchronous operations of phones: each is completed once, does what it says, and says what it did. */
public interface PhoneRequestRules extends ContractRules {
    private static HookSwitchDevice deviceThatCan(TestPhone phone, Function<HookSwitchDevice, PhoneFeature> what) {
        Optional<HookSwitchDevice> device = Arrays.stream(HookSwitchDevice.values())
                .filter(each -> phone.can(what.apply(each)))
                .findFirst();
        assumeFalse(device.isEmpty(), phone + " declines " + what.apply(HookSwitchDevice.HANDSET) + " and its kind");
        return device.get();
    }

    private static HookSwitchStatus statusOf(TestPhone phone, HookSwitchDevice device) {
        return phone.now().hookSwitches().get(device);
    }

    private void assertCompletedOnce(TestRequest request) {
        bench().pace().settle();
        assertThat(request.completions())
                .as("completions of %s; %s", request, bench().journal())
                .isEqualTo(1);
    }

    @Test
    @Rule({"P-075", "P-076", "P-078", "S-048"})
    default void everySettableModeOfAHookSwitchCanBeSetAndIsTold() {
        TestPhone phone = bench().phone();
        HookSwitchDevice device = deviceThatCan(phone, PhoneFeature::setHookSwitch);
        for (HookSwitchMode mode :
                phone.capabilities().hookSwitches().get(device).settable()) {
            TestRequest request =
                    phone.request("set hookswitch", done -> phone.driver().setHookSwitch(Set.of(device), mode, done));
            request.succeeds();
            phone.becomes(device + " is " + mode, now -> statusOf(phone, device).mode() == mode);
            assertCompletedOnce(request);
        }
    }

    @Test
    @Rule("P-076")
    default void theOtherHookSwitchesAreLeftAlone() {
        TestPhone phone = bench().phone();
        HookSwitchDevice device = deviceThatCan(phone, PhoneFeature::setHookSwitch);
        Map<HookSwitchDevice, HookSwitchStatus> before =
                new LinkedHashMap<>(phone.now().hookSwitches());
        phone.request("set hookswitch", done -> phone.driver()
                        .setHookSwitch(
                                Set.of(device),
                                phone.capabilities()
                                        .hookSwitches()
                                        .get(device)
                                        .settable()
                                        .iterator()
                                        .next(),
                                done))
                .succeeds();
        bench().pace().settle();
        before.remove(device);
        assertThat(phone.now().hookSwitches()).containsAllEntriesOf(before);
    }

    @Test
    @Rule({"P-082", "P-084", "S-048"})
    default void volumeAndGainCanBeSetAndAreTold() {
        TestPhone phone = bench().phone();
        HookSwitchDevice device = deviceThatCan(phone, PhoneFeature::setVolume);
        TestRequest volume = phone.request("set volume", done -> phone.driver().setVolume(device, 0, done));
        volume.succeeds();
        phone.becomes("the volume is 0", now -> statusOf(phone, device).volume() == 0);
        assertCompletedOnce(volume);
        if (phone.can(PhoneFeature.setGain(device))) {
            phone.request("set gain", done -> phone.driver().setGain(device, 0xFFFF, done))
                    .succeeds();
            phone.becomes(
                    "the gain is the greatest", now -> statusOf(phone, device).gain() == 0xFFFF);
        }
    }

    @Test
    @Rule("P-083")
    default void mutingThroughTheHookSwitchKeepsTheVolume() {
        TestPhone phone = bench().phone();
        HookSwitchDevice device = deviceThatCan(phone, PhoneFeature::setVolume);
        phone.needs(PhoneFeature.setHookSwitch(device));
        phone.request("set volume", done -> phone.driver().setVolume(device, 0, done))
                .succeeds();
        phone.becomes("the volume is 0", now -> statusOf(phone, device).volume() == 0);
        for (HookSwitchMode mode :
                phone.capabilities().hookSwitches().get(device).settable()) {
            phone.request("set hookswitch", done -> phone.driver().setHookSwitch(Set.of(device), mode, done))
                    .succeeds();
            phone.becomes(device + " is " + mode, now -> statusOf(phone, device).mode() == mode);
        }
        assertThat(statusOf(phone, device).volume()).isZero();
    }

    @Test
    @Rule({"P-086", "P-088"})
    default void theRingerRingsInEachPatternAndFallsSilent() {
        TestPhone phone = bench().phone();
        phone.needs(PhoneFeature.SET_RING);
        for (int mode = phone.capabilities().ringModes(); mode >= 0; mode--) {
            int wanted = mode;
            phone.request("set ring", done -> phone.driver().setRing(wanted, 0xFFFF, done))
                    .succeeds();
            phone.becomes("the ring mode is " + mode, now -> now.ringer().mode() == wanted);
        }
    }

    @Test
    @Rule("P-092")
    default void aLampTakesEachModeThatItClaims() {
        TestPhone phone = bench().phone();
        phone.needs(PhoneFeature.SET_LAMP);
        int lamp = placeOf(phone, ButtonLamp::hasLamp);
        for (LampMode mode : phone.capabilities().buttonLamps().get(lamp).lampModes()) {
            if (mode.isSettable()) {
                phone.request("set lamp", done -> phone.driver().setLamp(lamp, mode, done))
                        .succeeds();
                phone.becomes(
                        "lamp " + lamp + " is " + mode,
                        now -> now.lamps().get(lamp).equals(mode));
            }
        }
    }

    private static int placeOf(TestPhone phone, Predicate<ButtonLamp> what) {
        List<ButtonLamp> places = phone.capabilities().buttonLamps();
        for (int id = 0; id < places.size(); id++) {
            if (what.test(places.get(id))) {
                return id;
            }
        }
        throw new AssertionError(phone + " claims a feature and has no place for it: " + places);
    }

    @Test
    @Rule("P-095")
    default void aButtonIsDescribedWithoutMovingIt() {
        TestPhone phone = bench().phone();
        phone.needs(PhoneFeature.SET_BUTTON_INFO);
        int button = placeOf(phone, ButtonLamp::hasButton);
        ButtonInfo info =
                ButtonInfo.of(phone.capabilities().buttonLamps().get(button).mode(), ButtonFunction.NONE, "a label");
        int moves = phone.moves().size();
        phone.request("set button info", done -> phone.driver().setButtonInfo(button, info, done))
                .succeeds();
        phone.becomes(
                "button " + button + " has its label",
                now -> now.buttons().get(button).text().equals("a label"));
        assertThat(phone.moves()).hasSize(moves);
    }

    @Test
    @Rule({"P-096", "P-097"})
    default void theDisplayIsOverwrittenFromAPositionOn() {
        TestPhone phone = bench().phone();
        phone.needs(PhoneFeature.SET_DISPLAY);
        int last = phone.capabilities().displayColumns() - 1;
        phone.request("set display", done -> phone.driver().setDisplay(0, 0, "A", done))
                .succeeds();
        phone.request("set display", done -> phone.driver().setDisplay(0, last, "Z", done))
                .succeeds();
        phone.becomes(
                "the first row begins with A and ends with Z",
                now -> now.display().get(0).matches(last == 0 ? "Z" : "(?s)A.*Z"));
    }

    @Test
    @Rule({"P-098", "P-099"})
    default void dataAreTakenAndGivenInTheMeasureAskedFor() {
        TestPhone phone = bench().phone();
        byte[] data = "0123".getBytes(StandardCharsets.US_ASCII);
        if (phone.can(PhoneFeature.SET_DATA)) {
            phone.request("set data", done -> phone.driver().setData(0, data.clone(), done))
                    .succeeds();
        }
        phone.needs(PhoneFeature.GET_DATA);
        assertThat(phone.driver().getData(0, 1)).hasSizeLessThanOrEqualTo(1);
        assertThat(phone.driver().getData(0, 2)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    @Rule({"P-052", "S-052", "S-048"})
    default void manyRequestsAtOnceAreEachCompletedOnce() {
        TestPhone phone = bench().phone();
        phone.needs(PhoneFeature.SET_LAMP);
        int lamp = placeOf(phone, ButtonLamp::hasLamp);
        List<TestRequest> requests = phone.capabilities().buttonLamps().get(lamp).lampModes().stream()
                .filter(LampMode::isSettable)
                .map(mode ->
                        phone.request("set lamp " + mode, done -> phone.driver().setLamp(lamp, mode, done)))
                .toList();
        requests.forEach(TestRequest::ends);
        requests.forEach(this::assertCompletedOnce);
    }

    @Test
    @Rule({"P-050", "S-046", "P-102"})
    default void whatAPhoneDeclinesIsUnavailable() {
        TestPhone phone = bench().phone();
        Map<PhoneFeature, Consumer<Completion>> declined = new LinkedHashMap<>();
        for (HookSwitchDevice device : phone.capabilities().hookSwitches().keySet()) {
            declined.put(PhoneFeature.setHookSwitch(device), done -> phone.driver()
                    .setHookSwitch(Set.of(device), HookSwitchMode.ON_HOOK, done));
            declined.put(PhoneFeature.setVolume(device), done -> phone.driver().setVolume(device, 0, done));
            declined.put(PhoneFeature.setGain(device), done -> phone.driver().setGain(device, 0, done));
        }
        declined.put(PhoneFeature.SET_RING, done -> phone.driver().setRing(0, 0, done));
        declined.put(PhoneFeature.SET_DISPLAY, done -> phone.driver().setDisplay(0, 0, "", done));
        declined.put(PhoneFeature.SET_DATA, done -> phone.driver().setData(0, new byte[0], done));
        declined.keySet().removeIf(phone::can);
        assumeFalse(declined.isEmpty(), phone + " declines nothing of this");
        declined.forEach((feature, operation) ->
                phone.request(feature + ", declined,", operation).failsWith(PhoneError.OPERATIONUNAVAIL));
    }

    @Test
    @Rule("P-106")
    default void aDeviceSpecificRequestEndsWhateverItSays() {
        TestPhone phone = bench().phone();
        TestRequest request = phone.<byte[]>requestOf(
                "device-specific", done -> phone.driver().deviceSpecific(new byte[] {1, 2, 3}, done));
        request.ends();
        bench().pace().settle();
        assertThat(request.completions()).isEqualTo(request.isRefused() ? 0 : 1);
    }
}
