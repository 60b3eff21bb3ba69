package org.strowger.dialing.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.strowger.telephony.dialing.Country;
import org.strowger.telephony.dialing.DialingRules;
import org.strowger.telephony.dialing.Location;
import org.strowger.telephony.dialing.LocationDialing;
import org.strowger.telephony.dialing.LocationOption;

/** One configured location. */
@Component(
        name = LocationComponent.PID,
        service = LocationComponent.class,
        configurationPid = LocationComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = LocationConfiguration.class, factory = true)
public final class LocationComponent {
    static final String PID = "org.strowger.dialing.location";

    private static final Pattern DIGITS = Pattern.compile("\\d*");
    private static final Pattern DIALED = Pattern.compile("[0-9A-D*#,!W@$?:PT]*");

    private final LocationConfiguration configuration;

    /** What is configured is read later, see {@link #location}. */
    @Activate
    public LocationComponent(LocationConfiguration configuration) {
        this.configuration = configuration;
    }

    /** @throws IllegalArgumentException if what is configured is not a location; the message names the key */
    Location location(Countries countries) {
        if (configuration.id() < 0) {
            throw new IllegalArgumentException("id is " + configuration.id() + "; locations are numbered from 0");
        }
        Country country = country(countries);
        String name = configuration.name().isBlank() ? country.name() : configuration.name();
        return new Location(
                configuration.id(),
                name,
                country,
                matching("areaCode", configuration.areaCode(), DIGITS, "digits without the national prefix"),
                dialing(country),
                tollPrefixes());
    }

    private Country country(Countries countries) {
        String region = configuration.country();
        if (region == null || region.isBlank()) {
            throw new IllegalArgumentException("country is missing; write its two letters, for example country = DE");
        }
        return countries
                .ofRegion(region)
                .orElseThrow(() -> new IllegalArgumentException(
                        "country is \"" + region + "\"; write two letters of ISO 3166, for example DE"));
    }

    private LocationDialing dialing(Country country) {
        if (configuration.preferredCard() < 0) {
            throw new IllegalArgumentException(
                    "preferredCard is " + configuration.preferredCard() + "; write the id of a card, or 0 for none");
        }
        String dialed = "what can be dialed: 0-9 A-D * # , ! W @ $ ? : P T";
        return new LocationDialing(
                matching("localAccessCode", configuration.localAccessCode(), DIALED, dialed),
                matching("longDistanceAccessCode", configuration.longDistanceAccessCode(), DIALED, dialed),
                matching("cancelCallWaiting", configuration.cancelCallWaiting(), DIALED, dialed),
                configuration.preferredCard(),
                rules(country.rules()),
                options());
    }

    private Set<LocationOption> options() {
        return configuration.pulseDial() ? EnumSet.of(LocationOption.PULSE_DIAL) : EnumSet.noneOf(LocationOption.class);
    }

    private DialingRules rules(DialingRules ofCountry) {
        return new DialingRules(
                rule(configuration.sameAreaRule(), ofCountry.sameArea()),
                rule(configuration.longDistanceRule(), ofCountry.longDistance()),
                rule(configuration.internationalRule(), ofCountry.international()));
    }

    private static String rule(String own, String ofCountry) {
        if (own.indexOf('H') >= 0) {
            throw new IllegalArgumentException(
                    "the rule \"" + own + "\" dials the number of a card; such rules belong to a card");
        }
        return own.isBlank() ? ofCountry : own.strip();
    }

    /** A file of properties has them in one text, separated by commas. */
    private List<String> tollPrefixes() {
        return Stream.of(configuration.tollPrefixes())
                .flatMap(prefixes -> Stream.of(prefixes.split(",")))
                .map(String::strip)
                .filter(prefix -> !prefix.isEmpty())
                .map(prefix -> matching("tollPrefixes", prefix, DIGITS, "the first digits of numbers"))
                .distinct()
                .toList();
    }

    private static String matching(String key, String value, Pattern allowed, String right) {
        String text = value.strip();
        if (!allowed.matcher(text).matches()) {
            throw new IllegalArgumentException(key + " is \"" + value + "\"; write " + right);
        }
        return text;
    }
}
