package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.util.Arrays;
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
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Every operation in every state, held against the column of valid call states in docs/semantics. */
class StateTableTest {
    private static final ValidStates STATES = new ValidStates();

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private record Row(String function, Function<Call, Request<?>> operation) {
        @Override
        public String toString() {
            return function;
        }
    }

    static Stream<Arguments> everyOperationInEveryState() {
        return Stream.of(
                        new Row("lineAccept", Call::accept),
                        new Row("lineAnswer", Call::answer),
                        new Row("lineDial", call -> call.dial("1")),
                        new Row("lineDrop", Call::drop),
                        new Row("lineRedirect", call -> call.redirect("1009")),
                        new Row("lineHold", Call::hold),
                        new Row("lineUnhold", Call::unhold),
                        new Row("lineSecureCall", Call::secure),
                        new Row("lineSetupTransfer", call -> call.transfer().setUp()),
                        new Row("lineBlindTransfer", call -> call.transfer().blind("1009")),
                        new Row("lineSetupConference", call -> call.conference().setUp(3)),
                        new Row("lineRemoveFromConference", call -> call.conference()
                                .remove()),
                        new Row("linePark", call -> call.park().at("70")),
                        new Row("linePark", call -> call.park().anywhere()),
                        new Row("lineCompleteCall", call -> call.completion().request(CompletionMode.CAMP_ON)),
                        new Row("lineCompleteCall", call -> call.completion().message(0)),
                        new Row(
                                "lineSendUserUserInfo",
                                call -> call.details().userUser().send(DataBlock.empty())),
                        new Row(
                                "lineReleaseUserUserInfo",
                                call -> call.details().userUser().release()),
                        new Row("lineSetCallData", call -> call.details().setData(DataBlock.empty())),
                        new Row(
                                "lineSetTerminal",
                                call -> call.details().terminals().route(0, Set.of(TerminalMode.RINGER))))
                .flatMap(row -> {
                    Set<CallState> valid = STATES.validFor(row.function());
                    return Arrays.stream(CallState.values())
                            .map(state -> Arguments.of(row, state, valid.contains(state)));
                });
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("everyOperationInEveryState")
    @Rule({
        "L-218", "L-230", "L-232", "L-235", "L-240", "L-243", "L-246", "L-252", "L-263", "L-266", "L-277", "L-295",
        "L-313", "L-320", "L-375"
    })
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
}
