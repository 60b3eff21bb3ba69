package org.strowger.testing.telephones;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.AnswerMode;

/**
 * The real core with a quick simulated exchange, named pbx, of the lines 1001 to 1010; remembers the sessions that were
 * opened, to see what they leave behind.
 */
public final class Telephones implements TelephonyService, AutoCloseable {
    private static final int LINES = 10;

    private final Switchboard core = new Switchboard(new ThreadedWorkers(), Settings.defaults());
    private final SimulatedExchange exchange = new SimulatedExchange(ExchangeSettings.builder()
            .name("pbx")
            .setupTime(Duration.ZERO)
            .routeTime(Duration.ZERO)
            // However slow the machine is: calls that pile up on a line neither meet nor hold each other.
            .answerMode(AnswerMode.NONE)
            .maxActiveCalls(1_000)
            .build());
    private final List<TelephonySession> sessions = new CopyOnWriteArrayList<>();
    private final int capacity;
    private final Gate gate = new Gate();

    /** Telephones whose sessions have queues as large as they want. */
    public Telephones() {
        this(0);
    }

    private Telephones(int capacity) {
        this.capacity = capacity;
        connect();
    }

    /** Telephones whose sessions have room for so many events; then they miss some. */
    public static Telephones withRoomFor(int events) {
        return new Telephones(events);
    }

    /** The provider comes. */
    public void connect() {
        core.attach(exchange);
        try (TelephonySession observer = core.openSession(Application.named("test"), EventDelivery.toQueue())) {
            await().until(() -> observer.lines().size() == LINES);
        }
    }

    /** The provider goes. */
    public void disconnect() {
        core.detach(exchange).join();
    }

    /** What is done from the outside. */
    public SimulatedExchange exchange() {
        return exchange;
    }

    /** The session that was opened first: the one of the application under test. */
    public TelephonySession session() {
        return sessions.get(0);
    }

    /** From now on events wait that go to an executor of the application's. */
    public void holdEventsBack() {
        gate.shut();
    }

    /** Events that waited go on their way. */
    public void letEventsGo() {
        gate.open();
    }

    @Override
    public ApiVersion version() {
        return core.version();
    }

    @Override
    public ApplicationPriorities priorities() {
        return core.priorities();
    }

    @Override
    public TelephonySession openSession(Application application, EventDelivery delivery) {
        EventDelivery way = capacity == 0 ? delivery : delivery.withCapacity(capacity);
        TelephonySession session = core.openSession(application, gate.before(way));
        sessions.add(session);
        return session;
    }

    @Override
    public void close() {
        core.close();
    }
}
