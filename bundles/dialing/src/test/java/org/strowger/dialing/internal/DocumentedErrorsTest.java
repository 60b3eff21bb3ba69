package org.strowger.dialing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.dialing.AddressTranslation;
import org.strowger.telephony.dialing.TranslateOption;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/**
 * Every error that TAPI documents for a function of address translation comes of it here too, or stands in
 * {@code docs/semantics/errors-not-produced.csv} with the reason.
 */
class DocumentedErrorsTest {
    private static final Path SEMANTICS = Path.of("..", "..", "docs", "semantics");
    private static final String AREA = "translation";
    private static final Set<String> FURTHER = Set.of("tapiGetLocationInfo");
    private static final String CANONICAL = "+1 (206) 555-0147";

    /**
     * One way to get one error.
     *
     * @param function TAPI's name
     * @param error what comes
     * @param how in words
     * @param doing does it, in Seattle, where nothing can be stored
     */
    record Case(String function, LineError error, String how, Consumer<AddressTranslation> doing) {
        @Override
        public String toString() {
            return function + " " + error + ": " + how;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "lineTranslateAddress", LineError.INVALADDRESS, "no blank", at -> at.translate("+14258828080")),
                new Case("lineTranslateAddress", LineError.INVALCARD, "unknown", at -> at.translate("1", Set.of(), 8)),
                new Case("lineTranslateAddress", LineError.INVALPARAM, "null", at -> at.translate("1", null)),
                new Case(
                        "lineTranslateAddress",
                        LineError.INVALPARAM,
                        "both forces",
                        at -> at.translate(
                                "1", Set.of(TranslateOption.FORCE_LOCAL, TranslateOption.FORCE_LONG_DISTANCE))),
                new Case("lineTranslateAddress", LineError.INVALPOINTER, "null", at -> at.translate(null)),
                new Case("lineSetCurrentLocation", LineError.INVALLOCATION, "unknown", at -> at.setCurrentLocation(8)),
                new Case("lineSetCurrentLocation", LineError.OPERATIONFAILED, "full", at -> at.setCurrentLocation(1)),
                new Case("lineSetTollList", LineError.INVALADDRESS, "not canonical", at -> at.addToTollList("5550147")),
                new Case(
                        "lineSetTollList",
                        LineError.INVALADDRESS,
                        "other area",
                        at -> at.removeFromTollList("+1 (425) 555-0147")),
                new Case("lineSetTollList", LineError.INVALPARAM, "null", at -> at.addToTollList(null)),
                new Case("lineSetTollList", LineError.OPERATIONFAILED, "full", at -> at.addToTollList(CANONICAL)),
                new Case("lineSetTollList", LineError.INVALLOCATION, "Germany", DocumentedErrorsTest::inGermany),
                new Case("lineGetCountry", LineError.INVALCOUNTRYCODE, "unknown", at -> at.country(999)));
    }

    private static void inGermany(AddressTranslation ignored) {
        Place place = new Place();
        place.has(0, "DE", "711", Map.of());
        place.translation().addToTollList("+49 (711) 123456");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @Rule({"L-449", "L-454", "L-455", "L-453"})
    void theErrorComesOfTheFunction(Case one) {
        Place seattle = new Place();
        seattle.has(0, "US", "206", Map.of());
        seattle.has(1, "US", "425", Map.of());
        seattle.cannotKeep(new TelephonyException(LineError.OPERATIONFAILED, "the disk is full"));

        Refused.with(one.error(), () -> one.doing().accept(seattle.translation()))
                .isNotBlank();
    }

    @Test
    void everyDocumentedErrorIsProducedOrItIsSaidWhyNot() throws IOException {
        Set<String> open = new LinkedHashSet<>(documented());
        open.removeAll(produced());
        open.removeAll(explained());
        open.removeIf(pair -> everywhere().contains(pair.split(" ")[1]));
        assertThat(open).isEmpty();
    }

    @Test
    void nothingElseIsProducedAndNothingProducedIsExplainedAway() throws IOException {
        assertThat(documented()).containsAll(produced());
        assertThat(explained()).doesNotContainAnyElementsOf(produced());
    }

    private static Set<String> documented() throws IOException {
        return lines("line-functions.csv").stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[1].equals(AREA) || FURTHER.contains(cells[0]))
                .flatMap(cells -> pairs(cells[0], cells[7].replaceAll("LINEERR_|TAPIERR_", "")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> produced() {
        return cases().map(one -> one.function() + " " + one.error().name()).collect(Collectors.toSet());
    }

    private static Set<String> explained() throws IOException {
        return lines("errors-not-produced.csv").stream()
                .map(line -> line.split(",", 3))
                .flatMap(cells -> Arrays.stream(cells[0].split("\\|")).flatMap(one -> pairs(one, cells[1])))
                .collect(Collectors.toSet());
    }

    private static Set<String> everywhere() {
        return Set.of("STRUCTURETOOSMALL", "UNINITIALIZED");
    }

    private static Stream<String> pairs(String function, String errors) {
        return Arrays.stream(errors.split("\\|")).map(error -> function + " " + error);
    }

    private static List<String> lines(String file) throws IOException {
        List<String> lines = Files.readAllLines(SEMANTICS.resolve(file));
        return lines.subList(1, lines.size());
    }
}
