package org.strowger.dialing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.dialing.TranslateOption;
import org.strowger.telephony.dialing.TranslateResult;
import org.strowger.telephony.dialing.Translation;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** What comes of translating an address at the current location. */
class TranslationRulesTest {
    private static final String NUMBER = "+1 (425) 882-8080";

    private final Place place = new Place();

    private Translation translated(String address) {
        return place.translation().translate(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1002", "9,1425W8828080", "(425) 882-8080", "*21#", "", " +1 (425) 882-8080", "p0t1w2;"})
    @Rule("L-431")
    void whatDoesNotBeginWithAPlusIsLeftAsItIs(String address) {
        place.has(0, "US", "425", Map.of("localAccessCode", "9", "cancelCallWaiting", "*70,"));

        Translation translation =
                place.translation().translate(address, EnumSet.of(TranslateOption.CANCEL_CALL_WAITING));

        assertThat(translation.dialable()).isEqualTo(address);
        assertThat(translation.results()).doesNotContain(TranslateResult.CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14258828080", "+", "+1 (425) 88|2|1", "+1 (425) 88;28080"})
    @Rule({"L-431", "L-437"})
    void whatBeginsWithAPlusIsCanonicalOrRefused(String address) {
        Refused.with(LineError.INVALADDRESS, () -> translated(address)).contains("is not canonical");
    }

    @Test
    @Rule("L-439")
    void neitherALineNorASessionIsNeeded() {
        // There is no core on this test's class path.
        place.has(0, "US", "206", Map.of());
        assertThat(translated(NUMBER).dialable()).isEqualTo("T14258828080");
    }

    @Test
    @Rule("L-442")
    void theDestinationCountryIsThatOfACanonicalAddressAndOtherwiseNotKnown() {
        place.has(0, "US", "206", Map.of());

        assertThat(translated("+44 (20) 7946 0018").destinationCountry()).isEqualTo(OptionalInt.of(44));
        assertThat(translated(NUMBER).destinationCountry()).isEqualTo(OptionalInt.of(1));
        assertThat(translated("1002").destinationCountry()).isEmpty();
        assertThat(translated("1002").currentCountry()).isEqualTo(1);
    }

    @Test
    @Rule("L-443")
    void distanceIsACodeOfACountryNotTheCountryItself() {
        place.has(0, "US", "206", Map.of());

        assertThat(translated("+1 (416) 555-0132").results())
                .as("Toronto")
                .contains(TranslateResult.LONG_DISTANCE)
                .doesNotContain(TranslateResult.INTERNATIONAL, TranslateResult.LOCAL);
    }

    @Test
    @Rule("L-440")
    void theNumberOfACardIsShownNowhere() {
        place.has(0, "US", "206", Map.of("preferredCard", 1));
        place.hasCard(1, "Phone Card", Map.of("_number", "5551239876", "longDistanceRule", "0FG$H"));

        Translation translation = translated(NUMBER);

        assertThat(translation.dialable()).contains("5551239876");
        assertThat(translation.displayable()).contains("[Phone Card]").doesNotContain("5551239876");
        assertThat(translation.toString()).doesNotContain("5551239876");
        assertThat(place.translation().cards().toString()).doesNotContain("5551239876");
    }

    @Test
    @Rule({"L-438", "L-440", "L-441"})
    void subaddressAndNameAreDialedAndNotShown() {
        place.has(0, "US", "206", Map.of());

        Translation translation = translated(NUMBER + "|4711^Anna");

        assertThat(translation.dialable()).isEqualTo("T14258828080|4711^Anna");
        assertThat(translation.displayable()).isEqualTo("T 1 425 882-8080");
    }

    @Test
    @Rule("L-445")
    void specialCharactersCountInTheNumberOnly() {
        place.has(0, "US", "206", Map.of());

        assertThat(translated(NUMBER + "|$@^W?:").results())
                .containsExactlyInAnyOrder(
                        TranslateResult.CANONICAL, TranslateResult.LONG_DISTANCE, TranslateResult.NOT_IN_TOLL_LIST);
        assertThat(translated("sip:1001@pbx.example").results()).isEmpty();
    }

    @Test
    @Rule("L-449")
    void aCardThatIsGivenCountsForThisTimeOnly() {
        place.has(0, "US", "206", Map.of("preferredCard", 1));
        place.hasCard(1, "Preferred", Map.of("longDistanceRule", "0FG"));
        place.hasCard(2, "Other", Map.of("longDistanceRule", "00FG"));

        assertThat(place.translation().translate(NUMBER, Set.of(), 2).dialable())
                .isEqualTo("T004258828080");
        assertThat(translated(NUMBER).dialable()).isEqualTo("T04258828080");
        assertThat(place.translation().currentLocation().dialing().preferredCard())
                .isEqualTo(1);
    }

    @Test
    @Rule("L-449")
    void aCardThatIsNotThereIsRefused() {
        place.has(0, "US", "206", Map.of());
        Refused.with(LineError.INVALCARD, () -> place.translation().translate(NUMBER, Set.of(), 5))
                .contains("card 5");

        place.has(7, "US", "206", Map.of("preferredCard", 6));
        place.translation().setCurrentLocation(7);
        Refused.with(LineError.INVALCARD, () -> translated(NUMBER)).contains("location 7 prefers card 6");
        assertThat(place.translation().translate(NUMBER, Set.of(), 0).dialable())
                .as("the override makes good for it")
                .isEqualTo("T14258828080");
    }

    @Test
    @Rule("L-450")
    void bothForcesAtOnceAreRefused() {
        Set<TranslateOption> both = EnumSet.of(TranslateOption.FORCE_LOCAL, TranslateOption.FORCE_LONG_DISTANCE);
        Refused.with(LineError.INVALPARAM, () -> place.translation().translate(NUMBER, both))
                .contains("local and long distance");
    }

    @Test
    void whatIsMissingIsRefused() {
        Refused.with(LineError.INVALPOINTER, () -> translated(null)).contains("null");
        Refused.with(LineError.INVALPARAM, () -> place.translation().translate(NUMBER, null))
                .contains("null");
        Set<TranslateOption> withNull = new HashSet<>();
        withNull.add(null);
        Refused.with(LineError.INVALPARAM, () -> place.translation().translate(NUMBER, withNull))
                .contains("null");
    }

    @Test
    @Rule("L-444")
    void withoutTollListsNeitherBitIsSet() {
        place.has(0, "DE", "711", Map.of("tollPrefixes", new String[] {"123"}));

        for (String address : List.of("+49 (711) 123456", "+49 (30) 123456", NUMBER)) {
            assertThat(translated(address).results())
                    .doesNotContain(TranslateResult.IN_TOLL_LIST, TranslateResult.NOT_IN_TOLL_LIST);
        }
        assertThat(translated("+49 (711) 123456").dialable()).isEqualTo("T123456");
    }
}
