package org.strowger.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.PhoneError;

/** The table of TAPI's names and ours is complete, and names nothing that does not exist. */
class ApiMappingTest {
    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Pattern SPAN = Pattern.compile("`([A-Za-z_.]+)`");
    private static final List<String> PACKAGES = List.of(
            "org.strowger.telephony.",
            "org.strowger.telephony.agent.",
            "org.strowger.telephony.call.",
            "org.strowger.telephony.device.",
            "org.strowger.telephony.error.",
            "org.strowger.telephony.phone.",
            "org.strowger.telephony.media.",
            "org.strowger.telephony.dialing.",
            "org.strowger.telephony.assisted.",
            "org.strowger.telephony.spi.");

    private final Map<String, Map<String, String>> sections = read();

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : linesOf(DOCS.resolve("api-mapping.md"))) {
            if (line.startsWith("## ")) {
                rows = new LinkedHashMap<>();
                sections.put(line.substring(3), rows);
            } else if (line.startsWith("| `")) {
                String[] cells = line.split("\\|");
                String before = rows.put(cells[1].strip().replace("`", ""), cells[2].strip());
                assertThat(before).as("a second row: " + line).isNull();
            }
        }
        return sections;
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.toAbsolutePath(), e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Line functions, line-functions.csv",
        "Phone functions, phone-functions.csv",
        "Line messages, line-messages.csv",
        "Phone messages, phone-messages.csv",
        "Constants of lines, line-constants.csv",
        "Constants of phones, phone-constants.csv",
        "Errors of lines, line-errors.csv",
        "Errors of phones, phone-errors.csv"
    })
    void everyNameOfTapiHasItsRowAndNoOther(String section, String file) {
        Set<String> names = new LinkedHashSet<>();
        linesOf(DOCS.resolve("semantics").resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .forEach(names::add);

        assertThat(sections).containsKey(section);
        assertThat(sections.get(section).keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyRowNamesAPlaceOrSaysLaterOrWhyThereIsNone() {
        List<String> silent = new ArrayList<>();
        each((name, place) -> {
            boolean says = SPAN.matcher(place).find() || place.matches("later: .{4,}") || place.matches("none: .{10,}");
            if (!says) {
                silent.add(name + ": " + place);
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void everyTypeAndMethodThatIsNamedExists() {
        List<String> unknown = new ArrayList<>();
        each((name, place) -> {
            for (Matcher span = SPAN.matcher(place); span.find(); ) {
                if (!exists(span.group(1))) {
                    unknown.add(name + ": " + span.group(1));
                }
            }
        });
        assertThat(unknown).isEmpty();
    }

    /** An error of TAPI is an error of ours with the same name and code. */
    @Test
    void everyErrorHasItsCode() {
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (LineError error : LineError.values()) {
            codes.put("LINEERR_" + error.name(), error.code());
        }
        for (PhoneError error : PhoneError.values()) {
            codes.put("PHONEERR_" + error.name(), error.code());
        }
        Map<String, Integer> documented = new LinkedHashMap<>();
        Stream.of("line-errors.csv", "phone-errors.csv")
                .flatMap(file -> linesOf(DOCS.resolve("semantics").resolve(file)).stream()
                        .skip(1))
                .map(line -> line.split(",", 3))
                .forEach(cells -> documented.put(cells[0], Integer.parseUnsignedInt(cells[1].substring(2), 16)));

        assertThat(codes).containsExactlyInAnyOrderEntriesOf(documented);
    }

    private interface Check {
        void row(String name, String place);
    }

    private void each(Check check) {
        sections.values().forEach(rows -> rows.forEach(check::row));
    }

    /** A type, or a type and one of its public methods, constants or nested types. */
    private static boolean exists(String written) {
        String[] parts = written.split("\\.");
        Optional<Class<?>> type = type(parts[0]);
        if (parts.length == 1) {
            return type.isPresent();
        }
        return parts.length == 2 && type.filter(found -> has(found, parts[1])).isPresent();
    }

    private static boolean has(Class<?> type, String member) {
        return Stream.of(
                        Arrays.stream(type.getMethods()).map(method -> method.getName()),
                        Arrays.stream(type.getFields()).map(field -> field.getName()),
                        Arrays.stream(type.getClasses()).map(Class::getSimpleName))
                .flatMap(names -> names)
                .anyMatch(member::equals);
    }

    private static Optional<Class<?>> type(String name) {
        for (String prefix : PACKAGES) {
            try {
                return Optional.of(Class.forName(prefix + name));
            } catch (ClassNotFoundException elsewhere) {
                assertThat(elsewhere).hasMessageContaining(name);
            }
        }
        return Optional.empty();
    }
}
