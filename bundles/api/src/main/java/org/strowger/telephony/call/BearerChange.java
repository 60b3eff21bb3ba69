package org.strowger.telephony.call;

import java.util.Objects;
import java.util.Optional;

/**
 * A change of a call's channel (the arguments of lineSetCallParams).
 *
 * @param bearerMode the new bearer mode
 * @param lowestRate the lowest acceptable rate in bits per second; 0 for the default
 * @param highestRate the highest one; the same as the lowest demands exactly that rate (rule L-359)
 * @param dialParams how to dial from now on; empty to leave it as it is (rule L-358)
 */
public record BearerChange(BearerMode bearerMode, int lowestRate, int highestRate, Optional<DialParams> dialParams) {
    /** Checks that nothing is null. */
    public BearerChange {
        Objects.requireNonNull(bearerMode, "bearerMode");
        Objects.requireNonNull(dialParams, "dialParams");
    }

    /** Another bearer mode, at its default rate. */
    public static BearerChange to(BearerMode mode) {
        return new BearerChange(mode, 0, 0, Optional.empty());
    }
}
