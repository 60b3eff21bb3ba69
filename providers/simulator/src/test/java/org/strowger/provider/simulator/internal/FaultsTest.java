package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.Faults;
import org.strowger.provider.simulator.Operation;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;

class FaultsTest extends ExchangeTest {
    private TestLine alice;

    @BeforeEach
    void openLine() {
        alice = open("1001");
    }

    private TestCall offered() {
        exchange.outsideCall("+491", "1001");
        return alice.call();
    }

    private Faults.Point at(Operation operation) {
        return exchange.faults().at("1001", operation);
    }

    @Test
    void aRequestCanBeDelayed() {
        at(Operation.ANSWER).delay(ofSeconds(3));
        TestCall call = offered();
        call.answer();
        pass(ofSeconds(2));
        assertThat(call.last()).isEqualTo("OFFERING ACTIVE");
        pass(ofSeconds(1));
        assertThat(call.told()).endsWith("answer ok", "CONNECTED ACTIVE");
    }

    @Test
    void aDelayedRequestFailsIfTheCallHasMovedOnMeanwhile() {
        at(Operation.ANSWER).delay(ofSeconds(3));
        TestCall call = offered();
        call.answer();
        call.drop();
        pass(ofSeconds(3));
        assertThat(call.told()).endsWith("drop ok", "IDLE", "answer failed INVALCALLSTATE");
    }

    @Test
    void aRequestCanBeWithheldUntilItIsReleased() {
        Faults.Release release = at(Operation.ANSWER).withhold();
        TestCall call = offered();
        call.answer();
        pass(ofSeconds(60));
        assertThat(call.last()).isEqualTo("OFFERING ACTIVE");
        release.release();
        release.release();
        assertThat(call.told()).endsWith("OFFERING ACTIVE", "answer ok", "CONNECTED ACTIVE");
    }

    @Test
    void whatIsReleasedBeforeItStrikesIsNotWithheld() {
        at(Operation.ANSWER).withhold().release();
        TestCall call = offered();
        call.answer();
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void aCallCanBeKeptPendingUntilItIsReleased() {
        Faults.Release release = at(Operation.MAKE_CALL).withhold();
        TestCall call = alice.makeCall("9900");
        pass(ofSeconds(600));
        assertThat(call.told()).isEmpty();
        release.release();
        settle();
        assertThat(call.told()).startsWith("made ok").endsWith("CONNECTED ACTIVE");
    }

    @Test
    void aRequestCanFailWithAnyError() {
        at(Operation.ANSWER).fail(LineError.RESOURCEUNAVAIL);
        TestCall call = offered();
        call.answer();
        assertThat(call.last()).isEqualTo("answer failed RESOURCEUNAVAIL");
        call.answer();
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void faultsStrikeInTheOrderInWhichTheyWerePlaced() {
        at(Operation.ANSWER).fail(LineError.RESOURCEUNAVAIL);
        at(Operation.ANSWER).fail(LineError.NOMEM);
        TestCall call = offered();
        call.answer();
        call.answer();
        assertThat(call.told()).endsWith("answer failed RESOURCEUNAVAIL", "answer failed NOMEM");
    }

    @Test
    void aRequestCanBeReportedTwice() {
        at(Operation.ANSWER).completeTwice();
        TestCall call = offered();
        call.answer();
        assertThat(call.told()).endsWith("answer ok", "answer ok", "CONNECTED ACTIVE");
    }

    @Test
    void aRequestCanStayWithoutReportForEver() {
        at(Operation.ANSWER).neverComplete();
        TestCall call = offered();
        call.answer();
        assertThat(call.told()).endsWith("OFFERING ACTIVE", "CONNECTED ACTIVE");
        at(Operation.HOLD).neverComplete();
        call.hold();
        alice.close();
        assertThat(call.told()).noneMatch(entry -> entry.startsWith("hold") || entry.startsWith("answer"));
    }

    @Test
    void aDriverCanThrow() {
        at(Operation.DROP).throwing(new ArithmeticException("as ordered"));
        TestCall call = offered();
        assertThatThrownBy(call::drop).isInstanceOf(ArithmeticException.class);
        at(Operation.CLOSE_LINE).throwing(new ArithmeticException("as ordered"));
        assertThatThrownBy(alice::close).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aDriverCanHangAndHoldsUpNobodyElse() {
        Faults.Release release = at(Operation.ANSWER).hang();
        TestCall call = offered();
        CompletableFuture<Void> answering = CompletableFuture.runAsync(call::answer);
        TestCall other = open("1002").makeCall("9900");
        settle();
        assertThat(other.last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(call.last()).isEqualTo("OFFERING ACTIVE");
        release.release();
        assertThat(answering).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void statesOfDeadAndPendingCallsCanBeReported() {
        TestCall pending = alice.makeCall("9900");
        exchange.faults().reportState("1001", CallState.RINGBACK);
        assertThat(pending.told()).containsExactly("RINGBACK");
        settle();
        pending.drop();
        exchange.faults().reportState("1001", CallState.CONNECTED);
        pending.close();
        exchange.faults().reportState("1001", CallState.BUSY);
        assertThat(pending.told()).endsWith("IDLE", "CONNECTED", "closed by the core", "BUSY");
    }

    @Test
    void faultsThatHaveNotStruckCanBeTakenBack() {
        at(Operation.ANSWER).fail(LineError.NOMEM);
        exchange.faults().at("1001", Operation.MAKE_CALL).withhold();
        TestCall call = alice.makeCall("9900");
        settle();
        exchange.faults().clear();
        assertThat(call.told()).startsWith("made ok");
        TestCall offered = offered();
        offered.answer();
        assertThat(offered.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void whereThereIsNoCompletionItCannotGoWrong() {
        assertThatThrownBy(() -> at(Operation.OPEN_LINE).completeTwice())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OPEN_LINE has no completion; only throwing and hang can be placed there");
    }
}
