package org.strowger.dialing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.dialing.CallingCard;
import org.strowger.telephony.dialing.CardOption;
import org.strowger.telephony.dialing.Country;
import org.strowger.telephony.dialing.Location;
import org.strowger.telephony.dialing.LocationOption;
import org.strowger.telephony.dialing.TranslateResult;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** Locations, cards, toll lists and countries: what is listed, what can be changed, and who is told. */
class LocationRulesTest {
    private final Place place = new Place();

    @Test
    @Rule("L-451")
    void theDefaultLocationAndDirectDialAreListedFirstWhateverIsConfigured() {
        assertThat(place.translation().locations()).extracting(Location::id).containsExactly(0);
        assertThat(place.translation().cards()).extracting(CallingCard::id).containsExactly(0);

        place.has(3, "DE", "711", Map.of());
        place.has(1, "US", "206", Map.of());
        place.hasCard(2, "Card", Map.of());

        assertThat(place.translation().locations()).extracting(Location::id).containsExactly(0, 1, 3);
        assertThat(place.translation().cards()).extracting(CallingCard::id).containsExactly(0, 2);
        assertThat(place.translation().cards().get(0).options()).containsExactly(CardOption.PREDEFINED);
    }

    @Test
    @Rule("L-451")
    void theDefaultLocationCanBeConfigured() {
        place.has(0, "DE", "711", Map.of("name", "Office"));

        assertThat(place.translation().locations()).extracting(Location::name).containsExactly("Office");
        assertThat(place.translation().currentLocation().areaCode()).isEqualTo("711");
    }

    @Test
    @Rule("L-451")
    void aHiddenCardIsNotListedButUsable() {
        place.has(0, "US", "206", Map.of());
        place.hasCard(9, "Hidden", Map.of("hidden", true, "longDistanceRule", "99FG"));

        assertThat(place.translation().cards()).extracting(CallingCard::id).containsExactly(0);
        assertThat(place.translation()
                        .translate("+1 (425) 882-8080", Set.of(), 9)
                        .dialable())
                .isEqualTo("T994258828080");
    }

    @Test
    @Rule("L-452")
    void aCardShowsItsRulesAndHowManyDigitsItsNumberHas() {
        place.hasCard(
                2,
                "Card",
                Map.of(
                        "_number", "12 34-5".replaceAll("[ -]", ""),
                        "sameAreaRule", "G",
                        "longDistanceRule", "0FG$TH",
                        "internationalRule", "01EFG$TH"));

        CallingCard card = place.translation().cards().get(1);

        assertThat(card.numberDigits()).isEqualTo(5);
        assertThat(card.rules().sameArea()).isEqualTo("G");
        assertThat(card.rules().longDistance()).isEqualTo("0FG$TH");
        assertThat(card.rules().international()).isEqualTo("01EFG$TH");
    }

    @Test
    @Rule("L-446")
    void aLocationTellsAllThatIsConfigured() {
        Location location = place.has(
                4,
                "us",
                "206",
                Map.of(
                        "name", "Office",
                        "localAccessCode", "9",
                        "longDistanceAccessCode", "8",
                        "cancelCallWaiting", "*70,",
                        "preferredCard", 3,
                        "pulseDial", true,
                        "tollPrefixes", new String[] {"555", " 77 ", "", "555, 8"}));

        assertThat(location.country().region()).isEqualTo("US");
        assertThat(location.areaCode()).isEqualTo("206");
        assertThat(location.dialing().localAccess()).isEqualTo("9");
        assertThat(location.dialing().longDistanceAccess()).isEqualTo("8");
        assertThat(location.dialing().cancelCallWaiting()).isEqualTo("*70,");
        assertThat(location.dialing().preferredCard()).isEqualTo(3);
        assertThat(location.dialing().options()).containsExactly(LocationOption.PULSE_DIAL);
        assertThat(location.dialing().rules()).isEqualTo(location.country().rules());
        assertThat(location.tollPrefixes()).containsExactly("555", "77", "8");
        assertThat(place.translation().locations()).contains(location);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "country; ; country is missing",
                "country; Germany; country is \"Germany\"; write two letters",
                "country; XX; country is \"XX\"",
                "id; -1; id is -1",
                "preferredCard; -2; preferredCard is -2",
                "areaCode; 0-711; areaCode is \"0-711\"",
                "localAccessCode; 9x; localAccessCode is \"9x\"",
                "longDistanceAccessCode; E; longDistanceAccessCode is \"E\"",
                "cancelCallWaiting; star; cancelCallWaiting is \"star\"",
                "sameAreaRule; F; dials no number",
                "longDistanceRule; 0FG$H; belong to a card",
                "internationalRule; 00efg; the international rule"
            })
    void whatCannotBeALocationIsRefusedWithItsKey(String key, String value, String message) {
        Map<String, Object> configuration = new HashMap<>(Map.of("country", "DE", "id", 1));
        configuration.put(
                key, value == null ? "" : key.matches("id|preferredCard") ? (Object) Integer.valueOf(value) : value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configured.location(configuration))
                .withMessageContaining(message);
    }

    @Test
    @Rule("L-452")
    void whatCannotBeACardIsRefusedWithoutItsNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configured.card(Map.of("id", 1, "name", "Card", "_number", "4711x")))
                .withMessageContaining("digits")
                .withMessageNotContaining("4711");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configured.card(Map.of("id", 0, "name", "Card")))
                .withMessageContaining("direct dial");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configured.card(Map.of("id", 1)))
                .withMessageContaining("name");
    }

    @Test
    @Rule("L-454")
    void theCurrentLocationIsTheContextOfAllFurtherTranslationsAndIsKept() {
        place.has(0, "US", "206", Map.of());
        place.has(5, "DE", "711", Map.of());
        place.changesTold();

        place.translation().setCurrentLocation(5);

        assertThat(place.changesTold()).isEqualTo(1);
        assertThat(place.translation().currentLocation().id()).isEqualTo(5);
        assertThat(place.translation().translate("+49 (30) 123456").dialable()).isEqualTo("T030123456");
        assertThat(place.stored().current()).isEqualTo(5);
    }

    @Test
    @Rule("L-454")
    void aLocationThatDoesNotExistIsRefusedAndNothingChanges() {
        place.has(5, "DE", "711", Map.of());
        place.translation().setCurrentLocation(5);
        place.changesTold();

        Refused.with(LineError.INVALLOCATION, () -> place.translation().setCurrentLocation(6))
                .contains("6");
        Refused.with(LineError.INVALLOCATION, () -> place.translation().setCurrentLocation(-1))
                .contains("-1");

        assertThat(place.translation().currentLocation().id()).isEqualTo(5);
        assertThat(place.changesTold()).isZero();
    }

    @Test
    @Rule("L-454")
    void choosingTheCurrentLocationAgainTellsNobody() {
        place.has(5, "DE", "711", Map.of());
        place.translation().setCurrentLocation(5);
        place.changesTold();

        place.translation().setCurrentLocation(5);

        assertThat(place.changesTold()).isZero();
    }

    @Test
    void aCurrentLocationThatGoesGivesWayToTheDefaultOneUntilItReturns() {
        Location office = place.has(5, "DE", "711", Map.of());
        place.translation().setCurrentLocation(5);

        place.translation().remove(office);
        assertThat(place.translation().currentLocation().id()).isZero();

        place.translation().add(office);
        assertThat(place.translation().currentLocation().id()).isEqualTo(5);
    }

    @Test
    void whoeverConfiguresLocationsAndCardsIsHeardOf() {
        Location office = place.has(5, "DE", "711", Map.of());
        Card card = place.hasCard(1, "Card", Map.of());
        place.translation().remove(office);
        place.translation().remove(card);

        assertThat(place.changesTold()).isEqualTo(4);
        assertThat(place.translation().locations()).hasSize(1);
        assertThat(place.translation().cards()).hasSize(1);
    }

    @Test
    void ofTwoLocationsWithOneIdTheFirstCountsUntilItGoes() {
        Location first = place.has(5, "DE", "711", Map.of("name", "first"));
        place.has(5, "FR", "1", Map.of("name", "second"));
        assertThat(place.translation().locations()).extracting(Location::name).contains("first");

        place.translation().remove(first);
        assertThat(place.translation().locations()).extracting(Location::name).contains("second");
    }

    @Test
    @Rule("L-455")
    void thePrefixOfAnAddressEntersAndLeavesTheTollListOfTheCurrentLocation() {
        place.has(0, "US", "206", Map.of("tollPrefixes", new String[] {"777"}));
        place.has(1, "US", "206", Map.of());
        place.changesTold();

        place.translation().addToTollList("+1 (206) 555-0147");
        assertThat(place.translation().currentLocation().tollPrefixes()).containsExactly("777", "555");
        assertThat(place.translation().translate("+1 (206) 555-9999").results()).contains(TranslateResult.IN_TOLL_LIST);
        assertThat(place.translation().locations().get(1).tollPrefixes())
                .as("another location's")
                .isEmpty();

        place.translation().removeFromTollList("+1 (206) 555-1234");
        place.translation().removeFromTollList("+1 (206) 777-1234");
        assertThat(place.translation().currentLocation().tollPrefixes()).isEmpty();
        assertThat(place.translation().translate("+1 (206) 555-9999").results())
                .contains(TranslateResult.NOT_IN_TOLL_LIST);
        assertThat(place.changesTold()).isEqualTo(3);
    }

    @Test
    @Rule("L-455")
    void addingTwiceAndRemovingWhatIsNotThereIsNoErrorAndNoChange() {
        place.has(0, "US", "206", Map.of("tollPrefixes", new String[] {"555"}));
        place.changesTold();

        place.translation().addToTollList("+1 (206) 555-0147");
        place.translation().removeFromTollList("+1 (206) 666-0147");

        assertThat(place.changesTold()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "555-0147",
                "12065550147",
                "+12065550147",
                "+1 (425) 555-0147",
                "+49 (206) 555-0147",
                "+1 (206) 55"
            })
    @Rule("L-455")
    void whatIsNotCanonicalOrNotInTheOwnAreaIsRefused(String address) {
        place.has(0, "US", "206", Map.of());

        Refused.with(LineError.INVALADDRESS, () -> place.translation().addToTollList(address))
                .isNotBlank();
        Refused.with(LineError.INVALADDRESS, () -> place.translation().removeFromTollList(address))
                .isNotBlank();
        assertThat(place.translation().currentLocation().tollPrefixes()).isEmpty();
    }

    @Test
    @Rule("L-455")
    void aLocationWithoutTollListsRefusesThem() {
        place.has(0, "DE", "711", Map.of());

        Refused.with(LineError.INVALLOCATION, () -> place.translation().addToTollList("+49 (711) 123456"))
                .contains("Germany");
        Refused.with(LineError.INVALPARAM, () -> place.translation().addToTollList(null))
                .contains("null");
    }

    @Test
    @Rule({"L-454", "L-455"})
    void aChangeThatCannotBeKeptIsRefusedAndDoesNotCount() {
        place.has(0, "US", "206", Map.of());
        place.has(5, "DE", "711", Map.of());
        place.changesTold();
        place.cannotKeep(new TelephonyException(LineError.OPERATIONFAILED, "the disk is full"));

        Refused.with(LineError.OPERATIONFAILED, () -> place.translation().setCurrentLocation(5))
                .contains("full");
        Refused.with(LineError.OPERATIONFAILED, () -> place.translation().addToTollList("+1 (206) 555-0147"))
                .contains("full");

        assertThat(place.translation().currentLocation().id()).isZero();
        assertThat(place.translation().currentLocation().tollPrefixes()).isEmpty();
        assertThat(place.changesTold()).isZero();
    }

    @Test
    @Rule("L-453")
    void countriesWithOneCodeHaveIdsOfTheirOwn() {
        List<Country> countries = place.translation().countries();

        assertThat(countries).hasSizeGreaterThan(200);
        assertThat(new HashSet<>(countries.stream().map(Country::id).toList())).hasSameSizeAs(countries);
        assertThat(countries.stream().filter(country -> country.code() == 1).map(Country::region))
                .contains("US", "CA", "JM", "PR");
        assertThat(countries).isSortedAccordingTo((a, b) -> Integer.compare(a.id(), b.id()));
    }

    @Test
    @Rule("L-453")
    void aCountryIsAskedForByItsIdAndOneIsTheFirst() {
        Country canada = place.translation().countries().stream()
                .filter(country -> country.region().equals("CA"))
                .findFirst()
                .orElseThrow();

        assertThat(place.translation().country(canada.id())).isEqualTo(canada);
        assertThat(place.translation().country(1))
                .isEqualTo(place.translation().countries().get(0));
        assertThat(place.translation().country(49).name()).isEqualTo("Germany");
        Refused.with(LineError.INVALCOUNTRYCODE, () -> place.translation().country(999))
                .contains("999");
        Refused.with(LineError.INVALCOUNTRYCODE, () -> place.translation().country(0))
                .contains("id 0");
    }

    /** Ids are stored by applications, so they must never change. */
    @ParameterizedTest
    @CsvSource({"US,1", "CA,1052", "RU,7", "KZ,1285", "GB,44", "GG,1162", "DE,49", "IT,39", "VA,1546"})
    @Rule("L-453")
    void idsStayAsTheyAre(String region, int id) {
        assertThat(Configured.countries().ofRegion(region).orElseThrow().id()).isEqualTo(id);
    }
}
