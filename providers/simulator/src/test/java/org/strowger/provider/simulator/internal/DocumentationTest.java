package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.provider.simulator.internal.configuration.ExchangeConfiguration;

class DocumentationTest {
    private static final Pattern NUMBER_ROW = Pattern.compile("(?m)^\\| `([0-9+*n]+)` \\| ([^|]+) \\|");
    private static final Pattern KEY_ROW = Pattern.compile("(?m)^\\| `([a-zA-Z]+)` \\|");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "../../docs/simulator.md"})
    void theTablesListTheNumbersAsTheExchangeHasThem(String file) throws IOException {
        List<String> listed = NUMBER_ROW
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(row -> row.group(1) + ": " + row.group(2).trim())
                .toList();
        assertThat(listed).isEqualTo(NumberingPlan.BUILT_IN);
    }

    @Test
    void theJavadocListsThemToo() throws IOException {
        String javadoc = Files.readString(Path.of("src/main/java/org/strowger/provider/simulator/package-info.java"));
        String listed = javadoc.substring(javadoc.indexOf("<pre>"), javadoc.indexOf("</pre>"));
        assertThat(listed.replace(" * ", "").trim().lines().skip(1).toList()).isEqualTo(NumberingPlan.BUILT_IN);
    }

    @Test
    void theTableOfKeysListsThemAll() throws IOException {
        List<String> listed = KEY_ROW.matcher(Files.readString(Path.of("../../docs/simulator.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ExchangeConfiguration.class.getDeclaredMethods())
                        .filter(key -> key.getDefaultValue() != null)
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void theExampleIsTheOneThatIsTested() throws IOException {
        String tested = Files.readString(
                Path.of("src/test/java/org/strowger/provider/simulator/TestingYourApplicationTest.java"));
        String begin = "// begin of the example";
        assertThat(Files.readString(Path.of("../../docs/simulator.md")))
                .contains(
                        tested.substring(tested.indexOf(begin) + begin.length()).strip());
    }
}
