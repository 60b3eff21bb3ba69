package org.strowger.core.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.bench.model.DeviceRecord;
import org.strowger.core.bench.model.Model;
import org.strowger.core.bench.model.Story;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.telephony.call.CallState;

/** A few applications and providers around one core, all driven by one seed. */
final class World {
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final Duration QUERY_LIMIT = Duration.ofSeconds(5);
    static final Duration STOP_LIMIT = QUERY_LIMIT.multipliedBy(2);
    private static final int DEEPEST = 2;

    final Dice dice;
    final Habits habits;
    final Story story;
    final SeededWorkers workers;
    final Model model;
    final Exchange exchange;
    final Capabilities capabilities;
    final Answers answers = new Answers(this);
    final List<ChaosProvider> providers = new ArrayList<>();
    /** Also those that were replaced. */
    final Set<ChaosProvider> everyProvider = new LinkedHashSet<>();

    final List<ChaosApplication> applications = new ArrayList<>();
    /** Devices that some application has seen, also those that are gone. */
    final List<DeviceRecord> knownDevices = new ArrayList<>();

    /** Consultation calls that forwardings may begin. */
    final List<Beginning> beginnings = new ArrayList<>();

    private final ProviderMoves providerMoves = new ProviderMoves(this);
    private long callIds;
    private int appearances;
    private int depth;
    private boolean over;

    World(long seed, Story story, Defect defect, Capabilities capabilities) {
        this.capabilities = capabilities;
        this.story = story;
        dice = new Dice(seed);
        habits = Habits.drawn(dice);
        workers = new SeededWorkers(dice::below).withHurriedTime(habits.hurry());
        model = new Model(story, workers.time()::now, REQUEST_LIMIT, QUERY_LIMIT);
        Settings settings = new Settings(REQUEST_LIMIT, QUERY_LIMIT, false);
        exchange = defect.exchange(Exchange.sound(workers, settings));
        int providerCount = dice.chance(70) ? 1 : 2;
        for (int i = 0; i < providerCount; i++) {
            ChaosProvider provider = new ChaosProvider(this, "P" + i, dice.chance(70) ? 1 : 2);
            providers.add(provider);
            everyProvider.add(provider);
        }
        int applicationCount = 1 + dice.below(3);
        for (int i = 0; i < applicationCount; i++) {
            applications.add(new ChaosApplication(this, "A" + i));
        }
    }

    void begin() {
        story.tell("%s, %d providers, %d applications", habits, providers.size(), applications.size());
        providers.forEach(ChaosProvider::attach);
        if (dice.chance(80)) {
            workers.run();
        }
        applications.forEach(ChaosApplication::open);
        for (ChaosApplication application : applications) {
            if (application.isOpen() && dice.chance(85)) {
                application.moves().openLine();
            }
        }
    }

    /** One step: somebody does something, then the core works for a while. */
    void step(int number) {
        dice.turnTo(number);
        story.tell("step %d", number);
        int roll = dice.below(100);
        if (roll < 48) {
            dice.pick(applications).moves().move();
        } else if (roll < 90) {
            providerMoves.move();
        } else if (roll < 93) {
            passTime();
        } else if (roll < 98) {
            workers.run();
        } else {
            rest();
        }
        pump();
    }

    private void pump() {
        int tasks = habits.pumping() == 0 ? 1_000 : dice.below(habits.pumping() + 1);
        for (int i = 0; i < tasks && workers.step(); i++) {}
    }

    private void passTime() {
        Duration by = Duration.ofMillis(dice.pick(10, 1_000, 5_500, 30_000, 61_000));
        story.tell("%s pass", by);
        if (dice.chance(50)) {
            workers.advance(by);
        } else {
            workers.time().advance(by);
        }
    }

    /** While a driver or a listener runs, something else may happen. */
    void meanwhile() {
        if (over || depth >= DEEPEST || !dice.chance(habits.nesting())) {
            return;
        }
        depth++;
        story.tell("  meanwhile:");
        try {
            int roll = dice.below(3);
            if (roll == 0) {
                dice.pick(applications).moves().move();
            } else if (roll == 1) {
                providerMoves.move();
            }
            int tasks = dice.below(4);
            for (int i = 0; i < tasks && workers.step(); i++) {}
        } finally {
            depth--;
            story.tell("  (so far meanwhile)");
        }
    }

    /** Whether a provider breaks its contract now, {@code percent} of the times when it may. */
    boolean isBad(int percent) {
        return habits.mischief() > 0 && dice.chance(habits.mischief()) && dice.chance(percent);
    }

    /** The state that a new call reaches, or the one that follows at the end. */
    CallState reached(CallState natural) {
        return isJoining() ? CallState.CONNECTED : natural;
    }

    /** Whether somebody does now what leads to transfers and conferences. */
    boolean isJoining() {
        return dice.chance(habits.joining());
    }

    /** A provider is being started: none of the same id may be running still. */
    void starting(ChaosProvider provider) {
        for (ChaosProvider other : everyProvider) {
            if (other.id().equals(provider.id()) && other.isInTheWay()) {
                model.violated("L-033", provider.id() + " was started before it was stopped");
            }
        }
    }

    int nextAppearance() {
        return appearances++;
    }

    long nextCallId() {
        return ++callIds;
    }

    /** Lets everything come to rest, and demands what is owed. */
    private void rest() {
        settle();
        model.atRest();
        applications.forEach(application -> model.inspect(application.session()));
    }

    private void settle() {
        do {
            workers.run();
            applications.forEach(application -> application.poll(1_000));
        } while (workers.pending() > 0);
    }

    /** Ends the world: everything is closed in one way or another, and nothing may be left. */
    void end(int number) {
        dice.turnTo(number);
        story.tell("the end");
        rest();
        if (dice.chance(50)) {
            closeAll();
            over = true;
            closeAll();
            workers.advance(QUERY_LIMIT.multipliedBy(2));
            nothingIsLeft();
        }
        providers.forEach(ChaosProvider::departs);
        story.tell("the core is closed");
        model.ending();
        workers.withHurriedTime(0);
        over = true;
        exchange.close();
        applications.forEach(ChaosApplication::runLate);
        model.atEnd();
        workers.failures().forEach(thrown -> model.violated("none", "a task threw " + thrown));
    }

    private void closeAll() {
        applications.forEach(ChaosApplication::close);
        pump();
        List.copyOf(providers).stream().filter(ChaosProvider::isAttached).forEach(ChaosProvider::detach);
        settle();
    }

    private void nothingIsLeft() {
        if (workers.pending() > 0 || workers.time().waiting() > 0) {
            model.violated(
                    "none", workers.pending() + " tasks and " + workers.time().waiting() + " timers are left");
        }
    }
}
