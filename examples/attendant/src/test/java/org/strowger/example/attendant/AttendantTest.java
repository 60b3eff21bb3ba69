package org.strowger.example.attendant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.OutsideCall.State;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.testing.telephones.Telephones;

@Timeout(60)
class AttendantTest {
    /** As many events as two offered calls are. */
    private static final int FEW = 4;

    private final Telephones telephones = new Telephones();

    @AfterEach
    void close() {
        telephones.close();
    }

    @Test
    void answersAtOnceAndLetsTheCallerEndTheCall() throws InterruptedException {
        Attendant attendant = new Attendant(telephones, Choice.defaults());
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");

        await().until(() -> caller.state() == State.CONNECTED);
        caller.hangUp();
        await().until(() -> attendant.counts().over() == 1);

        assertThat(attendant.counts()).hasToString("offered 1, answered 1, failed 0, over 1, present 0");
        assertThat(telephones.session().calls()).isEmpty();
        attendant.close();
    }

    @Test
    void answersCallsThatRangBeforeItCame() throws InterruptedException {
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");
        try (TelephonySession witness = watcher(telephones, "pbx/1001")) {
            Attendant attendant = new Attendant(telephones, Choice.defaults());

            await().until(() -> caller.state() == State.CONNECTED);
            assertThat(witness.calls()).hasSize(1);
            attendant.close();
        }
    }

    @Test
    void dropsTheCallAfterTheTimeChosen() throws InterruptedException {
        Attendant attendant = new Attendant(telephones, Choice.defaults().droppingAfter(20));
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");

        await().until(() -> caller.state() == State.ENDED);
        await().until(() -> attendant.counts().over() == 1);

        assertThat(attendant.counts().answered()).isEqualTo(1);
        attendant.close();
    }

    @Test
    void holdsTheCallForAWhile() throws InterruptedException {
        Attendant attendant = new Attendant(telephones, Choice.defaults().holdingFor(600));
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");

        await().until(caller::isHeld);
        await().until(() -> caller.state() == State.CONNECTED && !caller.isHeld());
        attendant.close();
    }

    @Test
    void forgetsACallerWhoGivesUpBeforeItAnswers() throws InterruptedException {
        Attendant attendant = new Attendant(telephones, Choice.defaults().answeringAfter(60_000));
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> attendant.counts().offered() == 1);

        caller.hangUp();
        await().until(() -> attendant.counts().over() == 1);

        assertThat(attendant.counts().answered()).isZero();
        assertThat(telephones.session().calls()).isEmpty();
        attendant.close();
    }

    @Test
    void answersOnlyTheLinesChosen() throws InterruptedException {
        Attendant attendant = new Attendant(telephones, Choice.defaults().onLines("pbx/1002, 1003"));
        OutsideCall first = telephones.exchange().outsideCall("0301", "1001");
        OutsideCall second = telephones.exchange().outsideCall("0302", "1002");
        OutsideCall third = telephones.exchange().outsideCall("0303", "1003");

        await().until(() -> second.state() == State.CONNECTED && third.state() == State.CONNECTED);
        assertThat(first.state()).isNotEqualTo(State.CONNECTED);
        assertThat(telephones.session().openLines()).hasSize(2);
        attendant.close();
    }

    @Test
    void answersLinesThatComeLater() throws InterruptedException {
        Attendant attendant = new Attendant(telephones, Choice.defaults());
        telephones.exchange().addLine("2001");
        OutsideCall caller = telephones.exchange().outsideCall("0301", "2001");

        await().until(() -> caller.state() == State.CONNECTED);
        attendant.close();
    }

    @Test
    void goesOnWhenItsProviderWasReplacedInTheMiddleOfACall() throws InterruptedException {
        Attendant attendant = new Attendant(telephones, Choice.defaults());
        OutsideCall before = telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> before.state() == State.CONNECTED);

        telephones.disconnect();
        await().until(() -> attendant.counts().present() == 0);
        telephones.connect();
        OutsideCall after = telephones.exchange().outsideCall("0301", "1001");

        await().until(() -> after.state() == State.CONNECTED);
        assertThat(attendant.counts()).hasToString("offered 2, answered 2, failed 0, over 1, present 1");
        attendant.close();
    }

    @Test
    void answersCallsThatItWasNotToldOf() throws InterruptedException {
        try (Telephones crowded = Telephones.withRoomFor(FEW)) {
            Attendant attendant = new Attendant(crowded, Choice.defaults());
            await().until(() -> crowded.session().openLines().size() == 10);
            try (TelephonySession witness = watcher(crowded, "pbx/1003")) {
                crowded.holdEventsBack();
                OutsideCall first = crowded.exchange().outsideCall("0301", "1001");
                OutsideCall second = crowded.exchange().outsideCall("0302", "1002");
                OutsideCall missed = crowded.exchange().outsideCall("0303", "1003");
                await().until(() -> crowded.session().eventsMissed() > 0);
                assertThat(witness.calls()).hasSize(1);
                crowded.letEventsGo();

                await().until(() -> missed.state() == State.CONNECTED);
                await().until(() -> first.state() == State.CONNECTED && second.state() == State.CONNECTED);
                assertThat(attendant.counts()).hasToString("offered 3, answered 3, failed 0, over 0, present 3");
            }
            attendant.close();
        }
    }

    @Test
    void hangsUpWhenItWasNotToldThatTheCallerDid() throws InterruptedException {
        try (Telephones crowded = Telephones.withRoomFor(FEW)) {
            Attendant attendant = new Attendant(crowded, Choice.defaults());
            OutsideCall caller = crowded.exchange().outsideCall("0301", "1001");
            await().until(() ->
                    caller.state() == State.CONNECTED && attendant.counts().answered() == 1);

            crowded.holdEventsBack();
            crowded.exchange().outsideCall("0302", "1002");
            crowded.exchange().outsideCall("0303", "1003");
            await().until(() -> crowded.session().calls().size() == 3);
            caller.hangUp();
            await().until(() -> crowded.session().eventsMissed() > 0);
            crowded.letEventsGo();

            await().until(() -> attendant.counts().over() == 1);
            await().until(() -> crowded.session().calls().size() == 2);
            await().until(() -> attendant.counts().answered() == 3);
            attendant.close();
        }
    }

    @Test
    void hangsUpWhenItStops() throws InterruptedException {
        Attendant attendant = new Attendant(telephones, Choice.defaults());
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> caller.state() == State.CONNECTED);

        attendant.close();

        await().until(() -> caller.state() == State.ENDED);
    }

    @Test
    void answersAThousandCallsInARowAndLeaksNoHandle() throws InterruptedException {
        Attendant attendant = new Attendant(telephones, Choice.defaults().droppingAfter(50));
        List<OutsideCall> callers = calls(1_000, 4);

        await().atMost(30, TimeUnit.SECONDS).until(() -> attendant.counts().over() == 1_000);

        assertThat(attendant.counts()).hasToString("offered 1000, answered 1000, failed 0, over 1000, present 0");
        assertThat(callers).allMatch(caller -> caller.state() == State.ENDED);
        assertThat(telephones.session().calls()).isEmpty();
        assertThat(telephones.session().eventsMissed()).isZero();
        attendant.close();
    }

    /** So many calls from outside, one each time these milliseconds have passed, to the lines in turn. */
    private List<OutsideCall> calls(int number, long milliseconds) throws InterruptedException {
        List<OutsideCall> callers = new CopyOnWriteArrayList<>();
        AtomicInteger next = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(number);
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
        pace.scheduleAtFixedRate(
                () -> {
                    int call = next.getAndIncrement();
                    if (call < number) {
                        callers.add(
                                telephones.exchange().outsideCall("030" + call, Integer.toString(1001 + call % 10)));
                        left.countDown();
                    }
                },
                0,
                milliseconds,
                TimeUnit.MILLISECONDS);
        left.await();
        pace.shutdownNow();
        return callers;
    }

    private static TelephonySession watcher(Telephones where, String line) {
        TelephonySession session = where.openSession(Application.named("witness"), EventDelivery.toQueue());
        session.openLine(session.line(line).orElseThrow().id(), LineOpenOptions.monitor());
        return session;
    }
}
