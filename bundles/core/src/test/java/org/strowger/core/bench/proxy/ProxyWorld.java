package org.strowger.core.bench.proxy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.strowger.core.bench.Dice;
import org.strowger.core.bench.Worlds;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** A few applications that ask each other about queues, through one core, all driven by one seed. */
final class ProxyWorld implements Worlds.World {
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final int DEEPEST = 2;

    final Dice dice;
    final Story story;
    final ProxyDefect defect;
    final SeededWorkers workers;
    final Switchboard core;
    final ProxyModel model;
    final ProxyOperations operations = new ProxyOperations(this);

    private final List<QuietLine> lines = new ArrayList<>();
    private final List<ProxyUser> users = new ArrayList<>();
    private final Provider provider = new Provider();
    private final int nesting;
    private int serials;
    private int messages;
    private int openings;
    private int depth;
    private boolean leaving;
    private boolean over;

    ProxyWorld(long seed, Story story, ProxyDefect defect) {
        this.story = story;
        this.defect = defect;
        dice = new Dice(seed);
        nesting = dice.pick(0, 10, 30);
        workers = new SeededWorkers(dice::below).withHurriedTime(dice.pick(0, 0, 5));
        core = new Switchboard(workers, Settings.defaults().withRequestLimit(REQUEST_LIMIT));
        model = new ProxyModel(this, story);
        for (int i = dice.below(2); i < 2; i++) {
            lines.add(new QuietLine(this, "L" + i));
        }
        for (int i = dice.below(3); i < 3; i++) {
            users.add(new ProxyUser(this, "A" + i));
        }
    }

    @Override
    public Findings findings() {
        return model;
    }

    @Override
    public void begin() {
        core.attach(provider);
        workers.run();
        users.forEach(ProxyUser::move);
        users.forEach(ProxyUser::move);
    }

    /** One step: somebody does something, then the core works for a while. */
    @Override
    public void step(int number) {
        dice.turnTo(number);
        story.tell("step %d", number);
        int roll = dice.below(100);
        if (roll < 80) {
            dice.pick(users).move();
        } else if (roll < 83) {
            dice.pick(lines).closeByForce();
        } else if (roll < 86) {
            workers.advance(dice.pick(Duration.ofMillis(10), Duration.ofSeconds(31), REQUEST_LIMIT.plusSeconds(1)));
        } else if (roll < 93) {
            workers.run();
        } else {
            rest();
        }
        int tasks = dice.below(6);
        for (int i = 0; i < tasks && workers.step(); i++) {}
    }

    /** While a driver or a listener runs, something else may happen. */
    void meanwhile() {
        if (over || depth >= DEEPEST || !dice.chance(nesting)) {
            return;
        }
        depth++;
        try {
            dice.pick(users).move();
            int tasks = dice.below(3);
            for (int i = 0; i < tasks && workers.step(); i++) {}
        } finally {
            depth--;
        }
    }

    private void rest() {
        workers.run();
        model.atRest();
    }

    /** Ends the world: everything is closed in one way or another, and no stage may hang. */
    @Override
    public void end(int number) {
        dice.turnTo(number);
        story.tell("the end");
        rest();
        over = true;
        if (dice.chance(50)) {
            users.forEach(ProxyUser::close);
            workers.run();
        }
        leaving = true;
        core.detach(provider);
        workers.advance(REQUEST_LIMIT.multipliedBy(2));
        users.forEach(ProxyUser::close);
        core.close();
        workers.run();
        model.atEnd();
        workers.failures().forEach(thrown -> model.violated("none", "a task threw " + thrown));
    }

    List<ProxyUser> users() {
        return users;
    }

    Ask newAsk(Handler via, ProxyRequestType type) {
        return new Ask(via, ++serials, type, workers.time().now().plus(REQUEST_LIMIT));
    }

    int newMessage() {
        return ++messages;
    }

    /** Somebody begins to open a line (1) or has ended it (-1); answers whether others were at it before. */
    boolean opening(int change) {
        boolean others = openings > 0;
        openings += change;
        return others;
    }

    boolean isOpening() {
        return openings > 0;
    }

    /** The provider leaves, so that nobody can know when exactly handles become void. */
    boolean isLeaving() {
        return leaving;
    }

    /** Whether the thing that is wrong in this world goes wrong now. */
    boolean isBroken(ProxyDefect kind) {
        return defect == kind && dice.chance(40);
    }

    private final class Provider implements TelephonyProvider {
        @Override
        public String id() {
            return "quiet";
        }

        @Override
        public ProviderDevices start(ProviderContext with) {
            return ProviderDevices.ofLines(lines);
        }

        @Override
        public void stop() {
            // It has nothing to give back.
        }
    }
}
