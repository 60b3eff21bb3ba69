package org.strowger.telephony.dialing;

import java.util.List;
import java.util.Objects;

/**
 * Where numbers are dialed from (LINELOCATIONENTRY, rule L-446).
 *
 * @param id names the location, permanently; 0 is the default one
 * @param name for people
 * @param country where it is
 * @param areaCode its area code without a national prefix; empty where numbers have none
 * @param dialing what is dialed there beside the number
 * @param tollPrefixes the first digits of the numbers in the own area that are dialed as long distance
 */
public record Location(
        int id, String name, Country country, String areaCode, LocationDialing dialing, List<String> tollPrefixes) {
    /** Checks that nothing is null. */
    public Location {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(areaCode, "areaCode");
        Objects.requireNonNull(dialing, "dialing");
        tollPrefixes = List.copyOf(tollPrefixes);
    }

    /** The same location with another toll list. */
    public Location withTollPrefixes(List<String> prefixes) {
        return new Location(id, name, country, areaCode, dialing, prefixes);
    }
}
