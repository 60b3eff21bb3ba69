package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.testing.Rule;

/**
 * Every error that TAPI documents for a function of basic call control, hold, transfer, conference, park, forwarding,
 * completion, privilege, digits, tones, media, agents, proxies, call details, equipment and extensions comes of it here
 * too, or stands in {@code docs/semantics/errors-not-produced.csv} with the reason.
 */
class DocumentedErrorsTest {
    private static final Path SEMANTICS = Path.of("..", "..", "docs", "semantics");
    private static final Set<String> AREAS = Set.of(
            "basic call",
            "hold",
            "transfer",
            "conference",
            "park-pickup",
            "forward",
            "complete",
            "handoff/privilege",
            "open/close",
            "digits/tones",
            "media",
            "agent/ACD",
            "proxy",
            "assisted");
    /** Those of address translation are tested where it is, in bundles/dialing. */
    private static final Set<String> TRANSLATION = Set.of(
            "lineTranslateAddress",
            "lineGetTranslateCaps",
            "lineSetCurrentLocation",
            "lineSetTollList",
            "lineGetCountry",
            "tapiGetLocationInfo");

    private static final Set<String> FURTHER = Set.of(
            "lineGetCallInfo",
            "lineGetCallStatus",
            "lineGetAddressStatus",
            "lineGetLineDevStatus",
            "lineGetStatusMessages",
            "lineSetStatusMessages",
            "lineSetAppSpecific",
            "lineSetCallData",
            "lineSetCallTreatment",
            "lineSetCallQualityOfService",
            "lineSendUserUserInfo",
            "lineReleaseUserUserInfo",
            "lineSetLineDevStatus",
            "lineGetNumRings",
            "lineSetNumRings",
            "lineSetTerminal",
            "lineGetID",
            "lineGetAddressID",
            "lineGetDevConfig",
            "lineSetDevConfig",
            "lineDevSpecific",
            "lineDevSpecificFeature",
            "lineNegotiateExtVersion");

    static Stream<ErrorCase> everyCase() {
        return Stream.of(
                        CallErrorCases.all(),
                        LineErrorCases.all(),
                        ArgumentErrorCases.all(),
                        AnswerErrorCases.all(),
                        AssistedErrorCases.all(),
                        AgentErrorCases.all(),
                        StreamErrorCases.all(),
                        DetailErrorCases.all())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    @Rule({"L-004", "L-037"})
    void theErrorComesOfTheFunction(ErrorCase error) {
        assertThat(error.outcome()).isEqualTo(error.error());
    }

    @Test
    void everyDocumentedErrorIsProducedOrItIsSaidWhyNot() throws IOException {
        Set<String> open = new TreeSet<>(documented());
        open.removeAll(produced());
        Reasons reasons = Reasons.read();
        open.removeIf(reasons::explain);
        assertThat(open).as("documented, but neither produced nor explained").isEmpty();
    }

    @Test
    void nothingIsProducedThatIsNotDocumented() throws IOException {
        assertThat(documented()).containsAll(produced());
    }

    @Test
    void noReasonIsGivenForWhatIsProducedOrIsNotDocumented() throws IOException {
        Set<String> missing = new LinkedHashSet<>(documented());
        missing.removeAll(produced());
        Set<String> explained = new LinkedHashSet<>(Reasons.read().named().keySet());
        explained.removeIf(pair -> TRANSLATION.contains(pair.split(" ")[0]));
        assertThat(missing).containsAll(explained);
    }

    /** The documented pairs, written as the function, a space and the error. */
    private static Set<String> documented() throws IOException {
        Set<String> pairs = new LinkedHashSet<>();
        for (String line : Files.readAllLines(SEMANTICS.resolve("line-functions.csv"))) {
            String[] cells = line.split(",");
            if ((AREAS.contains(cells[1]) || FURTHER.contains(cells[0])) && !TRANSLATION.contains(cells[0])) {
                Arrays.stream(cells[7].split("\\|"))
                        .filter(error -> !error.isEmpty())
                        .forEach(error -> pairs.add(cells[0] + " " + error.replaceAll("LINEERR_|TAPIERR_", "")));
            }
        }
        return pairs;
    }

    private static Set<String> produced() {
        return everyCase()
                .map(error -> error.function() + " " + error.error().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Why some errors do not come.
     *
     * @param named for pairs of function and error
     * @param general for errors that no function gives, or only those that have a case
     */
    private record Reasons(Map<String, String> named, Map<String, String> general) {
        static Reasons read() throws IOException {
            Map<String, String> named = new LinkedHashMap<>();
            Map<String, String> general = new LinkedHashMap<>();
            List<String> lines = Files.readAllLines(SEMANTICS.resolve("errors-not-produced.csv"));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", 3);
                assertThat(cells).as("functions, errors and reason in: " + line).hasSize(3);
                assertThat(cells[2]).as("the reason in: " + line).hasSizeGreaterThan(15);
                for (String pair : pairs(cells)) {
                    Map<String, String> reasons = pair.startsWith("* ") ? general : named;
                    assertThat(reasons.put(pair, cells[2]))
                            .as("a second reason for " + pair)
                            .isNull();
                }
            }
            return new Reasons(named, general);
        }

        private static List<String> pairs(String[] cells) {
            List<String> pairs = new ArrayList<>();
            for (String function : cells[0].split("\\|")) {
                Arrays.stream(cells[1].split("\\|")).forEach(error -> pairs.add(function + " " + error));
            }
            return pairs;
        }

        boolean explain(String pair) {
            return named.containsKey(pair) || general.containsKey("* " + pair.split(" ")[1]);
        }
    }
}
