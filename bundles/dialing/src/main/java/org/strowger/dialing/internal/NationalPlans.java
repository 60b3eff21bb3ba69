package org.strowger.dialing.internal;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.strowger.telephony.dialing.DialingRules;

/** How each country dials: what Google's numbering data says of its prefixes, and a table of what it cannot say. */
final class NationalPlans {
    private static final String TABLE = "national-plans.properties";
    private static final String ITU_PREFIX = "00";
    private static final int SHORTEST_LOCAL = 2;
    private static final int LONGEST_LOCAL = 12;

    private final PhoneNumberUtil data;
    private final Properties table = table();

    NationalPlans(PhoneNumberUtil data) {
        this.data = data;
    }

    private static Properties table() {
        Properties table = new Properties();
        try (Reader reader =
                new InputStreamReader(NationalPlans.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8)) {
            table.load(reader);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    DialingRules rules(String region) {
        String longDistance = table.getProperty(region + ".longDistance", nationalPrefix(region) + "FG");
        String sameArea = table.getProperty(region + ".sameArea", dialsLocally(region) ? "G" : longDistance);
        String international = table.getProperty(region + ".international");
        return new DialingRules(
                sameArea,
                longDistance,
                international == null ? internationalPrefix(region).orElse(ITU_PREFIX) + "EFG" : international);
    }

    /** A tilde in the data is a wait for a second dial tone. */
    private static String withWaits(String prefix) {
        return prefix.replace('~', 'W');
    }

    private String nationalPrefix(String region) {
        String prefix = data.getNddPrefixForRegion(region, false);
        return prefix == null ? "" : withWaits(prefix);
    }

    /** What the data puts before the code of a country abroad; nothing if there are several ways. */
    private Optional<String> internationalPrefix(String region) {
        String abroad = data.getCountryCodeForRegion(region) == data.getCountryCodeForRegion("GB") ? "US" : "GB";
        PhoneNumber number = data.getExampleNumber(abroad);
        String dialed = data.formatOutOfCountryCallingNumber(number, region);
        int end = dialed.indexOf(" " + number.getCountryCode() + " ");
        return end < 0 ? Optional.empty() : Optional.of(withWaits(dialed.substring(0, end)));
    }

    /** Whether numbers of a fixed line may be dialed without the area code inside the area. */
    private boolean dialsLocally(String region) {
        int code = data.getCountryCodeForRegion(region);
        return IntStream.rangeClosed(SHORTEST_LOCAL, LONGEST_LOCAL).anyMatch(length -> isLocalLength(code, length));
    }

    private boolean isLocalLength(int code, int length) {
        PhoneNumber number =
                new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong("2".repeat(length)));
        return data.isPossibleNumberForTypeWithReason(number, PhoneNumberType.FIXED_LINE)
                == ValidationResult.IS_POSSIBLE_LOCAL_ONLY;
    }
}
