package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.telephony.ApiVersion;
import org.strowger.testing.Rule;

/** Which version the core and a provider keep to, and what versions look like as numbers. */
class VersionNegotiationRulesTest {
    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-054", "P-023", "S-006"})
    void aProviderIsAskedWithTheCoresRangeAndGetsTheHighestItCan() {
        office.installs(pbx);

        List<Object> range = pbx.script().asked().get(0).arguments();
        assertThat(range).containsExactly(ApiVersion.V2_0, ApiVersion.V2_2);
        assertThat(pbx.context().version()).isEqualTo(ApiVersion.V2_2);
    }

    @Test
    @Rule("L-054")
    void aProviderMayChooseALowerVersionOfTheRange() {
        office.installs(pbx.chooses(ApiVersion.V2_0));

        assertThat(pbx.context().version()).isEqualTo(ApiVersion.V2_0);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0x00010003", "1, 4, 0x00010004", "2, 0, 0x00020000", "2, 1, 0x00020001", "2, 2, 0x00020002"})
    @Rule({"L-056", "P-025"})
    void aVersionAsANumberHasItsMajorPartInTheHighWord(int major, int minor, String number) {
        ApiVersion version = new ApiVersion(major, minor);

        assertThat(version.number()).isEqualTo(Integer.decode(number));
        assertThat(ApiVersion.of(Integer.decode(number))).isEqualTo(version);
    }
}
