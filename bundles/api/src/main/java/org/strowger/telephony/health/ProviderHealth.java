package org.strowger.telephony.health;

import java.util.List;

/**
 * How one provider is.
 *
 * @param id its id
 * @param status what it is doing, and since when
 * @param lines how many lines it has now
 * @param phones how many phones it has now
 * @param faults what it did that it must not do, since it was attached
 * @param stuck what it was asked and does not return from, the longest first
 * @param requests what it has yet to complete
 */
public record ProviderHealth(
        String id,
        ProviderStatus status,
        int lines,
        int phones,
        List<ProviderFault> faults,
        List<StuckWork> stuck,
        RequestHealth requests) {
    /** The lists are copied. */
    public ProviderHealth {
        faults = List.copyOf(faults);
        stuck = List.copyOf(stuck);
    }

    /** How many faults of all kinds. */
    public long faultCount() {
        return faults.stream().mapToLong(ProviderFault::count).sum();
    }
}
