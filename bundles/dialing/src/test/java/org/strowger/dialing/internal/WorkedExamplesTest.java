package org.strowger.dialing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.dialing.internal.LocationMemory.Contents;
import org.strowger.telephony.dialing.TranslateOption;
import org.strowger.telephony.dialing.TranslateResult;
import org.strowger.telephony.dialing.Translation;
import org.strowger.testing.Rule;

/**
 * What is dialed, example by example. {@code worked-examples.csv} follows the published dialing plans of 33 countries
 * and says where it was checked, {@code special-examples.csv} the rules one by one.
 */
@Rule({"L-431", "L-433", "L-434", "L-440", "L-441", "L-443", "L-444", "L-445", "L-446", "L-447", "L-448", "L-450"})
class WorkedExamplesTest {
    private static final String CARD = "CARD:";
    private static final List<Map<String, String>> LOCATIONS = Rows.of("locations.csv");

    /** One row of a table. */
    record Example(
            String location, String address, String options, String dialable, String displayable, String results) {
        static Example of(Map<String, String> row) {
            return new Example(
                    row.get("location"),
                    row.get("address").replace("\\r\\n", "\r\n"),
                    row.get("options"),
                    row.get("dialable").replace("\\r\\n", "\r\n"),
                    row.get("displayable"),
                    row.get("results"));
        }

        @Override
        public String toString() {
            return location + ": " + address.replaceAll("\\p{Cntrl}", "~") + " " + options;
        }
    }

    static Stream<Example> examples() {
        return Stream.concat(Rows.of("worked-examples.csv").stream(), Rows.of("special-examples.csv").stream())
                .map(Example::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theAddressIsDialedAndShownAsWrittenDown(Example example) {
        Translation translation = translated(example);

        assertThat(translation.dialable()).as("dialable").isEqualTo(example.dialable());
        assertThat(translation.displayable()).as("displayable").isEqualTo(example.displayable());
        assertThat(translation.results()).as("results").isEqualTo(results(example));
    }

    @Test
    void thereAreTwoHundredExamplesFromFifteenCountriesAndMore() {
        Map<String, String> countries =
                LOCATIONS.stream().collect(Collectors.toMap(row -> row.get("name"), row -> row.get("country")));
        Set<String> used =
                examples().map(example -> countries.get(example.location())).collect(Collectors.toSet());

        assertThat(examples()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(used).hasSizeGreaterThanOrEqualTo(15).doesNotContainNull();
    }

    /** The two strings differ by the card's number, formatting and what is for the remote side, and by nothing else. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void withoutCardAndFormattingBothStringsAreTheSame(Example example) {
        Translation translation = translated(example);
        if (translation.results().contains(TranslateResult.CANONICAL)
                && !translation.displayable().contains("[")) {
            String dialed = translation.dialable().split("[|^]")[0];
            assertThat(translation.displayable().replaceAll("[ .-]", "")).isEqualTo(dialed);
        }
    }

    private static Translation translated(Example example) {
        Place place = new Place(new Contents(1, Map.of()));
        Map<String, String> row = LOCATIONS.stream()
                .filter(one -> one.get("name").equals(example.location()))
                .findFirst()
                .orElseThrow();
        place.has(1, row.get("country"), row.get("areaCode"), configuration(row));
        Rows.of("cards.csv").forEach(card -> addCard(place, card));

        Set<TranslateOption> options = EnumSet.noneOf(TranslateOption.class);
        words(example.options())
                .filter(word -> !word.startsWith(CARD))
                .forEach(word -> options.add(TranslateOption.valueOf(word)));
        return words(example.options())
                .filter(word -> word.startsWith(CARD))
                .map(word -> Integer.parseInt(word.substring(CARD.length())))
                .findFirst()
                .map(card -> place.translation().translate(example.address(), options, card))
                .orElseGet(() -> place.translation().translate(example.address(), options));
    }

    private static Map<String, Object> configuration(Map<String, String> row) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("localAccessCode", row.get("localAccess"));
        configuration.put("longDistanceAccessCode", row.get("longDistanceAccess"));
        configuration.put("cancelCallWaiting", row.get("cancelCallWaiting"));
        configuration.put("preferredCard", Integer.parseInt(row.get("preferredCard")));
        configuration.put("pulseDial", row.get("pulse").equals("pulse"));
        configuration.put("tollPrefixes", row.get("tollPrefixes").split(" "));
        rules(row, configuration);
        return configuration;
    }

    private static void rules(Map<String, String> row, Map<String, Object> configuration) {
        Stream.of("sameAreaRule", "longDistanceRule", "internationalRule")
                .forEach(rule -> configuration.put(rule, row.get(rule)));
    }

    private static void addCard(Place place, Map<String, String> row) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("_number", row.get("number"));
        configuration.put("hidden", row.get("hidden").equals("hidden"));
        rules(row, configuration);
        place.hasCard(Integer.parseInt(row.get("id")), row.get("name"), configuration);
    }

    private static Set<TranslateResult> results(Example example) {
        return words(example.results()).map(TranslateResult::valueOf).collect(Collectors.toSet());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
