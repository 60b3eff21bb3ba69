package org.strowger.core.internal.provider;

import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.TelephonyProvider;

/** Finds the version that the core and a provider keep to (rules L-054, S-006). */
final class Negotiation {
    /** The highest version that this core serves. */
    static final ApiVersion HIGHEST = ApiVersion.V2_2;

    private static final ApiVersion LOWEST = ApiVersion.V2_0;

    private Negotiation() {}

    /**
     * The version that the provider chooses.
     *
     * @throws IllegalStateException if it cannot work with any that this core serves; names both sides' versions
     */
    static ApiVersion with(TelephonyProvider provider) {
        ApiVersion chosen;
        try {
            chosen = provider.negotiateVersion(LOWEST, HIGHEST);
        } catch (TelephonyException refusal) {
            throw new IllegalStateException(
                    "it refuses versions %s to %s, which this core serves: %s"
                            .formatted(LOWEST, HIGHEST, refusal.getMessage()),
                    refusal);
        }
        if (chosen == null || !chosen.isAtLeast(LOWEST) || !HIGHEST.isAtLeast(chosen)) {
            throw new IllegalStateException(
                    "it wants version %s; this core serves versions %s to %s".formatted(chosen, LOWEST, HIGHEST));
        }
        return chosen;
    }
}
