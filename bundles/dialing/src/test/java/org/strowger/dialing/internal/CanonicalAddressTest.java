package org.strowger.dialing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.dialing.CanonicalAddress;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** How a canonical address is written, and how not. */
@Rule({"L-432", "L-433"})
class CanonicalAddressTest {
    @Test
    void itsPartsAreCountryAreaNumberSubaddressAndName() {
        CanonicalAddress address = CanonicalAddress.parse("+1 (425) 882-8080|4711^Anna");

        assertThat(address.countryCode()).isEqualTo(1);
        assertThat(address.areaCode()).isEqualTo("425");
        assertThat(address.subscriberNumber()).isEqualTo("882-8080");
        assertThat(address.subaddress()).contains("4711");
        assertThat(address.name()).contains("Anna");
        assertThat(address).hasToString("+1 (425) 882-8080|4711^Anna");
    }

    @ParameterizedTest
    @CsvSource({"+45 33921010,45,''", "+45 () 33921010,45,''", "+7 (495) 1,7,495", "+852 2888 1234,852,''"})
    void theAreaCodeMayBeMissingOrEmpty(String text, int country, String area) {
        CanonicalAddress address = CanonicalAddress.parse(text);

        assertThat(address.countryCode()).isEqualTo(country);
        assertThat(address.areaCode()).isEqualTo(area);
        assertThat(address.subaddress()).isEmpty();
        assertThat(address.name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+",
                "+1",
                "+1 ",
                "+14258828080",
                "+1(425) 882-8080",
                "+1  (425) 882-8080",
                "+1 (425)882-8080",
                "+1 425) 882-8080",
                "+1 (425 882-8080",
                "+1 (42a) 882-8080",
                "+1 (425) (882) 8080",
                "+1 (425) 882-8080 (office)",
                "+1 (425) ",
                "+1 (425) -",
                "+1 (425) 882-8080x12",
                "+1 (425) call me",
                "+1 (425) 882-8080|a|b",
                "+1 (425) 882-8080|a+b",
                "+ (425) 882-8080",
                "+a (425) 882-8080",
                "+1234 (425) 882-8080"
            })
    void anythingElseIsRefusedWithTheFormThatWouldBeRight(String text) {
        Refused.with(LineError.INVALADDRESS, () -> CanonicalAddress.parse(text))
                .contains("is not canonical: ")
                .hasSizeGreaterThan(60);
    }

    @Test
    @Rule("L-437")
    void aSemicolonStandsOnlyAtTheEndOfTheNumber() {
        assertThat(CanonicalAddress.parse("+1 (425) 882;^Anna").subscriberNumber())
                .isEqualTo("882;");
        Refused.with(LineError.INVALADDRESS, () -> CanonicalAddress.parse("+1 (425) 88;28080"))
                .contains("semicolon");
    }

    @Test
    @Rule("L-438")
    void aSubaddressEndsAtTheNextDelimiterAndANameOnlyAtTheEndOfTheLine() {
        CanonicalAddress both = CanonicalAddress.parse("+1 (425) 882-8080|1:2/3^A. | B. + C. ^ D.\r\n+45 33921010");
        assertThat(both.subaddress()).contains("1:2/3");
        assertThat(both.name()).contains("A. | B. + C. ^ D.");

        CanonicalAddress nameOnly = CanonicalAddress.parse("+1 (425) 882-8080^Anna|4711");
        assertThat(nameOnly.subaddress()).isEmpty();
        assertThat(nameOnly.name()).contains("Anna|4711");
    }

    @Test
    @Rule("L-434")
    void ofSeveralAddressesTheFirstIsRead() {
        assertThat(CanonicalAddress.parse("+45 33921010\r\nanything"))
                .isEqualTo(CanonicalAddress.parse("+45 33921010"));
    }

    @Test
    @Rule({"L-435", "L-436"})
    void aNumberMayHoldEveryDialModifierInEitherCase() {
        String number = "0123456789ABCDabcd*#!PpTt,Ww@$?:;";

        assertThat(CanonicalAddress.parse("+1 (425) " + number).subscriberNumber())
                .isEqualTo(number);
    }

    @Test
    void nullIsRefused() {
        Refused.with(LineError.INVALPOINTER, () -> CanonicalAddress.parse(null)).contains("null");
    }
}
