package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Every operation in every state, held against the column of valid call states in docs/semantics. */
class StateTableTest {
    private static final Path TABLE = Path.of("..", "..", "docs", "semantics", "line-functions.csv");
    private static final int NAME = 0;
    private static final int VALID_STATES = 6;

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private record Row(String function, Function<Call, Request<Void>> operation) {
        @Override
        public String toString() {
            return function;
        }
    }

    static Stream<Arguments> everyOperationInEveryState() throws IOException {
        List<String> table = Files.readAllLines(TABLE);
        return Stream.of(
                        new Row("lineAccept", Call::accept),
                        new Row("lineAnswer", Call::answer),
                        new Row("lineDial", call -> call.dial("1")),
                        new Row("lineDrop", Call::drop),
                        new Row("lineRedirect", call -> call.redirect("1009")),
                        new Row("lineHold", Call::hold),
                        new Row("lineUnhold", Call::unhold))
                .flatMap(row -> {
                    Set<CallState> valid = validStates(table, row.function());
                    return Arrays.stream(CallState.values())
                            .map(state -> Arguments.of(row, state, valid.contains(state)));
                });
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("everyOperationInEveryState")
    @Rule({"L-218", "L-230", "L-232", "L-235", "L-240", "L-243", "L-246"})
    void anOperationIsAllowedInTheStatesOfTheTableOnly(Row row, CallState state, boolean allowed) {
        ScriptedLine line = office.line("2001");
        Desk anna = office.desk("anna");
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        ScriptedCall driver = line.shows(state);
        Call call = anna.gets(driver);

        if (allowed) {
            assertThat(row.operation().apply(call).id()).isPositive();
            office.settle();
            assertThat(driver.asked()).hasSize(1);
        } else {
            refused(LineError.INVALCALLSTATE, () -> row.operation().apply(call));
            office.settle();
            assertThat(driver.asked()).isEmpty();
        }
    }

    private static Set<CallState> validStates(List<String> table, String function) {
        String cell = table.stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[NAME].equals(function))
                .map(cells -> cells[VALID_STATES])
                .findFirst()
                .orElseThrow();
        Set<CallState> states = EnumSet.noneOf(CallState.class);
        if (cell.startsWith("!")) {
            states.addAll(EnumSet.allOf(CallState.class));
        }
        for (String word : cell.split("\\|")) {
            if (word.startsWith("!")) {
                states.remove(named(word.substring(1)));
            } else if (!word.contains("(")) {
                states.add(named(word));
            }
        }
        return states;
    }

    private static CallState named(String word) {
        return Arrays.stream(CallState.values())
                .filter(state -> state.name()
                        .replace("_", "")
                        .equalsIgnoreCase(word.replace("pendconf", "pendingconference")
                                .replace("pendtransfer", "pendingtransfer")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no call state is called " + word));
    }
}
