package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.PhoneHand;
import org.strowger.provider.tck.bench.TestPhone;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.testing.Rule;

/** What a phone tells when it is used by hand. */
public interface PhoneEventRules extends ContractRules {
    private static void wantEverything(TestPhone phone) {
        phone.driver()
                .setStatusMessages(
                        EnumSet.allOf(PhoneStateItem.class),
                        EnumSet.allOf(ButtonMode.class),
                        EnumSet.allOf(ButtonState.class));
    }

    @Test
    @Rule({"S-065", "P-070", "P-071"})
    default void aPhoneTakesAnyFilterOfEvents() {
        TestPhone phone = bench().phone();
        wantEverything(phone);
        phone.driver().setStatusMessages(Set.of(), Set.of(), Set.of());
    }

    private static boolean hasHandset(TestPhone phone) {
        return phone.capabilities().hookSwitches().containsKey(HookSwitchDevice.HANDSET);
    }

    @Test
    @Rule({"P-085", "P-054"})
    default void liftingTheHandsetIsToldAndPuttingItBackToo() {
        TestPhone phone = bench().phone();
        assumeTrue(hasHandset(phone), phone + " has no handset");
        wantEverything(phone);
        PhoneHand hand = bench().hand(phone);
        hand.lift();
        phone.becomes("the handset is off the hook", now -> isOffHook(phone));
        hand.hangUp();
        phone.becomes("the handset is back", now -> !isOffHook(phone));
    }

    private static boolean isOffHook(TestPhone phone) {
        return phone.now().hookSwitches().get(HookSwitchDevice.HANDSET).mode().isOffHook();
    }

    @Test
    @Rule("P-093")
    default void everyButtonThatGoesDownComesUpAgain() {
        TestPhone phone = bench().phone();
        int button = firstButtonOf(phone);
        wantEverything(phone);
        bench().hand(phone).press(button);
        assertThat(bench().pace().until(() -> phone.moves().size() > 1))
                .as("button %d goes down and up; %s", button, bench().journal())
                .isTrue();
        assertThat(phone.moves())
                .startsWith(new TestPhone.Move(button, ButtonState.DOWN), new TestPhone.Move(button, ButtonState.UP));
    }

    private static int firstButtonOf(TestPhone phone) {
        List<Boolean> buttons = phone.capabilities().buttonLamps().stream()
                .map(place -> place.hasButton())
                .toList();
        assumeTrue(buttons.contains(true), phone + " has no buttons");
        return buttons.indexOf(true);
    }

    @Test
    @Rule({"P-057", "S-083"})
    default void aClosedPhoneTellsNothing() {
        TestPhone phone = bench().phone();
        boolean handset = hasHandset(phone);
        int button = handset ? 0 : firstButtonOf(phone);
        wantEverything(phone);
        PhoneHand hand = bench().hand(phone);
        phone.close();
        if (handset) {
            hand.lift();
            hand.hangUp();
        } else {
            hand.press(button);
        }
        bench().assertSilence("after the phone was closed");
    }
}
