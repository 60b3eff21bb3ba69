package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.device.Terminal;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** The terminals that a line's events and media are routed to, and the conditions of its device. */
public interface TerminalRules extends ContractRules {
    private static List<Terminal> terminalsOf(TestLine line) {
        return line.driver().capabilities().terminals();
    }

    private static Set<TerminalMode> modesOf(TestLine line) {
        return terminalsOf(line).get(0).modes();
    }

    private TestLine lineWithTerminals() {
        TestLine line = bench().line();
        assumeFalse(terminalsOf(line).isEmpty(), "line " + line + " has no terminals");
        return line;
    }

    private static TestRequest route(TestCall call, Set<TerminalMode> modes, boolean on) {
        return call.request("route " + on, done -> call.driver().setTerminal(0, modes, on, done));
    }

    private static TestRequest route(TestLine line, Set<TerminalMode> modes, boolean on) {
        return line.request("route " + on, done -> line.driver().setTerminal(OptionalInt.empty(), 0, modes, on, done));
    }

    @Test
    @Rule({"L-401", "L-292"})
    default void aLineThatRoutesToTerminalsHasSome() {
        for (TestLine line : bench().lines()) {
            boolean routes = line.can(CallFeature.SET_TERMINAL)
                    || line.driver().capabilities().features().contains(LineFeature.SET_TERMINAL);
            assertThat(routes)
                    .as("%s routes to terminals", line)
                    .isEqualTo(!terminalsOf(line).isEmpty());
        }
    }

    @Test
    @Rule("L-401")
    default void whatIsRoutedOfACallIsTold() {
        TestLine line = lineWithTerminals();
        line.needs(CallFeature.SET_TERMINAL);
        TestCall call = bench().connected(line);
        Set<TerminalMode> modes = modesOf(line);
        route(call, modes, true).succeeds();
        bench().pace().until(() -> routesOf(call).containsAll(modes));
        assertThat(routesOf(call)).as("%s", bench().journal()).containsAll(modes);
        route(call, modes, false).succeeds();
        bench().pace().until(() -> routesOf(call).isEmpty());
        assertThat(routesOf(call)).as("%s", bench().journal()).doesNotContainAnyElementsOf(modes);
    }

    private static Set<TerminalMode> routesOf(TestCall call) {
        if (call.info() == null || call.info().details().terminals().isEmpty()) {
            return Set.of();
        }
        return call.info().details().terminals().get(0);
    }

    @Test
    @Rule("L-402")
    default void takingAwayWhatWasNotRoutedIsNoError() {
        TestLine line = lineWithTerminals();
        line.needs(CallFeature.SET_TERMINAL);
        TestCall call = bench().connected(line);
        route(call, modesOf(line), false).succeeds();
        route(call, modesOf(line), false).succeeds();
    }

    @Test
    @Rule({"L-401", "L-402"})
    default void whatIsRoutedOfALineIsTold() {
        TestLine line = lineWithTerminals();
        assumeTrue(
                line.driver().capabilities().features().contains(LineFeature.SET_TERMINAL),
                "line " + line + " declines to route as a whole");
        Set<TerminalMode> modes = modesOf(line);
        route(line, modes, true).succeeds();
        bench().pace().until(() -> routesOf(line).containsAll(modes));
        assertThat(routesOf(line)).as("%s", bench().journal()).containsAll(modes);
        route(line, modes, false).succeeds();
        route(line, modes, false).succeeds();
        bench().pace().until(() -> routesOf(line).isEmpty());
        assertThat(routesOf(line)).as("%s", bench().journal()).doesNotContainAnyElementsOf(modes);
    }

    private static Set<TerminalMode> routesOf(TestLine line) {
        List<Set<TerminalMode>> told = line.readings().terminals();
        return told.isEmpty() ? Set.of() : told.get(0);
    }

    @Test
    @Rule({"L-401", "L-004"})
    default void routingThatALineDeclinesIsUnavailable() {
        TestLine line = bench().line();
        assumeTrue(terminalsOf(line).isEmpty(), "line " + line + " has terminals");
        Set<TerminalMode> modes = Set.of(TerminalMode.DISPLAY);
        route(line, modes, true).failsWith(LineError.OPERATIONUNAVAIL);
        route(bench().offeredOrConnected(line), modes, true).failsWith(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule("L-398")
    default void conditionsThatCanBeSetAreSetAndTold() {
        TestLine line = bench().line();
        Set<LineCondition> settable = line.driver().capabilities().settableConditions();
        assumeFalse(settable.isEmpty(), "line " + line + " has no conditions to set");
        for (LineCondition condition : settable) {
            for (boolean on : List.of(true, false)) {
                line.request(condition + " " + on, done -> line.driver().setConditions(Set.of(condition), on, done))
                        .succeeds();
                bench().pace().until(() -> line.conditions().contains(condition) == on);
                assertThat(line.conditions().contains(condition))
                        .as("%s is on; %s", condition, bench().journal())
                        .isEqualTo(on);
            }
        }
    }

    @Test
    @Rule({"L-398", "L-004"})
    default void conditionsThatCannotBeSetAreUnavailable() {
        TestLine line = bench().line();
        assumeTrue(
                line.driver().capabilities().settableConditions().isEmpty(), "line " + line + " has conditions to set");
        line.request("message waits", done -> line.driver()
                        .setConditions(Set.of(LineCondition.MESSAGE_WAITING), true, done))
                .failsWith(LineError.OPERATIONUNAVAIL);
    }
}
