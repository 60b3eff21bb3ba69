package org.strowger.telephony.dialing;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What is dialed at a location beside the number itself (rule L-446).
 *
 * @param localAccess dialed before numbers in the local calling area to get an outside line; may be empty
 * @param longDistanceAccess dialed before all other numbers; may be empty
 * @param cancelCallWaiting what keeps call waiting away, for example {@code *70,}; may be empty
 * @param preferredCard the id of the calling card that is used unless another one is given; 0 for direct dial
 * @param rules how numbers are dialed without a card: the country's rules, or those that are configured in their place
 * @param options pulse or tone
 */
public record LocationDialing(
        String localAccess,
        String longDistanceAccess,
        String cancelCallWaiting,
        int preferredCard,
        DialingRules rules,
        Set<LocationOption> options) {
    /** Checks that nothing is null. */
    public LocationDialing {
        Objects.requireNonNull(localAccess, "localAccess");
        Objects.requireNonNull(longDistanceAccess, "longDistanceAccess");
        Objects.requireNonNull(cancelCallWaiting, "cancelCallWaiting");
        Objects.requireNonNull(rules, "rules");
        options = options.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(options));
    }

    /** A direct line with tone dialing: nothing but the number, by the rules of its country. */
    public static LocationDialing direct(DialingRules rules) {
        return new LocationDialing("", "", "", 0, rules, Set.of());
    }
}
