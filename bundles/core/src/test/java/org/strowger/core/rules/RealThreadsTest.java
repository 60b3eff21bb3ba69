package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.isUnderWay;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** What depends on real threads, on the threads that are used in production. */
@Timeout(60)
class RealThreadsTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Switchboard switchboard =
            new Switchboard(new ThreadedWorkers(), Settings.defaults().withQueryLimit(Duration.ofMillis(300)));
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001");
    private final ScriptedLine other = pbx.line("2002");
    private final ExecutorService applicationThreads = Executors.newCachedThreadPool();
    private final AwaitingListener heard = new AwaitingListener();
    private TelephonySession anna;

    @BeforeEach
    void start() throws InterruptedException {
        anna = session("anna", EventDelivery.toListener(heard));
        switchboard.attach(pbx);
        heard.awaits(DeviceEvent.LineCreated.class);
        heard.awaits(DeviceEvent.LineCreated.class);
    }

    @AfterEach
    void stop() {
        switchboard.close();
        applicationThreads.shutdownNow();
        assertThat(pbx.script().reentered()).isEmpty();
    }

    @Test
    @Rule("L-010")
    void aDriverThatHangsDelaysNeitherTheApplicationNorAnotherLine() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(1);
        line.when(Operation.HOLD, () -> {
            hanging.countDown();
            awaits(released);
        });
        other.when(Operation.MAKE_CALL, () -> other.call().succeeds());
        Call call = connectedCall();

        Request<Void> hold = call.hold();
        awaits(hanging);
        Call elsewhere = open(anna, other).makeCall("1002").await(PATIENCE);

        assertThat(elsewhere.isValid()).isTrue();
        isUnderWay(hold);
        released.countDown();
        line.call().succeeds();
        assertThat(hold.await(PATIENCE)).isNull();
    }

    @Test
    @Rule("L-087")
    void anApplicationWaitsForADriverThatHangsInOpeningOnlyForTheLimit() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        line.when(Operation.OPEN, () -> awaits(released)).when(Operation.CLOSE, closed::countDown);

        refused(LineError.OPERATIONFAILED, () -> open(anna, line));
        released.countDown();

        awaits(closed);
        assertThat(anna.openLines()).isEmpty();
        line.does(Operation.OPEN);
        assertThat(open(anna, line).isOpen()).isTrue();
    }

    @Test
    @Rule("L-029")
    void aListenerThatBlocksDoesNotBlockOthers() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(1);
        TelephonySession stuck = session("stuck", EventDelivery.toListener(event -> {
            blocked.countDown();
            awaits(released);
        }));
        open(stuck, line);
        AwaitingListener quick = new AwaitingListener();
        session("quick", EventDelivery.toListener(quick)).openLine(id(anna, line), LineOpenOptions.monitor());

        ScriptedCall driver = line.shows(CallState.CONNECTED);
        awaits(blocked);
        driver.reports(CallState.ON_HOLD).reports(CallState.IDLE);

        assertThat(quick.awaits(CallEvent.StateChanged.class).state()).isEqualTo(CallState.CONNECTED);
        assertThat(quick.awaits(CallEvent.StateChanged.class).state()).isEqualTo(CallState.ON_HOLD);
        assertThat(quick.awaits(CallEvent.StateChanged.class).state()).isEqualTo(CallState.IDLE);
        released.countDown();
    }

    @Test
    @Rule({"L-011", "L-013", "S-049"})
    void aReplyThatOvertakesTheReturnOfItsRequestStillBelongsToIt() throws Exception {
        line.when(Operation.MAKE_CALL, () -> line.call().succeeds());
        Line open = open(anna, line);
        for (int i = 0; i < 300; i++) {
            Request<Call> request = open.makeCall("1002");
            Reply reply = heard.awaits(Reply.class);

            assertThat(reply.request()).isSameAs(request);
            assertThat(reply.request().reply().toCompletableFuture()).isDone();
            request.await(Duration.ZERO).close();
        }
    }

    @Test
    @Rule("L-029")
    void severalConsumersOfOneQueueShareItsEventsAndEachSeesItsOwnInOrder() throws Exception {
        int calls = 200;
        TelephonySession session = session("consumers", EventDelivery.toQueue());
        open(session, line);
        List<Future<List<TelephonyEvent>>> consumers = new ArrayList<>();
        AtomicInteger left = new AtomicInteger(3 * calls);
        for (int i = 0; i < 4; i++) {
            consumers.add(applicationThreads.submit(consumer(session, left)));
        }

        for (int i = 0; i < calls; i++) {
            line.announces(ScriptedLine.incoming().callId(i).build())
                    .reports(CallState.CONNECTED)
                    .reports(CallState.IDLE);
        }

        List<TelephonyEvent> all = new ArrayList<>();
        for (Future<List<TelephonyEvent>> consumer : consumers) {
            List<TelephonyEvent> taken = consumer.get(20, TimeUnit.SECONDS);
            assertThat(numbersOf(taken)).isSorted();
            all.addAll(taken);
        }
        assertThat(all).hasSize(3 * calls).doesNotHaveDuplicates();
    }

    private static Callable<List<TelephonyEvent>> consumer(TelephonySession session, AtomicInteger left) {
        return () -> {
            List<TelephonyEvent> taken = new ArrayList<>();
            while (left.getAndDecrement() > 0) {
                taken.add(session.nextEvent(PATIENCE));
            }
            return taken;
        };
    }

    private static List<Long> numbersOf(List<TelephonyEvent> events) {
        return events.stream()
                .map(event -> ((CallEvent) event).call().info().callId())
                .toList();
    }

    @Test
    @Rule("L-028")
    void aTakerThatWaitsForEverIsToldAtOnceThatItsSessionWasClosed() throws Exception {
        TelephonySession session = session("waiting", EventDelivery.toQueue());
        CountDownLatch waiting = new CountDownLatch(1);
        Future<LineError> outcome = applicationThreads.submit(() -> {
            waiting.countDown();
            try {
                session.nextEvent(ChronoUnit.FOREVER.getDuration());
                return null;
            } catch (TelephonyException refusal) {
                return (LineError) refusal.error();
            }
        });
        awaits(waiting);

        session.close();

        assertThat(outcome.get(20, TimeUnit.SECONDS)).isEqualTo(LineError.INVALAPPHANDLE);
    }

    @Test
    @Rule("L-027")
    void aTakerThatIsInterruptedStopsWaiting() throws Exception {
        TelephonySession session = session("waiting", EventDelivery.toQueue());
        CountDownLatch waiting = new CountDownLatch(1);
        List<Object> outcome = Collections.synchronizedList(new ArrayList<>());
        Thread taker = new Thread(() -> {
            waiting.countDown();
            try {
                session.nextEvent(PATIENCE);
            } catch (TelephonyException refusal) {
                outcome.add(refusal.error());
                outcome.add(Thread.currentThread().isInterrupted());
            }
        });
        taker.start();
        awaits(waiting);

        taker.interrupt();
        taker.join(PATIENCE.toMillis());

        assertThat(outcome).containsExactly(LineError.OPERATIONFAILED, true);
    }

    @Test
    @Rule({"L-007", "L-029"})
    void whenManyThreadsWorkOnOneLineEachRequestGetsOneReplyAndTheDriverSeesOneCallAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger collisions = new AtomicInteger();
        line.when(Operation.MAKE_CALL, () -> {
            collisions.addAndGet(inside.getAndIncrement());
            line.call().succeeds().reports(CallState.CONNECTED);
            inside.decrementAndGet();
        });
        Line open = open(anna, line);
        List<Future<List<Request<Call>>>> working = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            working.add(applicationThreads.submit(() -> {
                List<Request<Call>> made = new ArrayList<>();
                for (int j = 0; j < 100; j++) {
                    made.add(open.makeCall("1002"));
                    made.get(j).await(PATIENCE).close();
                }
                return made;
            }));
        }
        List<Request<?>> requests = new ArrayList<>();
        for (Future<List<Request<Call>>> work : working) {
            requests.addAll(work.get(50, TimeUnit.SECONDS));
        }

        List<Request<?>> replied = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            replied.add(heard.awaits(Reply.class).request());
        }
        assertThat(replied).containsExactlyInAnyOrderElementsOf(requests).doesNotHaveDuplicates();
        assertThat(collisions).hasValue(0);
        assertThat(anna.calls()).isEmpty();
    }

    @Test
    @Rule({"L-023", "L-029"})
    void anExecutorOfManyThreadsGetsTheEventsOneAtATimeAndInOrder() throws Exception {
        int calls = 300;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger collisions = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(3 * calls);
        List<TelephonyEvent> order = new ArrayList<>();
        TelephonySession session = session("pool", EventDelivery.toExecutor(applicationThreads, event -> {
            collisions.addAndGet(inside.getAndIncrement());
            order.add(event);
            inside.decrementAndGet();
            all.countDown();
        }));
        open(session, line);

        for (int i = 0; i < calls; i++) {
            line.announces(ScriptedLine.incoming().callId(i).build())
                    .reports(CallState.CONNECTED)
                    .reports(CallState.IDLE);
        }

        awaits(all);
        assertThat(collisions).hasValue(0);
        assertThat(numbersOf(order)).isSorted();
    }

    private Call connectedCall() throws InterruptedException {
        open(anna, line);
        line.shows(CallState.CONNECTED);
        return heard.awaits(CallEvent.StateChanged.class).call();
    }

    private TelephonySession session(String name, EventDelivery delivery) {
        return switchboard.openSession(Application.named(name), delivery);
    }

    private static Line open(TelephonySession session, ScriptedLine line) {
        return session.openLine(id(session, line), VOICE);
    }

    private static LineDeviceId id(TelephonySession session, ScriptedLine line) {
        return session.line(line.permanentIdOfDevice()).orElseThrow().id();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
