package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.testing.Rule;

/** Who was told that something could not be begun in time hears nothing of it, however it goes on. */
@Timeout(60)
@Rule({"L-017", "L-332", "L-323"})
class TooLateBeginningTest {
    private ImpatientRoom room;
    private Call call;

    @BeforeEach
    void open() throws InterruptedException {
        room = new ImpatientRoom();
        call = room.call();
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** Asks for something from which the driver returns only after nobody waits any more. */
    private void isRefusedTooSoon(Operation operation, Runnable asking) {
        CountDownLatch released = room.hangsIn(operation);
        refused(LineError.OPERATIONFAILED, asking::run);
        room.line().does(operation);
        released.countDown();
    }

    private <E extends CallEvent> List<E> allUntilTheCallIsHeld(Class<E> type) throws InterruptedException {
        room.driver().reports(CallState.ON_HOLD);
        return room.heard().all(type, CallEvent.StateChanged.class);
    }

    @Test
    void aGenerationThatEndsAsItBeginsIsNotHeardOf() throws InterruptedException {
        room.driver().generatesAtOnce();
        isRefusedTooSoon(Operation.GENERATE_DIGITS, () -> call.digits().generate("1"));

        call.digits().generate("2");

        assertThat(allUntilTheCallIsHeld(CallEvent.GenerationEnded.class))
                .extracting(CallEvent.GenerationEnded::reason)
                .containsExactly(GenerationEnd.DONE);
        assertThat(room.line().argumentsOf(Operation.CANCEL_GENERATION))
                .as("what has ended needs no cancelling")
                .isEmpty();
    }

    @Test
    void aGatheringThatEndsAsItBeginsIsNotHeardOf() throws InterruptedException {
        room.line().gathersDigits();
        room.driver().gathersAtOnce("17");
        isRefusedTooSoon(Operation.GATHER_DIGITS, () -> call.digits().gather(GatherRequest.digits(2)));

        room.driver().gathersAtOnce("28");
        call.digits().gather(GatherRequest.digits(2));

        assertThat(allUntilTheCallIsHeld(CallEvent.DigitsGathered.class))
                .extracting(CallEvent.DigitsGathered::digits)
                .containsExactly("28");
        assertThat(room.line().argumentsOf(Operation.CANCEL_GATHERING)).isEmpty();
    }

    @Test
    void whatTheDriverGaveUpForItEndsOnce() throws InterruptedException {
        call.digits().generate("1");
        room.driver().forgetsGeneration();

        isRefusedTooSoon(Operation.GENERATE_DIGITS, () -> call.digits().generate("2"));
        call.digits().cancelGenerating();

        assertThat(allUntilTheCallIsHeld(CallEvent.GenerationEnded.class))
                .extracting(CallEvent.GenerationEnded::reason)
                .containsExactly(GenerationEnd.CANCEL);
        assertThat(room.line().argumentsOf(Operation.CANCEL_GENERATION)).hasSize(1);
    }

    @Test
    void whatTheCoreGathersGoesOn() throws InterruptedException {
        GatherRequest both = GatherRequest.digits(2);
        call.digits().gather(both);
        room.line().gathersDigits();
        isRefusedTooSoon(Operation.GATHER_DIGITS, () -> call.digits().gather(GatherRequest.digits(1)));

        room.driver().detects("12");

        CallEvent.DigitsGathered end = room.heard().awaits(CallEvent.DigitsGathered.class);
        assertThat(end.request()).isEqualTo(both);
        assertThat(end.digits()).isEqualTo("12");
        assertThat(end.reason()).isEqualTo(GatherEnd.BUFFER_FULL);
    }

    @Test
    @Rule("L-330")
    void digitsAreNotHeardWhileTheDriverStillHesitatesToReportThem() throws InterruptedException {
        CountDownLatch released = room.hangsIn(Operation.MONITOR_DIGITS);
        refused(LineError.OPERATIONFAILED, () -> call.digits().monitor(Set.of(DigitMode.DTMF)));

        room.driver().detects("3");

        assertThat(allUntilTheCallIsHeld(CallEvent.DigitDetected.class)).isEmpty();
        released.countDown();
    }
}
