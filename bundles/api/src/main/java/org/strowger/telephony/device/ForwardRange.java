package org.strowger.telephony.device;

import java.util.Objects;
import java.util.Set;

/**
 * How an address can forward its calls (part of LINEADDRESSCAPS).
 *
 * @param modes on which conditions
 * @param maxEntries how many conditions at once; 0 when it cannot forward
 * @param maxCallers how many of them may name a caller
 * @param fewestRings the smallest number of rings before a call counts as not answered
 * @param mostRings the largest
 */
public record ForwardRange(Set<ForwardMode> modes, int maxEntries, int maxCallers, int fewestRings, int mostRings) {
    /** An address that cannot forward. */
    public static final ForwardRange NONE = new ForwardRange(Set.of(), 0, 0, 0, 0);

    /** Makes the modes immutable. */
    public ForwardRange {
        modes = Set.copyOf(Objects.requireNonNull(modes, "modes"));
    }

    /** The number of rings nearest to the wanted one (rule L-308); 0, the default, stays. */
    public int nearest(int rings) {
        return rings == 0 ? 0 : Math.max(fewestRings, Math.min(mostRings, rings));
    }
}
