package org.strowger.core.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;
import org.strowger.testing.Rule;

/** A refusal of versions names what both sides have. */
@Rule({"L-054", "L-055", "S-006"})
class NegotiationTest {
    @Test
    void aVersionOfTheRangeIsTaken() {
        assertThat(Negotiation.with(choosing(ApiVersion.V2_1))).isEqualTo(ApiVersion.V2_1);
    }

    @Test
    void aVersionOutsideTheRangeIsRefusedWithBoth() {
        assertThatThrownBy(() -> Negotiation.with(choosing(new ApiVersion(3, 0))))
                .hasMessage("it wants version 3.0; this core serves versions 2.0 to 2.2");
        assertThatThrownBy(() -> Negotiation.with(choosing(ApiVersion.V1_4)))
                .hasMessage("it wants version 1.4; this core serves versions 2.0 to 2.2");
        assertThatThrownBy(() -> Negotiation.with(choosing(null)))
                .hasMessage("it wants version null; this core serves versions 2.0 to 2.2");
    }

    @Test
    void aProviderThatRefusesIsQuoted() {
        assertThatThrownBy(() -> Negotiation.with(new Provider() {
                    @Override
                    public ApiVersion negotiateVersion(ApiVersion lowest, ApiVersion highest) {
                        throw new TelephonyException(
                                LineError.INCOMPATIBLEAPIVERSION, "this provider needs version 3.1 or later");
                    }
                }))
                .hasMessageContainingAll(
                        "versions 2.0 to 2.2", "INCOMPATIBLEAPIVERSION", "this provider needs version 3.1 or later");
    }

    private static TelephonyProvider choosing(ApiVersion version) {
        return new Provider() {
            @Override
            public ApiVersion negotiateVersion(ApiVersion lowest, ApiVersion highest) {
                return version;
            }
        };
    }

    private abstract static class Provider implements TelephonyProvider {
        @Override
        public String id() {
            return "pbx";
        }

        @Override
        public ProviderDevices start(ProviderContext context) {
            return ProviderDevices.ofLines(java.util.List.of());
        }

        @Override
        public void stop() {
            assertThat(id()).isEqualTo("pbx");
        }
    }
}
