package org.strowger.dialing.internal;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.strowger.telephony.dialing.Country;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The countries that the numbering data knows (rule L-453). Each is read when it is first asked for. */
final class Countries {
    /** North America and the Caribbean, where some numbers of the own area are dialed as long distance. */
    private static final int NORTH_AMERICA = 1;
    /** Codes of countries have three digits at the most, so ids beyond them are free. */
    private static final int OTHERS = 1000;

    private static final int LETTERS = 26;

    private final PhoneNumberUtil data = PhoneNumberUtil.getInstance();
    private final NationalPlans plans = new NationalPlans(data);
    private final Map<String, Country> read = new ConcurrentHashMap<>();

    private Country read(String region) {
        int code = data.getCountryCodeForRegion(region);
        String name = new Locale("", region).getDisplayCountry(Locale.ENGLISH);
        return new Country(id(region, code), code, region, name, plans.rules(region), code == NORTH_AMERICA);
    }

    /**
     * The code for the country that a code is named after, as TAPI has it; for others a number made of their letters.
     * So an id stays what it is when countries are added.
     */
    private int id(String region, int code) {
        if (region.equals(data.getRegionCodeForCountryCode(code))) {
            return code;
        }
        return OTHERS + (region.charAt(0) - 'A') * LETTERS + region.charAt(1) - 'A';
    }

    /** All, in the order of their ids. */
    List<Country> all() {
        return data.getSupportedRegions().stream()
                .map(region -> read.computeIfAbsent(region, this::read))
                .sorted(Comparator.comparingInt(Country::id))
                .toList();
    }

    /** @throws TelephonyException with INVALCOUNTRYCODE if there is no country with this id */
    Country byId(int id) {
        return all().stream()
                .filter(country -> country.id() == id)
                .findFirst()
                .orElseThrow(() -> new TelephonyException(
                        LineError.INVALCOUNTRYCODE,
                        "no country has the id %d; ids are not country codes, see countries()".formatted(id)));
    }

    /** The country with these two letters, in either case. */
    Optional<Country> ofRegion(String letters) {
        String region = letters.strip().toUpperCase(Locale.ROOT);
        return data.getSupportedRegions().contains(region)
                ? Optional.of(read.computeIfAbsent(region, this::read))
                : Optional.empty();
    }
}
