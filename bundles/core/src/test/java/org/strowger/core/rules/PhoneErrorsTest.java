package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.testing.Rule;

/**
 * Every error that TAPI documents for a function of phones comes of it here too, or stands in
 * {@code docs/semantics/phone-errors-not-produced.csv} with the reason.
 */
class PhoneErrorsTest {
    private static final Path SEMANTICS = Path.of("..", "..", "docs", "semantics");

    static Stream<PhoneErrorCases.Case> everyCase() {
        return PhoneErrorCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    @Rule({"P-037", "P-040", "P-050"})
    void theErrorComesOfTheFunction(PhoneErrorCases.Case error) {
        assertThat(error.outcome()).isEqualTo(error.error());
    }

    @Test
    void everyDocumentedErrorIsProducedOrItIsSaidWhyNot() throws IOException {
        Set<String> open = new TreeSet<>(documented());
        open.removeAll(produced());
        open.removeAll(explained());
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
        assertThat(missing).containsAll(explained());
    }

    /** The documented pairs, written as the function, a space and the error; without the variants of text encoding. */
    private static Set<String> documented() throws IOException {
        Set<String> pairs = new LinkedHashSet<>();
        for (String line : Files.readAllLines(SEMANTICS.resolve("phone-functions.csv"))) {
            String function = line.split(",")[0];
            if (!function.matches("name|.*[AW]")) {
                String errors = Arrays.stream(line.split(","))
                        .filter(cell -> cell.startsWith("PHONEERR_"))
                        .findFirst()
                        .orElse("");
                Arrays.stream(errors.split("\\|"))
                        .filter(error -> !error.isEmpty())
                        .forEach(error -> pairs.add(function + " " + error.replace("PHONEERR_", "")));
            }
        }
        return pairs;
    }

    private static Set<String> produced() {
        return everyCase()
                .map(error -> error.function() + " " + error.error().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What has a reason; a star stands for every function, or for every error that is documented. */
    private static Set<String> explained() throws IOException {
        Set<String> documented = documented();
        Set<String> pairs = new LinkedHashSet<>();
        List<String> lines = Files.readAllLines(SEMANTICS.resolve("phone-errors-not-produced.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 3);
            assertThat(cells).as("functions, errors and reason in: " + line).hasSize(3);
            assertThat(cells[2]).as("the reason in: " + line).hasSizeGreaterThan(15);
            String pattern = "(" + cells[0].replace("*", "\\w+") + ") (" + cells[1].replace("*", "\\w+") + ")";
            List<String> meant =
                    documented.stream().filter(pair -> pair.matches(pattern)).toList();
            assertThat(meant).as("what is documented of: " + line).isNotEmpty();
            pairs.addAll(meant);
        }
        return pairs;
    }
}
