package org.strowger.example.attendant;

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
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.AnswerMode;

/**
 * The real core with a quick simulated exchange; remembers the sessions that were opened, to see what they leave
 * behind.
 */
final class Telephones implements TelephonyService, AutoCloseable {
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

    Telephones() {
        connect();
    }

    /** The provider comes. */
    void connect() {
        core.attach(exchange);
        try (TelephonySession observer = core.openSession(Application.named("test"), EventDelivery.toQueue())) {
            await().until(() -> observer.lines().size() == 10);
        }
    }

    /** The provider goes. */
    void disconnect() {
        core.detach(exchange).join();
    }

    /** What is done from the outside; lines 1001 to 1010. */
    SimulatedExchange exchange() {
        return exchange;
    }

    /** The session of the example. */
    TelephonySession session() {
        return sessions.get(0);
    }

    @Override
    public ApiVersion version() {
        return core.version();
    }

    @Override
    public TelephonySession openSession(Application application, EventDelivery delivery) {
        TelephonySession session = core.openSession(application, delivery);
        sessions.add(session);
        return session;
    }

    @Override
    public void close() {
        core.close();
    }
}
