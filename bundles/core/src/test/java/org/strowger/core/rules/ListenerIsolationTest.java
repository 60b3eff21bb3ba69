package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.closed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.testing.Rule;

/** Listeners that are slow, throw or do not listen at all harm only their own session. */
@Rule("L-029")
class ListenerIsolationTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001");
    private final Desk bert = office.desk("bert");

    ListenerIsolationTest() {
        office.installs(pbx);
        bert.opens(line, LineOpenOptions.monitor());
        bert.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    static Stream<Throwable> whatMayBeThrown() {
        return Stream.of(
                new IllegalStateException("window closed"),
                new AssertionError("no"),
                new NoClassDefFoundError("Gone"),
                new IOException("no file, and nobody declared it"),
                new Untellable());
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    void aListenerThatThrowsIsCalledAgainAndOthersDoNotNotice(Throwable thrown) {
        Desk anna = office.desk("anna");
        anna.opens(line, VOICE);
        anna.listener().reacts(event -> ListenerIsolationTest.<RuntimeException>sneak(thrown));

        line.shows(CallState.CONNECTED).reports(CallState.ON_HOLD);
        office.settle();

        assertThat(anna.listener().events(CallEvent.Appeared.class)).hasSize(1);
        assertThat(anna.listener().events(CallEvent.StateChanged.class)).hasSize(2);
        assertThat(bert.listener().events()).hasSize(3);
    }

    /** An exception that throws when it is asked for its message. */
    private static final class Untellable extends Exception {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("this exception has no message");
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void aListenerThatBlocksDelaysNobodyElse() {
        Desk anna = office.desk("anna");
        anna.opens(line, VOICE);
        anna.listener().reactsTo(CallEvent.Appeared.class, event -> office.hangingFor(Duration.ofMinutes(1))
                .run());
        List<Instant> heard = new ArrayList<>();
        bert.listener().reactsTo(CallEvent.StateChanged.class, event -> heard.add(now()));
        Instant start = now();

        ScriptedCall driver = line.shows(CallState.CONNECTED);
        office.after(Duration.ofSeconds(10), () -> driver.reports(CallState.ON_HOLD));
        office.pass(Duration.ofMinutes(2));

        assertThat(heard).containsExactly(start, start.plusSeconds(10));
        assertThat(anna.listener().events(CallEvent.StateChanged.class)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    void aStageHandlerThatThrowsHindersNeitherTheReplyNorOthers(Throwable thrown) {
        Desk anna = office.desk("anna");
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        bert.forgets();
        Request<Void> hold = call.hold();
        hold.reply().thenRun(() -> ListenerIsolationTest.<RuntimeException>sneak(thrown));
        office.settle();

        driver.succeeds().reports(CallState.ON_HOLD);

        anna.heard(succeeded(hold), state(call, CallState.ON_HOLD));
        assertThat(bert.listener().events(CallEvent.StateChanged.class)).hasSize(1);
    }

    static Stream<Throwable> whatAnExecutorMayThrow() {
        return Stream.concat(Stream.of(new RejectedExecutionException("shut down")), whatMayBeThrown());
    }

    @ParameterizedTest
    @MethodSource("whatAnExecutorMayThrow")
    void stagesEndEvenIfTheExecutorRefusesToDeliver(Throwable thrown) {
        Executor broken = task -> ListenerIsolationTest.<RuntimeException>sneak(thrown);
        RecordingListener heard = new RecordingListener();
        TelephonySession session = session(EventDelivery.toExecutor(broken, heard));
        Line open = openOn(session);
        Request<Call> request = open.makeCall("1002");
        office.settle();

        line.call().succeeds().reports(CallState.CONNECTED);
        office.settle();

        assertThat(delivered(request).status().state()).isEqualTo(CallState.CONNECTED);
        heard.heardExactly();
        assertThat(session.eventsMissed()).isPositive();
        assertThat(bert.listener().events(CallEvent.StateChanged.class)).hasSize(2);
    }

    @Test
    void whatAnExecutorRefusesIsAGapBeforeWhatItTakesLater() {
        boolean[] refuses = {false};
        Executor moody = task -> {
            if (refuses[0]) {
                throw new RejectedExecutionException("busy");
            }
            task.run();
        };
        RecordingListener heard = new RecordingListener();
        TelephonySession session = session(EventDelivery.toExecutor(moody, heard));
        openOn(session);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        office.settle();
        heard.forget();
        refuses[0] = true;
        driver.reports(CallState.ON_HOLD);
        office.settle();
        driver.reports(CallState.CONNECTED);
        driver.reports(CallState.ON_HOLD);
        office.settle();

        refuses[0] = false;
        driver.reports(CallState.CONNECTED);
        office.settle();

        Call call = session.calls().get(0);
        heard.heardExactly(new EventsMissed(3), state(call, CallState.CONNECTED));
        assertThat(session.eventsMissed()).isEqualTo(3);
        driver.reports(CallState.ON_HOLD);
        office.settle();
        heard.heardExactly(state(call, CallState.ON_HOLD));
    }

    @Test
    void whatDoesNotFitIntoTheQueueIsCountedAndTheGapIsMarkedWhereItIs() {
        TelephonySession session = session(EventDelivery.toQueue().withCapacity(3));
        openOn(session);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        office.settle();
        Call call = session.calls().get(0);
        driver.reports(CallState.ON_HOLD);
        for (int i = 0; i < 5; i++) {
            driver.reports(CallState.CONNECTED);
            driver.reports(CallState.ON_HOLD);
        }
        office.settle();

        assertThat(session.eventsMissed()).isEqualTo(10);
        List<TelephonyEvent> taken = takeAll(session);
        assertThat(taken).hasSize(4);
        assertThat(taken.get(2)).isEqualTo(state(call, CallState.ON_HOLD));
        assertThat(taken.get(3)).isEqualTo(new EventsMissed(10));
        assertThat(call.status().state()).isEqualTo(CallState.ON_HOLD);

        driver.reports(CallState.CONNECTED);
        office.settle();
        assertThat(takeAll(session)).containsExactly(state(call, CallState.CONNECTED));
    }

    @Test
    void gapsThatNobodyTakesAreOneGap() {
        TelephonySession session = session(EventDelivery.toQueue().withCapacity(2));
        openOn(session);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        office.settle();
        for (int i = 0; i < 50; i++) {
            driver.reports(CallState.ON_HOLD);
            office.settle();
            driver.reports(CallState.CONNECTED);
            office.settle();
        }

        assertThat(takeAll(session)).hasSize(3).endsWith(new EventsMissed(100));
    }

    @Test
    void repliesClosingsAndRemovalsAreNeverDiscarded() {
        TelephonySession session = session(EventDelivery.toQueue().withCapacity(1));
        Line open = openOn(session);
        Request<Call> one = open.makeCall("1002");
        Request<Call> two = open.makeCall("1003");
        office.settle();
        line.calls().forEach(call -> call.succeeds().reports(CallState.CONNECTED));
        pbx.removes(line);
        office.settle();

        List<TelephonyEvent> taken = takeAll(session);

        assertThat(taken).contains(succeeded(one), succeeded(two), closed(open));
        assertThat(taken).hasAtLeastOneElementOfType(DeviceEvent.LineRemoved.class);
        assertThat(taken.stream().filter(Reply.class::isInstance)).hasSize(2);
        assertThat(taken.stream().filter(LineEvent.Closed.class::isInstance)).hasSize(1);
    }

    @Test
    void theEndOfACallIsNeverDiscarded() {
        TelephonySession session = session(EventDelivery.toQueue().withCapacity(2));
        openOn(session);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        driver.reports(CallState.ON_HOLD).reports(CallState.CONNECTED).reports(CallState.IDLE);
        office.settle();

        assertThat(takeAll(session)).endsWith(state(session.calls().get(0), CallState.IDLE));
    }

    @Test
    void aCallThatDoesNotFitIsNotGivenToTheSessionButCanBeAskedFor() {
        TelephonySession session = session(EventDelivery.toQueue().withCapacity(2));
        Line open = openOn(session);
        line.shows(CallState.CONNECTED);
        line.shows(CallState.ON_HOLD);
        office.settle();

        assertThat(open.calls()).hasSize(1);
        assertThat(takeAll(session)).hasSize(3).endsWith(new EventsMissed(1));
        assertThat(open.newCalls())
                .singleElement()
                .satisfies(call -> assertThat(call.status().state()).isEqualTo(CallState.ON_HOLD));
    }

    @Test
    @Rule("L-151")
    void aCallThatDoesNotFitIntoTheFirstOwnersQueueIsOfferedToTheNext() {
        TelephonySession full = session(EventDelivery.toQueue().withCapacity(1));
        openOn(full);
        Desk carl = office.desk("carl");
        carl.opens(line, VOICE);

        ScriptedCall driver = line.offers();

        Call call = carl.gets(driver);
        assertThat(call.info().owners()).isEqualTo(1);
        assertThat(full.calls()).isEmpty();
    }

    @Test
    void anApplicationThatNeverTakesItsEventsHarmsNobody() {
        TelephonySession sleeping = session(EventDelivery.toQueue().withCapacity(10));
        openOn(sleeping);
        for (int i = 0; i < 100; i++) {
            ScriptedCall driver = line.shows(CallState.CONNECTED);
            driver.reports(CallState.IDLE);
        }
        office.settle();

        assertThat(bert.session().eventsMissed()).isZero();
        assertThat(bert.listener().events(CallEvent.Appeared.class)).hasSize(100);
        assertThat(sleeping.eventsMissed()).isPositive();
        assertThat(sleeping.calls().size()).isLessThanOrEqualTo(10);
    }

    private Instant now() {
        return office.workers().time().now();
    }

    private TelephonySession session(EventDelivery delivery) {
        return office.switchboard().openSession(Application.named("anna"), delivery);
    }

    private Line openOn(TelephonySession session) {
        return session.openLine(
                session.line(line.permanentIdOfDevice()).orElseThrow().id(), VOICE);
    }

    private List<TelephonyEvent> takeAll(TelephonySession session) {
        List<TelephonyEvent> taken = new ArrayList<>();
        RuntimeException end = null;
        while (end == null) {
            try {
                taken.add(session.nextEvent(Duration.ZERO));
            } catch (RuntimeException nothingLeft) {
                end = nothingLeft;
            }
        }
        return taken;
    }
}
