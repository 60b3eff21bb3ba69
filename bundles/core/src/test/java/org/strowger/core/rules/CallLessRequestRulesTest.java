package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.isUnderWay;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** What becomes of requests of a line that have no call when a handle of the line is closed. */
class CallLessRequestRulesTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    private record Asking(Operation operation, Function<Line, Request<?>> asking) {
        @Override
        public String toString() {
            return operation.toString();
        }
    }

    static Stream<Asking> everyRequestWithoutCall() {
        return Stream.of(
                new Asking(Operation.FORWARD, open -> open.forwarding(0)
                        .set(List.of(Forwarding.to(ForwardMode.BUSY, "2007")))),
                new Asking(Operation.UNCOMPLETE_CALL, open -> open.cancelCompletion(5)));
    }

    @ParameterizedTest
    @MethodSource("everyRequestWithoutCall")
    @Rule("L-100")
    void theProviderGoesOnWhenAnotherHandleIsOpen(Asking way) {
        Line leaving = anna.opens(line, LineOpenOptions.outgoing());
        Line staying = bert.opens(line, LineOpenOptions.outgoing());
        Request<?> annas = way.asking().apply(leaving);
        Request<?> berts = way.asking().apply(staying);
        office.settle();
        anna.forgets();
        bert.forgets();

        leaving.close();
        office.settle();

        assertThat(line.asked()).containsSubsequence(way.operation(), way.operation());
        assertThat(line.asked()).doesNotContain(Operation.CLOSE);
        ended(annas, LineError.INVALLINEHANDLE);
        isUnderWay(berts);
        line.succeeds().succeeds();
        bert.heard(succeeded(berts));
        anna.heardNothing();
    }

    @ParameterizedTest
    @MethodSource("everyRequestWithoutCall")
    @Rule({"L-100", "L-101"})
    void theProviderEndsItWhenTheLastHandleIsClosed(Asking way) {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Request<?> request = way.asking().apply(open);
        office.settle();
        anna.forgets();

        open.close();
        office.settle();

        assertThat(line.asked()).containsSubsequence(way.operation(), Operation.CLOSE);
        ended(request, LineError.INVALLINEHANDLE);
        anna.heardNothing();
    }

    @ParameterizedTest
    @MethodSource("everyRequestWithoutCall")
    @Rule({"L-100", "L-099"})
    void whatTheProviderHasNotHeardYetItDoesNotHear(Asking way) {
        Line leaving = anna.opens(line, LineOpenOptions.outgoing());
        bert.opens(line, LineOpenOptions.outgoing());
        Request<?> request = way.asking().apply(leaving);

        leaving.close();
        office.settle();

        ended(request, LineError.INVALLINEHANDLE);
        assertThat(line.asked()).doesNotContain(way.operation());
    }
}
