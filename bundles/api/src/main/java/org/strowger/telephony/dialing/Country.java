package org.strowger.telephony.dialing;

import java.util.Objects;

/**
 * A country and how it dials (LINECOUNTRYENTRY).
 *
 * @param id names the country in this interface, permanently; several countries share a code, but none an id (rule
 *     L-453). Not for people
 * @param code the digits dialed before a number of the country in an international call
 * @param region the two letters of ISO 3166, for example {@code US}
 * @param name in English
 * @param rules how numbers are dialed in it without a calling card
 * @param tollLists whether some numbers of the own area are dialed as long distance (rule L-444)
 */
public record Country(int id, int code, String region, String name, DialingRules rules, boolean tollLists) {
    /** Checks that nothing is null. */
    public Country {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rules, "rules");
    }
}
