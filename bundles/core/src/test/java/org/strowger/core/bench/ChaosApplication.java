package org.strowger.core.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.strowger.core.bench.model.SessionRecord;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** An application with one session, and a new one when it has closed that. */
final class ChaosApplication {
    private static final int SMALL = 3;

    private final World world;
    private final String name;
    private final AppMoves moves;
    private TelephonySession api;
    private SessionRecord session;
    private final List<LateExecutor> executors = new ArrayList<>();
    private boolean polls;
    private boolean open;
    private boolean listening;
    private int sessions;

    ChaosApplication(World world, String name) {
        this.world = world;
        this.name = name;
        this.moves = new AppMoves(world, this);
    }

    SessionRecord session() {
        return session;
    }

    boolean isOpen() {
        return open;
    }

    boolean isListening() {
        return listening;
    }

    boolean polls() {
        return polls;
    }

    /** Waits for the outcome of its latest request. */
    void await() {
        world.model.applications().await(session, Duration.ofMillis(world.dice.pick(0, 100, 70_000)), listening);
    }

    AppMoves moves() {
        return moves;
    }

    void open() {
        String label = name + "." + sessions++;
        ApiVersion version = world.dice.chance(70)
                ? ApiVersion.V2_2
                : world.dice.pick(ApiVersion.V1_3, ApiVersion.V1_4, ApiVersion.V2_0);
        boolean lossy = world.dice.chance(4);
        EventDelivery delivery = delivery(label);
        Application application = new Application(name, label, version);
        api = world.exchange.openSession(application, lossy ? delivery.withCapacity(SMALL) : delivery);
        session = world.model.applications().opened(label, api, lossy);
        open = true;
    }

    private EventDelivery delivery(String label) {
        int opening = sessions;
        polls = false;
        switch (world.dice.below(4)) {
            case 0:
                polls = true;
                return EventDelivery.toQueue();
            case 1:
                LateExecutor executor = new LateExecutor(world.workers.strand("executor of " + label));
                executors.add(executor);
                return EventDelivery.toExecutor(executor, event -> told(opening, event));
            case 2:
                return EventDelivery.toExecutor(Runnable::run, event -> told(opening, event));
            default:
                return EventDelivery.toListener(event -> told(opening, event));
        }
    }

    private void told(int opening, TelephonyEvent event) {
        if (opening != sessions) {
            world.model.violated("L-146", name + " was told something by a session that it closed before: " + event);
            return;
        }
        if (listening) {
            world.model.violated("L-029", session + " was told " + event + " while it was still being told another");
        }
        listening = true;
        try {
            world.model.delivered(session, event);
            world.meanwhile();
            if (world.dice.chance(10)) {
                moves.react(event);
            }
            if (world.isBad(5)) {
                throw new IllegalStateException("a listener breaks down");
            }
        } finally {
            listening = false;
        }
    }

    /** Takes waiting events; only with a pull queue. */
    void poll(int atMost) {
        for (int i = 0; polls && open && i < atMost; i++) {
            try {
                TelephonyEvent event = api.nextEvent(Duration.ZERO);
                world.model.delivered(session, event);
            } catch (TelephonyException none) {
                if (none.error() != LineError.OPERATIONFAILED) {
                    world.model.violated("L-027", "polling " + session + " failed with " + none.error());
                }
                return;
            }
        }
    }

    /** Runs what its executors were given and have not run. */
    void runLate() {
        executors.forEach(LateExecutor::runAll);
    }

    void close() {
        if (open) {
            open = false;
            world.model.applications().close(session);
        }
    }

    TelephonySession api() {
        return api;
    }
}
