package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.PhoneStatusMessages;
import org.strowger.telephony.phone.RingerStatus;
import org.strowger.telephony.phone.StandardLampMode;
import org.strowger.telephony.spi.PhoneSnapshot;
import org.strowger.testing.Rule;

/** What a handle to a phone is told, and what not. */
class PhoneStatusMessageRulesTest {
    private static final Set<ButtonState> MOVES = Set.of(ButtonState.UP, ButtonState.DOWN);

    private final Office office = new Office();
    private final ScriptedProvider desk = new ScriptedProvider("desk-red");
    private final ScriptedPhone phone = desk.phone(new ScriptedPhone("red"));
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Phone open;

    PhoneStatusMessageRulesTest() {
        office.installs(desk);
        open = anna.opens(phone, PhoneOpenOptions.monitor());
        anna.forgets();
        bert.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void wants(PhoneStateItem... states) {
        open.setStatusMessages(Set.of(states), Set.of(), Set.of());
    }

    @Test
    @Rule("P-064")
    void aNewHandleHearsNothingButThatItShouldStartAgain() {
        phone.tells(sink -> sink.ringer(new RingerStatus(1, 1)));
        phone.tells(sink -> sink.button(1, ButtonState.DOWN));
        anna.heardNothing();

        phone.tells(sink -> sink.stateChanged(Set.of(PhoneStateItem.REINIT, PhoneStateItem.OTHER)));

        anna.heard(new PhoneEvent.StateChanged(open, Set.of(PhoneStateItem.REINIT)));
    }

    @Test
    @Rule({"P-065", "P-069"})
    void aNewChoiceReplacesTheEarlierOneOfThatHandleOnly() {
        Phone other = bert.opens(phone, PhoneOpenOptions.monitor());
        wants(PhoneStateItem.OTHER);
        other.setStatusMessages(Set.of(PhoneStateItem.DEVICE_SPECIFIC), Set.of(ButtonMode.CALL), MOVES);
        wants(PhoneStateItem.DISPLAY);

        assertThat(open.statusMessages())
                .isEqualTo(new PhoneStatusMessages(Set.of(PhoneStateItem.DISPLAY), Set.of(), Set.of()));
        assertThat(other.statusMessages())
                .isEqualTo(new PhoneStatusMessages(
                        Set.of(PhoneStateItem.DEVICE_SPECIFIC), Set.of(ButtonMode.CALL), MOVES));
        phone.tells(sink -> sink.stateChanged(Set.of(PhoneStateItem.OTHER, PhoneStateItem.DEVICE_SPECIFIC)));
        anna.heardNothing();
        bert.heard(new PhoneEvent.StateChanged(other, Set.of(PhoneStateItem.DEVICE_SPECIFIC)));
    }

    @Test
    @Rule("P-066")
    void withoutButtonModesTheButtonStatesMeanNothing() {
        open.setStatusMessages(Set.of(), Set.of(), MOVES);

        phone.tells(sink -> sink.button(1, ButtonState.DOWN));

        anna.heardNothing();
        assertThat(phone.asked()).containsExactly("open");
    }

    @Test
    @Rule("P-067")
    void buttonModesWithoutButtonStatesAreRefused() {
        wants(PhoneStateItem.OTHER);

        refused(
                PhoneError.INVALBUTTONSTATE,
                () -> open.setStatusMessages(Set.of(), Set.of(ButtonMode.KEYPAD), Set.of()));

        assertThat(open.statusMessages().states()).containsExactly(PhoneStateItem.OTHER);
    }

    @Test
    @Rule("P-068")
    void whatIsNoValueIsRefusedWithTheErrorOfItsSet() {
        refused(
                PhoneError.INVALPHONESTATE,
                () -> open.setStatusMessages(Collections.singleton(null), Set.of(), Set.of()));
        refused(PhoneError.INVALBUTTONMODE, () -> open.setStatusMessages(Set.of(), Collections.singleton(null), MOVES));
        refused(
                PhoneError.INVALBUTTONSTATE,
                () -> open.setStatusMessages(Set.of(), Set.of(ButtonMode.CALL), Collections.singleton(null)));
        refused(PhoneError.INVALPOINTER, () -> open.setStatusMessages(null, Set.of(), Set.of()));
    }

    @Test
    @Rule("P-070")
    void theProviderIsToldTheUnionAndTheCoreFilters() {
        phone.asked();
        Phone other = bert.opens(phone, PhoneOpenOptions.monitor());
        wants(PhoneStateItem.LAMP);
        office.settle();
        other.setStatusMessages(Set.of(PhoneStateItem.DISPLAY), Set.of(ButtonMode.CALL), Set.of(ButtonState.UP));
        office.settle();
        other.close();
        office.settle();

        assertThat(phone.asked()).containsExactly("filter [LAMP][][]", "filter " + union(), "filter [LAMP][][]");
        phone.tells(sink -> sink.ringer(new RingerStatus(2, 2)));
        anna.heardNothing();
    }

    private static String union() {
        PhoneStatusMessages union = new PhoneStatusMessages(
                EnumSet.of(PhoneStateItem.DISPLAY, PhoneStateItem.LAMP),
                Set.of(ButtonMode.CALL),
                Set.of(ButtonState.UP));
        return "" + union.states() + union.buttonModes() + union.buttonStates();
    }

    @Test
    @Rule("P-071")
    void whatThePhoneNeverTellsMayBeAskedFor() {
        wants(PhoneStateItem.HEADSET_GAIN, PhoneStateItem.REMOVED);

        anna.heardNothing();
        assertThat(open.statusMessages().states()).contains(PhoneStateItem.HEADSET_GAIN);
    }

    @Test
    @Rule("P-072")
    void severalChangesAtOnceAreToldWithoutDetails() {
        wants(PhoneStateItem.RING_MODE, PhoneStateItem.RING_VOLUME);

        phone.tells(sink -> sink.ringer(new RingerStatus(2, 77)));

        anna.heard(new PhoneEvent.StateChanged(open, Set.of(PhoneStateItem.RING_MODE, PhoneStateItem.RING_VOLUME)));
        assertThat(open.status().ringer()).isEqualTo(new RingerStatus(2, 77));
    }

    @Test
    @Rule("P-073")
    void oneChangeIsToldWithItsDetail() {
        open.setStatusMessages(EnumSet.allOf(PhoneStateItem.class), Set.of(), Set.of());

        phone.tells(sink -> sink.lamp(ScriptedPhone.HOLD, StandardLampMode.STEADY));
        anna.heard(new PhoneEvent.LampChanged(open, ScriptedPhone.HOLD));
        phone.tells(sink -> sink.ringer(new RingerStatus(3, 0xFFFF)));
        anna.heard(new PhoneEvent.RingModeChanged(open, 3));
        phone.tells(sink -> sink.hookSwitch(
                HookSwitchDevice.SPEAKER, new HookSwitchStatus(HookSwitchMode.SPEAKER, 0xFFFF, 0xFFFF)));
        anna.heard(new PhoneEvent.HookSwitchChanged(open, HookSwitchDevice.SPEAKER, HookSwitchMode.SPEAKER));
        phone.tells(sink -> sink.display(List.of("Hello")));
        anna.heard(new PhoneEvent.StateChanged(open, Set.of(PhoneStateItem.DISPLAY)));
        Phone owner = bert.opens(phone, PhoneOpenOptions.owner());
        anna.heard(new PhoneEvent.OwnersChanged(open, 1));
        bert.opens(phone, PhoneOpenOptions.monitor());
        anna.heard(new PhoneEvent.MonitorsChanged(open, 2));
        assertThat(owner.isOpen()).isTrue();
    }

    @Test
    void whatDidNotChangeIsNotTold() {
        open.setStatusMessages(EnumSet.allOf(PhoneStateItem.class), Set.of(), Set.of());

        phone.tells(sink -> sink.snapshot(PhoneSnapshot.atRest(phone.capabilities())));
        phone.tells(sink -> sink.lamp(ScriptedPhone.HOLD, StandardLampMode.OFF));

        anna.heardNothing();
    }

    @Test
    @Rule({"P-020", "P-101"})
    void conditionsAreIndependentAndToldAsTheyComeAndGo() {
        open.setStatusMessages(EnumSet.allOf(PhoneStateItem.class), Set.of(), Set.of());

        phone.tells(sink -> sink.conditions(Set.of(PhoneCondition.CONNECTED, PhoneCondition.SUSPENDED)));
        anna.heard(new PhoneEvent.StateChanged(open, Set.of(PhoneStateItem.SUSPEND)));
        assertThat(open.status().conditions())
                .containsExactlyInAnyOrder(PhoneCondition.CONNECTED, PhoneCondition.SUSPENDED);
        phone.tells(sink -> sink.conditions(Set.of(PhoneCondition.SUSPENDED)));
        anna.heard(new PhoneEvent.StateChanged(open, Set.of(PhoneStateItem.DISCONNECTED)));
        phone.tells(sink -> sink.conditions(Set.of(PhoneCondition.CONNECTED)));
        anna.heard(new PhoneEvent.StateChanged(open, Set.of(PhoneStateItem.CONNECTED, PhoneStateItem.RESUME)));
        assertThat(anna.session().phones()).hasSize(1);
    }

    @Test
    @Rule({"P-085", "P-073"})
    void aChangeByHandIsToldLikeOneBySoftware() {
        wants(PhoneStateItem.HANDSET_VOLUME, PhoneStateItem.HANDSET_GAIN);

        phone.tells(sink ->
                sink.hookSwitch(HookSwitchDevice.HANDSET, new HookSwitchStatus(HookSwitchMode.ON_HOOK, 5, 0xFFFF)));

        anna.heard(new PhoneEvent.StateChanged(open, Set.of(PhoneStateItem.HANDSET_VOLUME)));
        assertThat(open.volume(HookSwitchDevice.HANDSET).get()).isEqualTo(5);
    }

    @Test
    @Rule("P-094")
    void aButtonIsToldWhenItsModeAndItsMoveAreWanted() {
        open.setStatusMessages(Set.of(), Set.of(ButtonMode.FEATURE), Set.of(ButtonState.DOWN));

        phone.tells(sink -> sink.button(1, ButtonState.DOWN));
        phone.tells(sink -> sink.button(ScriptedPhone.HOLD, ButtonState.DOWN));
        phone.tells(sink -> sink.button(ScriptedPhone.HOLD, ButtonState.UP));

        anna.heard(new PhoneEvent.ButtonMoved(open, ScriptedPhone.HOLD, ButtonMode.FEATURE, ButtonState.DOWN));
    }

    @Test
    @Rule({"P-090", "P-093"})
    void everyDownIsFollowedByOneUp() {
        open.setStatusMessages(Set.of(), Set.of(ButtonMode.KEYPAD), MOVES);
        int hash = 11;

        phone.tells(sink -> sink.button(hash, ButtonState.DOWN));
        phone.tells(sink -> sink.button(hash, ButtonState.DOWN));
        phone.tells(sink -> sink.button(hash, ButtonState.UNKNOWN));
        phone.tells(sink -> sink.button(hash, ButtonState.UP));

        anna.heard(
                new PhoneEvent.ButtonMoved(open, hash, ButtonMode.KEYPAD, ButtonState.DOWN),
                new PhoneEvent.ButtonMoved(open, hash, ButtonMode.KEYPAD, ButtonState.UP));
    }

    @Test
    @Rule("P-100")
    void aChangedDataAreaIsToldAsSomethingElse() {
        wants(PhoneStateItem.OTHER, PhoneStateItem.DEVICE_SPECIFIC);

        phone.tells(sink -> sink.stateChanged(Set.of(PhoneStateItem.OTHER)));

        anna.heard(new PhoneEvent.StateChanged(open, Set.of(PhoneStateItem.OTHER)));
    }

    @Test
    @Rule({"P-006", "P-022"})
    void changedCapabilitiesAreToldAsTheVersionAllows() {
        Desk oldest = office.desk("oldest", ApiVersion.V1_3);
        Phone old = oldest.opens(phone, PhoneOpenOptions.monitor());
        old.setStatusMessages(Set.of(PhoneStateItem.CAPABILITIES_CHANGE), Set.of(), Set.of());
        Phone silent = bert.opens(phone, PhoneOpenOptions.monitor());
        wants(PhoneStateItem.CAPABILITIES_CHANGE);
        phone.becomes(ScriptedPhone.full("red").ringModes(9).build());

        desk.context().phoneCapabilitiesChanged(phone);

        anna.heard(new PhoneEvent.StateChanged(open, Set.of(PhoneStateItem.CAPABILITIES_CHANGE)));
        oldest.heard(new PhoneEvent.StateChanged(old, Set.of(PhoneStateItem.REINIT)));
        bert.heardNothing();
        assertThat(silent.device().capabilities().ringModes()).isEqualTo(9);
    }

    @Test
    void nonsenseIsAFaultAndIsNotTold() {
        open.setStatusMessages(EnumSet.allOf(PhoneStateItem.class), EnumSet.allOf(ButtonMode.class), MOVES);

        phone.tells(sink -> sink.lamp(99, StandardLampMode.FLASH));
        phone.tells(sink -> sink.lamp(1, null));
        phone.tells(sink -> sink.button(-1, ButtonState.DOWN));
        phone.tells(sink -> sink.buttonInfo(1, null));
        phone.tells(sink ->
                sink.hookSwitch(HookSwitchDevice.HEADSET, new HookSwitchStatus(HookSwitchMode.MICROPHONE, 1, 1)));
        phone.tells(sink -> sink.ringer(null));
        phone.tells(sink -> sink.conditions(null));
        phone.tells(sink -> sink.display(Collections.singletonList(null)));
        phone.tells(sink -> sink.features(null));
        phone.tells(sink -> sink.snapshot(null));
        phone.tells(sink -> sink.stateChanged(null));

        anna.heardNothing();
        assertThat(office.faults("desk-red")).isEqualTo(11);
    }
}
