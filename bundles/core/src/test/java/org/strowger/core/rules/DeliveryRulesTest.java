package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventRouter;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** The three ways in which a session receives its events. */
class DeliveryRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-023", "S-063"})
    void aListenerIsCalledWithEveryEvent() {
        RecordingListener heard = new RecordingListener();
        TelephonySession session = session(EventDelivery.toListener(heard));

        List<TelephonyEvent> expected = takeACall(session);

        heard.heardExactly(expected.toArray(TelephonyEvent[]::new));
    }

    @Test
    @Rule({"L-023", "S-063"})
    void anExecutorRunsTheListenerWithEveryEventOneAtATime() {
        RecordingListener heard = new RecordingListener();
        Queue<Runnable> tasks = new ArrayDeque<>();
        TelephonySession session = session(EventDelivery.toExecutor(tasks::add, heard));

        List<TelephonyEvent> expected = takeACall(session);
        heard.heardExactly();
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            assertThat(tasks).as("tasks given to the executor at the same time").isEmpty();
            task.run();
            office.settle();
        }

        heard.heardExactly(expected.toArray(TelephonyEvent[]::new));
    }

    @Test
    @Rule({"L-023", "S-063"})
    void aQueueHoldsEveryEventUntilItIsTaken() {
        TelephonySession session = session(EventDelivery.toQueue());

        List<TelephonyEvent> expected = takeACall(session);

        List<TelephonyEvent> taken = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            taken.add(session.nextEvent(Duration.ZERO));
        }
        assertThat(taken).containsExactlyElementsOf(expected);
        refused(LineError.OPERATIONFAILED, () -> session.nextEvent(Duration.ZERO));
    }

    @Test
    @Rule("L-023")
    void onlyASessionWithAQueueCanTakeEventsFromIt() {
        TelephonySession listening = session(EventDelivery.toListener(event -> {}));
        TelephonySession executing = session(EventDelivery.toExecutor(Runnable::run, event -> {}));

        refused(LineError.OPERATIONUNAVAIL, () -> listening.nextEvent(Duration.ZERO));
        refused(LineError.OPERATIONUNAVAIL, () -> executing.nextEvent(Duration.ZERO));
    }

    @Test
    @Rule("L-027")
    void takingAnEventWithALimitOfZeroDoesNotWait() {
        TelephonySession session = session(EventDelivery.toQueue());
        Instant before = office.workers().time().now();

        refused(LineError.OPERATIONFAILED, () -> session.nextEvent(Duration.ZERO));

        assertThat(office.workers().time().now()).isEqualTo(before);
    }

    @Test
    @Rule("L-027")
    void takingAnEventFailsWhenNoneComesInTime() {
        TelephonySession session = session(EventDelivery.toQueue());
        openOn(session);
        office.after(Duration.ofSeconds(6), line::offers);
        Instant before = office.workers().time().now();

        refused(LineError.OPERATIONFAILED, () -> session.nextEvent(Duration.ofSeconds(5)));
        assertThat(Duration.between(before, office.workers().time().now())).isEqualTo(Duration.ofSeconds(5));

        assertThat(session.nextEvent(Duration.ofSeconds(5))).isInstanceOf(CallEvent.Appeared.class);
        assertThat(Duration.between(before, office.workers().time().now())).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    @Rule("L-028")
    void whoWaitsForAnEventIsToldAtOnceThatTheSessionWasClosed() {
        TelephonySession session = session(EventDelivery.toQueue());
        office.after(Duration.ofSeconds(3), session::close);
        Instant before = office.workers().time().now();

        refused(LineError.INVALAPPHANDLE, () -> session.nextEvent(Duration.ofHours(1)));

        assertThat(Duration.between(before, office.workers().time().now())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    @Rule("L-029")
    void theStageEndsAtItsReplysOwnPlaceInTheOrderOfEvents() {
        List<Object> order = new ArrayList<>();
        TelephonySession session = session(EventDelivery.toListener(order::add));
        openOn(session);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        office.settle();
        Call call = session.calls().get(0);
        order.clear();
        Request<Void> hold = call.hold();
        hold.reply().thenRun(() -> order.add("stage"));
        office.settle();

        driver.reports(CallState.UNKNOWN);
        driver.succeeds();
        driver.reports(CallState.ON_HOLD);
        office.settle();

        assertThat(order)
                .containsExactly(
                        state(call, CallState.UNKNOWN), "stage", succeeded(hold), state(call, CallState.ON_HOLD));
    }

    @Test
    @Rule("L-011")
    void theStageOfAReplyThatIsHeardIsComplete() {
        List<Boolean> complete = new ArrayList<>();
        TelephonySession session = session(EventDelivery.toListener(new EventRouter()
                .on(
                        Reply.class,
                        reply -> complete.add(
                                reply.request().reply().toCompletableFuture().isDone()))));
        openOn(session);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        office.settle();
        session.calls().get(0).hold();
        office.settle();
        driver.succeeds();
        office.settle();

        assertThat(complete).containsExactly(true);
    }

    @Test
    @Rule("L-011")
    void aHandlerAttachedAfterTheReplyStillLearnsTheOutcome() {
        TelephonySession session = session(EventDelivery.toListener(event -> {}));
        openOn(session);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        office.settle();
        Request<Void> hold = session.calls().get(0).hold();
        office.settle();
        driver.succeeds();
        office.settle();
        List<String> outcome = new ArrayList<>();

        hold.reply().thenRun(() -> outcome.add("held"));

        assertThat(outcome).containsExactly("held");
        assertThat(hold.await(Duration.ZERO)).isNull();
    }

    @Test
    @Rule("L-004")
    void waitingForAReplyGivesItsResultOrThrowsItsError() {
        TelephonySession session = session(EventDelivery.toListener(event -> {}));
        Line open = openOn(session);
        line.when(Operation.MAKE_CALL, () -> line.call().succeeds());
        Request<Call> made = open.makeCall("1002");
        Call call = made.await(Duration.ofSeconds(1));
        assertThat(call.isValid()).isTrue();

        line.refuses(Operation.MAKE_CALL, LineError.CALLUNAVAIL);
        Request<Call> failing = open.makeCall("1003");
        refused(LineError.CALLUNAVAIL, () -> failing.await(Duration.ofSeconds(1)));
    }

    @Test
    @Rule("L-018")
    void waitingTooShortForAReplyDoesNotEndTheRequest() {
        TelephonySession session = session(EventDelivery.toListener(event -> {}));
        Line open = openOn(session);
        Request<Call> request = open.makeCall("1002");

        refused(LineError.OPERATIONFAILED, () -> request.await(Duration.ofSeconds(1)));

        line.call().succeeds();
        assertThat(request.await(Duration.ofSeconds(1)).isValid()).isTrue();
    }

    @Test
    @Rule("L-011")
    void aListenerThatWaitsForItsOwnReplyIsToldSoInsteadOfWaitingForItself() {
        List<String> outcome = new ArrayList<>();
        RecordingListener heard = new RecordingListener();
        TelephonySession session = session(EventDelivery.toListener(heard));
        line.when(Operation.ANSWER, () -> line.call().succeeds());
        heard.reactsTo(CallEvent.Appeared.class, event -> {
            Request<Void> answer = event.call().answer();
            refused(LineError.OPERATIONFAILED, () -> answer.await(Duration.ofMinutes(10)));
            outcome.add("refused");
        });
        openOn(session);
        Instant before = office.workers().time().now();

        line.offers();
        office.settle();

        assertThat(outcome).containsExactly("refused");
        assertThat(office.workers().time().now()).isEqualTo(before);
        assertThat(heard.events(Reply.class)).hasSize(1);
    }

    @Test
    @Rule("L-011")
    void aStageHandlerOfASessionWithAQueueIsToldNotToWaitForAnotherReply() {
        List<String> outcome = new ArrayList<>();
        TelephonySession session = session(EventDelivery.toQueue());
        Line open = openOn(session);
        Request<Call> first = open.makeCall("1002");
        Request<Call> second = open.makeCall("1003");
        first.reply().thenRun(() -> {
            refused(LineError.OPERATIONFAILED, () -> second.await(Duration.ofMinutes(10)));
            outcome.add("refused");
        });
        office.settle();

        line.calls().get(0).succeeds();
        office.settle();

        assertThat(outcome).containsExactly("refused");
    }

    @Test
    @Rule("L-146")
    void nothingIsDeliveredAfterASessionIsClosedInTheMiddleOfItsEvents() {
        RecordingListener heard = new RecordingListener();
        TelephonySession session = session(EventDelivery.toListener(heard));
        openOn(session);
        heard.reactsTo(CallEvent.Appeared.class, event -> session.close());

        line.offers();
        line.call().reports(CallState.CONNECTED);
        office.settle();

        assertThat(heard.events()).hasSize(1);
    }

    @Test
    @Rule("L-010")
    void theRequestIsInTheApplicationsHandsBeforeTheProviderIsAsked() {
        TelephonySession session = session(EventDelivery.toListener(event -> {}));
        Line open = openOn(session);
        Strand application = office.workers().strand("application");
        List<String> order = new ArrayList<>();
        line.when(Operation.MAKE_CALL, () -> order.add("asked"));

        application.execute(() -> {
            open.makeCall("1002");
            order.add("returned");
        });
        office.settle();

        assertThat(order).containsExactly("returned", "asked");
    }

    private TelephonySession session(EventDelivery delivery) {
        return office.switchboard().openSession(Application.named("anna"), delivery);
    }

    private Line openOn(TelephonySession session) {
        return session.openLine(
                session.line(line.permanentIdOfDevice()).orElseThrow().id(), VOICE);
    }

    /** A call is offered and answered; returns what there is to hear of it. */
    private List<TelephonyEvent> takeACall(TelephonySession session) {
        openOn(session);
        ScriptedCall driver = line.offers();
        office.settle();
        Call call = session.calls().get(0);
        Request<Void> answer = call.answer();
        office.settle();
        driver.succeeds().reports(CallState.CONNECTED);
        office.settle();
        return List.of(
                appeared(call, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, call, CallState.OFFERING, OfferingMode.ACTIVE),
                succeeded(answer),
                state(call, CallState.CONNECTED));
    }
}
