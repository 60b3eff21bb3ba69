package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.bench.TestPhone;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.spi.AssociatedLine;
import org.strowger.telephony.spi.PhoneSnapshot;
import org.strowger.testing.Rule;

/** Which phones the provider has, and what they claim. */
public interface PhoneDeviceRules extends ContractRules {
    private List<TestPhone> phones() {
        List<TestPhone> phones = bench().phones();
        assumeFalse(phones.isEmpty(), "the provider has no phones");
        return phones;
    }

    private static List<String> idsOf(List<TestPhone> phones) {
        return phones.stream().map(phone -> phone.driver().permanentId()).toList();
    }

    @Test
    @Rule("P-021")
    default void everyPhoneHasAPermanentIdOfItsOwn() {
        assertThat(idsOf(phones())).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id)
                .isNotBlank());
    }

    @Test
    @Rule({"P-021", "S-015"})
    default void phonesKeepTheirPermanentIdsAndTheirOrderAfterARestart() {
        List<String> before = idsOf(phones());
        bench().stop();
        bench().start();
        assertThat(idsOf(phones())).isEqualTo(before);
    }

    @Test
    @Rule({"P-090", "P-091"})
    default void theKeysOfAKeypadComeFirst() {
        for (TestPhone phone : phones()) {
            PhoneCapabilities capabilities = phone.capabilities();
            for (int id = 12; id < capabilities.buttonLamps().size(); id++) {
                assertThat(capabilities.buttonLamps().get(id).mode())
                        .as("button %d of %s", id, phone)
                        .isNotEqualTo(ButtonMode.KEYPAD);
            }
        }
    }

    @Test
    @Rule({"P-096", "P-098", "P-087"})
    default void aPhoneTellsHowItIsInTheMeasuresThatItClaims() {
        for (TestPhone phone : phones()) {
            PhoneCapabilities capabilities = phone.capabilities();
            PhoneSnapshot now = phone.open().now();
            assertThat(now.lamps()).hasSameSizeAs(capabilities.buttonLamps());
            assertThat(now.buttons()).hasSameSizeAs(capabilities.buttonLamps());
            assertThat(now.display())
                    .hasSize(capabilities.displayRows())
                    .allMatch(row -> row.length() <= capabilities.displayColumns());
            assertThat(now.hookSwitches().keySet())
                    .isEqualTo(capabilities.hookSwitches().keySet());
            assertThat(now.ringer().mode()).isBetween(0, capabilities.ringModes());
            phone.close();
        }
    }

    @Test
    @Rule({"P-109", "P-113"})
    default void thePhonesThatBelongToLinesNameLinesOfTheProvider() {
        for (TestPhone phone : phones()) {
            assertThat(phone.driver().lines())
                    .extracting(AssociatedLine::line)
                    .as("lines of %s", phone)
                    .isSubsetOf(bench().permanentIds());
        }
    }

    @Test
    @Rule({"P-042", "S-067"})
    default void aPhoneNeverReportsWhoHasItOpen() {
        TestPhone phone = bench().phone();
        phone.close();
        phone.open();
        bench().pace().settle();
        assertThat(phone.changes())
                .doesNotContain(PhoneStateItem.OWNER, PhoneStateItem.MONITORS, PhoneStateItem.REINIT);
    }
}
