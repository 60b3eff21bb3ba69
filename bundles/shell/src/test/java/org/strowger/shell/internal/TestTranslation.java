package org.strowger.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.telephony.dialing.AddressTranslation;
import org.strowger.telephony.dialing.CallingCard;
import org.strowger.telephony.dialing.Country;
import org.strowger.telephony.dialing.DialingRules;
import org.strowger.telephony.dialing.Location;
import org.strowger.telephony.dialing.LocationDialing;
import org.strowger.telephony.dialing.TranslateOption;
import org.strowger.telephony.dialing.TranslateResult;
import org.strowger.telephony.dialing.Translation;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Translation that says what it was asked: two locations, and every number is dialed after its location's id. */
final class TestTranslation implements AddressTranslation {
    private static final DialingRules RULES = new DialingRules("G", "1FG", "011EFG");
    private static final Country COUNTRY = new Country(1, 1, "US", "United States", RULES, true);
    private static final List<Location> LOCATIONS = List.of(
            new Location(0, "Home", COUNTRY, "", LocationDialing.direct(RULES), List.of()),
            new Location(
                    3,
                    "Office",
                    COUNTRY,
                    "206",
                    new LocationDialing("9", "8", "", 2, RULES, Set.of()),
                    List.of("555", "77")));

    private Location current = LOCATIONS.get(0);
    private Set<TranslateOption> options = Set.of();

    /** The options of the last translation. */
    Set<TranslateOption> options() {
        return options;
    }

    @Override
    public Translation translate(String address, Set<TranslateOption> how) {
        options = how;
        Set<TranslateResult> results =
                address.startsWith("+") ? Set.of(TranslateResult.CANONICAL, TranslateResult.LOCAL) : Set.of();
        return new Translation("secret", current.id() + " " + address, COUNTRY.code(), OptionalInt.empty(), results);
    }

    @Override
    public Translation translate(String address, Set<TranslateOption> how, int card) {
        return translate(address, how);
    }

    @Override
    public List<Location> locations() {
        return LOCATIONS;
    }

    @Override
    public List<CallingCard> cards() {
        return List.of();
    }

    @Override
    public Location currentLocation() {
        return current;
    }

    @Override
    public void setCurrentLocation(int id) {
        current = LOCATIONS.stream()
                .filter(location -> location.id() == id)
                .findFirst()
                .orElseThrow(() -> new TelephonyException(LineError.INVALLOCATION, "there is no location " + id));
    }

    @Override
    public void addToTollList(String canonical) {
        List<String> prefixes = new ArrayList<>(current.tollPrefixes());
        prefixes.add(prefix(canonical));
        setTollList(prefixes);
    }

    @Override
    public void removeFromTollList(String canonical) {
        List<String> prefixes = new ArrayList<>(current.tollPrefixes());
        prefixes.remove(prefix(canonical));
        setTollList(prefixes);
    }

    /** The three digits behind the area code. */
    private static String prefix(String canonical) {
        return canonical.substring(canonical.indexOf(')') + 1).strip().substring(0, 3);
    }

    private void setTollList(List<String> prefixes) {
        current = new Location(
                current.id(), current.name(), COUNTRY, current.areaCode(), current.dialing(), List.copyOf(prefixes));
    }

    @Override
    public List<Country> countries() {
        return List.of(COUNTRY);
    }

    @Override
    public Country country(int id) {
        return COUNTRY;
    }
}
