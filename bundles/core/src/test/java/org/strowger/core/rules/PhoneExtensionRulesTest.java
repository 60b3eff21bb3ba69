package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.device.ExtensionId;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.error.PhoneError;
import org.strowger.testing.Rule;

/** Versions of the extensions of phones. */
class PhoneExtensionRulesTest {
    private static final ExtensionId EXTRAS = ExtensionId.of("2f5d6f0e-0000-4000-8000-00805f9b34fb");
    private static final ExtensionVersion ONE = new ExtensionVersion(1, 0);
    private static final ExtensionVersion TWO = new ExtensionVersion(2, 0);

    private final Office office = new Office();
    private final ScriptedPhone phone =
            office.phone(new ScriptedPhone("red", capabilities -> capabilities.extensionId(EXTRAS)));
    private final ScriptedPhone plain = office.phone(new ScriptedPhone("plain"));
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    private PhoneDeviceId id() {
        return anna.device(phone).id();
    }

    @Test
    @Rule("P-024")
    void theCapabilitiesNameTheExtensions() {
        assertThat(anna.device(phone).capabilities().extensionId()).isEqualTo(EXTRAS);
        assertThat(anna.device(plain).capabilities().extensionId().isNone()).isTrue();
    }

    @Test
    @Rule({"P-026", "P-027"})
    void aVersionIsAgreedOnAndBindsNobody() {
        assertThat(anna.session().negotiateExtensions(id(), ONE, TWO)).isEqualTo(TWO);
        assertThat(anna.session().negotiateExtensions(id(), ONE, ONE)).isEqualTo(ONE);

        assertThat(phone.asked()).containsExactly("negotiate 1.0 to 2.0", "negotiate 1.0 to 1.0");
        phone.refuses("negotiate", PhoneError.INCOMPATIBLEEXTVERSION);
        refused(PhoneError.INCOMPATIBLEEXTVERSION, () -> anna.session().negotiateExtensions(id(), ONE, TWO));
    }

    @Test
    @Rule("P-026")
    void aVersionOutsideTheRangeIsNotTakenFromTheProvider() {
        refused(PhoneError.INCOMPATIBLEEXTVERSION, () -> anna.session().negotiateExtensions(id(), TWO, ONE));
    }

    @Test
    @Rule("P-026")
    void aPhoneWithoutExtensionsHasNoVersionOfThem() {
        refused(PhoneError.OPERATIONUNAVAIL, () -> anna.session()
                .negotiateExtensions(anna.device(plain).id(), ONE, TWO));
        refused(
                PhoneError.INCOMPATIBLEEXTVERSION,
                () -> anna.opens(plain, PhoneOpenOptions.monitor().withExtensions(ONE)));
        assertThat(plain.asked()).isEmpty();
        refused(PhoneError.INVALPOINTER, () -> anna.session().negotiateExtensions(id(), null, TWO));
    }

    @Test
    @Rule({"P-027", "P-028"})
    void theFirstOpeningFixesTheVersionForLaterOnes() {
        anna.opens(phone, PhoneOpenOptions.owner().withExtensions(ONE));
        bert.opens(phone, PhoneOpenOptions.monitor().withExtensions(ONE));

        refused(
                PhoneError.INCOMPATIBLEEXTVERSION,
                () -> bert.opens(phone, PhoneOpenOptions.monitor().withExtensions(TWO)));

        assertThat(phone.asked()).containsExactly("open", "select 1.0");
    }

    @Test
    @Rule("P-029")
    void aSelectedVersionIsTheOnlyOneThatCanBeAgreedOn() {
        anna.opens(phone, PhoneOpenOptions.owner().withExtensions(ONE));
        phone.asked();

        assertThat(bert.session().negotiateExtensions(id(), ONE, TWO)).isEqualTo(ONE);
        refused(PhoneError.INCOMPATIBLEEXTVERSION, () -> bert.session().negotiateExtensions(id(), TWO, TWO));

        assertThat(phone.asked()).isEmpty();
    }

    @Test
    @Rule("P-063")
    void theLastThatUsesAVersionCancelsIt() {
        Phone first = anna.opens(phone, PhoneOpenOptions.owner().withExtensions(ONE));
        Phone second = anna.opens(phone, PhoneOpenOptions.monitor().withExtensions(ONE));
        bert.opens(phone, PhoneOpenOptions.monitor());
        phone.asked();

        first.close();
        office.settle();
        assertThat(phone.asked()).isEmpty();
        second.close();
        office.settle();

        assertThat(phone.asked()).containsExactly("select none");
        bert.opens(phone, PhoneOpenOptions.monitor().withExtensions(TWO));
        assertThat(phone.asked()).containsExactly("select 2.0");
    }

    @Test
    void anOpeningWhoseVersionTheProviderRefusesLeavesNothingOpen() {
        phone.refuses("select", PhoneError.INCOMPATIBLEEXTVERSION);

        refused(
                PhoneError.INCOMPATIBLEEXTVERSION,
                () -> anna.opens(phone, PhoneOpenOptions.owner().withExtensions(ONE)));

        assertThat(phone.asked()).containsExactly("open", "select 1.0", "close");
        assertThat(anna.opens(phone, PhoneOpenOptions.owner()).isOpen()).isTrue();
    }
}
