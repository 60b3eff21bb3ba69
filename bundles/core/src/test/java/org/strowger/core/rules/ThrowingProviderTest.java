package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** Providers that throw, whatever it is and wherever they are called: requests fail once, and nobody else is harmed. */
class ThrowingProviderTest {
    private static final LineOpenOptions VOICE = SpoiltOffice.VOICE;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SpoiltOffice spoilt = new SpoiltOffice();
    private final Office office = spoilt.office();
    private final ScriptedProvider pbx = spoilt.pbx();
    private final ScriptedLine line = spoilt.line();
    private final Desk anna = spoilt.anna();

    @AfterEach
    void close() {
        spoilt.close();
    }

    static Stream<Supplier<Throwable>> whatMayBeThrown() {
        return Stream.of(
                () -> new IllegalStateException("no relay"),
                NullPointerException::new,
                () -> new AssertionError("this cannot happen"),
                () -> new NoClassDefFoundError("com/example/Gone"),
                StackOverflowError::new,
                () -> new IOException("no socket, and nobody declared it"),
                Untellable::new);
    }

    private void throwsWhen(Operation operation, Supplier<Throwable> what) {
        line.when(operation, () -> ThrowingProviderTest.<RuntimeException>sneak(what.get()));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    @Rule("L-007")
    void whateverADriverThrowsTheRequestFailsOnce(Supplier<Throwable> what) {
        Call call = spoilt.connectedCall();
        throwsWhen(Operation.HOLD, what);

        Request<Void> hold = call.hold();

        anna.heard(failed(hold, LineError.OPERATIONFAILED));
        ended(hold, LineError.OPERATIONFAILED);
        assertThat(call.drop().id()).isPositive();
    }

    @Test
    @Rule("L-007")
    void aRefusalThatCannotBeToldIsAFailure() {
        Call call = spoilt.connectedCall();
        throwsWhen(Operation.HOLD, UntellableRefusal::new);

        Request<Void> hold = call.hold();

        anna.heard(failed(hold, LineError.OPERATIONFAILED));
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    void whateverALineThrowsWhenItIsProbedItIsNotOffered(Supplier<Throwable> what) {
        throwsWhen(Operation.PROBE, what);

        Line open = anna.session().openAnyLine(VOICE, CallParams.defaults());

        assertThat(open.device().permanentId()).isEqualTo("pbx-3001/3001");
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    void whateverAProviderThrowsWhenItStartsOrStopsOthersWork(Supplier<Throwable> what) {
        ScriptedProvider bad = new ScriptedProvider("bad")
                .when(Operation.START, () -> ThrowingProviderTest.<RuntimeException>sneak(what.get()));
        bad.line("4001");
        office.installs(bad);
        office.removes(bad);
        bad.when(Operation.START, () -> {}).when(Operation.STOP, () -> {
            ThrowingProviderTest.<RuntimeException>sneak(what.get());
        });
        office.installs(bad);
        CompletableFuture<Void> stopped = office.switchboard().detach(bad);
        office.settle();

        assertThat(stopped).isCompleted();
        assertThat(anna.session().line("bad/4001")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    void whateverATaskOfAProviderThrowsItsNextOneRuns(Supplier<Throwable> what) {
        List<String> done = new ArrayList<>();
        pbx.context()
                .scheduler()
                .schedule(Duration.ofSeconds(1), () -> ThrowingProviderTest.<RuntimeException>sneak(what.get()));
        pbx.context().scheduler().schedule(Duration.ofSeconds(2), () -> done.add("the next"));

        office.pass(MINUTE);

        assertThat(done).containsExactly("the next");
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    @Rule({"L-007", "L-134"})
    void whateverMakingACallThrowsThereIsNoCall(Supplier<Throwable> what) {
        throwsWhen(Operation.MAKE_CALL, what);
        Line open = anna.opens(line, VOICE);

        Request<Call> request = open.makeCall("1002");

        anna.heard(failed(request, LineError.OPERATIONFAILED));
        assertThat(open.calls()).isEmpty();
        assertThat(open.status().calls()).isEqualTo(new CallCounts(0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    @Rule("S-033")
    void whateverOpeningThrowsTheLineIsNotOpen(Supplier<Throwable> what) {
        throwsWhen(Operation.OPEN, what);
        refused(LineError.OPERATIONFAILED, () -> anna.opens(line, VOICE));
        assertThat(anna.session().openLines()).isEmpty();

        line.does(Operation.OPEN);
        assertThat(anna.opens(line, VOICE).isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"CLOSE", "CLOSE_CALL", "STATUS_MESSAGES"})
    void whatClosingThrowsHindersNothing(Operation broken) {
        throwsWhen(broken, () -> new IllegalStateException("stuck"));
        Call call = spoilt.connectedCall();
        Line open = call.line();
        open.setStatusMessages(Set.of(LineStateItem.RINGING), Set.of());
        office.settle();

        open.close();
        office.settle();

        assertThat(line.asked()).contains(Operation.CLOSE_CALL, Operation.CLOSE);
        assertThat(anna.opens(line, VOICE).isOpen()).isTrue();
    }

    /** An exception that throws when it is asked for its message. */
    private static final class Untellable extends Exception {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("this exception has no message");
        }
    }

    /** The same with a TelephonyException of the provider's own making. */
    private static final class UntellableRefusal extends TelephonyException {
        private static final long serialVersionUID = 1L;

        UntellableRefusal() {
            super(LineError.INUSE);
        }

        @Override
        public String getMessage() {
            throw new IllegalStateException("this refusal has no message");
        }
    }
}
