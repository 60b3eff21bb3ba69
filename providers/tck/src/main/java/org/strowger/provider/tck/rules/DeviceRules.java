package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.spi.TelephonyProvider;
import org.strowger.testing.Rule;

/** Who the provider is, and which lines it has. */
public interface DeviceRules extends ContractRules {
    @Test
    @Rule({"S-029", "L-039"})
    default void theProviderIsNamedByLettersDigitsDotsDashesAndUnderscores() {
        assertThat(bench().subject().provider().id()).matches("[A-Za-z0-9._-]+");
    }

    @Test
    @Rule("S-006")
    default void theVersionNegotiatedIsOneThatTheCoreServes() {
        TelephonyProvider provider = bench().subject().provider();
        assertThat(provider.negotiateVersion(ApiVersion.V2_2, ApiVersion.V2_2)).isEqualTo(ApiVersion.V2_2);
        assertThat(provider.negotiateVersion(ApiVersion.V1_3, ApiVersion.V2_2))
                .isBetween(ApiVersion.V1_3, ApiVersion.V2_2);
    }

    @Test
    @Rule({"S-028", "L-039"})
    default void everyLineHasAPermanentIdOfItsOwn() {
        List<String> ids = bench().permanentIds();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allSatisfy(id -> assertThat(id)
                .isNotBlank());
    }

    @Test
    @Rule({"S-028", "S-029", "S-015", "L-039"})
    default void permanentIdsAreTheSameAfterARestart() {
        String id = bench().subject().provider().id();
        List<String> before = bench().permanentIds();
        bench().stop();
        assertThat(bench().start().permanentIds()).isEqualTo(before);
        assertThat(bench().subject().provider().id()).isEqualTo(id);
    }

    @Test
    @Rule({"S-028", "L-039"})
    default void aLineKeepsItsPermanentIdWhateverHappensToIt() {
        TestLine line = bench().lines().get(0);
        String before = line.driver().permanentId();
        line.open();
        assertThat(line.driver().permanentId()).isEqualTo(before);
        line.close();
        assertThat(line.driver().permanentId()).isEqualTo(before);
    }

    @Test
    @Rule("S-028")
    default void theLinesComeInTheSameOrderAtEveryStart() {
        List<String> before = bench().permanentIds();
        bench().stop();
        bench().start();
        bench().stop();
        assertThat(bench().start().permanentIds()).containsExactlyElementsOf(before);
    }

    @Test
    @Rule("L-040")
    default void everyLineHasCapabilitiesThatFitTogether() {
        for (TestLine line : bench().lines()) {
            assertThat(line.driver().capabilities().addresses()).isNotEmpty();
            assertThat(line.mediaModes()).as("media modes of %s", line).isNotEmpty();
            line.driver().capabilities().addresses().forEach(DeviceRules::assertHoldHasRoom);
        }
    }

    private static void assertHoldHasRoom(AddressCapabilities address) {
        if (address.callFeatures().contains(CallFeature.HOLD)) {
            assertThat(address.maxHeldCalls())
                    .as("calls that %s can hold", address.address())
                    .isPositive();
            assertThat(address.callFeatures()).contains(CallFeature.UNHOLD);
        }
        assertThat(address.maxActiveCalls()).as("active calls").isPositive();
    }

    @Test
    @Rule("L-040")
    default void addressesStayInTheirOrderWhenCapabilitiesAreAskedAgain() {
        for (TestLine line : bench().lines()) {
            assertThat(addresses(line)).isEqualTo(addresses(line));
        }
    }

    private static List<String> addresses(TestLine line) {
        return line.driver().capabilities().addresses().stream()
                .map(AddressCapabilities::address)
                .toList();
    }
}
