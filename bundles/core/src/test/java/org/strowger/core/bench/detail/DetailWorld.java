package org.strowger.core.bench.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.bench.Dice;
import org.strowger.core.bench.Worlds;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** A few applications and a provider of calls that much is attached to, around one core, all driven by one seed. */
final class DetailWorld implements Worlds.World {
    static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final int DEEPEST = 2;

    final Dice dice;
    final Story story;
    final DetailDefect defect;
    final SeededWorkers workers;
    final Switchboard core;
    final DetailModel model;
    final DetailOperations operations = new DetailOperations(this);

    private final List<DetailLine> lines = new ArrayList<>();
    private final Map<Integer, DetailCall> calls = new HashMap<>();
    private final Map<Integer, DetailUser> makers = new HashMap<>();
    private final List<DetailUser> users = new ArrayList<>();
    private final Provider provider = new Provider();
    private final int mischief;
    private final int nesting;
    private int numbers;
    private int depth;
    private boolean over;

    DetailWorld(long seed, Story story, DetailDefect defect) {
        this.story = story;
        this.defect = defect;
        dice = new Dice(seed);
        mischief = dice.chance(50) ? 0 : 40;
        nesting = dice.pick(0, 10, 30);
        workers = new SeededWorkers(dice::below).withHurriedTime(dice.pick(0, 0, 5));
        core = new Switchboard(workers, Settings.defaults().withRequestLimit(REQUEST_LIMIT));
        model = new DetailModel(this, story);
        for (int i = dice.below(2); i < 2; i++) {
            lines.add(new DetailLine(this, "L" + i));
        }
        int count = 1 + dice.below(3);
        for (int i = 0; i < count; i++) {
            users.add(new DetailUser(this, "A" + i));
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
        users.forEach(DetailUser::move);
        users.forEach(DetailUser::move);
        workers.run();
        lines.forEach(DetailLine::move);
        workers.run();
    }

    /** One step: somebody does something, then the core works for a while. */
    @Override
    public void step(int number) {
        dice.turnTo(number);
        story.tell("step %d", number);
        int roll = dice.below(100);
        if (roll < 50) {
            dice.pick(users).move();
        } else if (roll < 86) {
            dice.pick(lines).move();
        } else if (roll < 89) {
            workers.advance(dice.pick(Duration.ofMillis(10), Duration.ofSeconds(31), REQUEST_LIMIT.plusSeconds(1)));
        } else if (roll < 95) {
            workers.run();
        } else {
            rest();
        }
        int tasks = dice.below(8);
        for (int i = 0; i < tasks && workers.step(); i++) {}
    }

    /** While a driver or a listener runs, something else may happen. */
    void meanwhile() {
        if (over || depth >= DEEPEST || !dice.chance(nesting)) {
            return;
        }
        depth++;
        try {
            if (dice.chance(50)) {
                dice.pick(users).move();
            } else {
                dice.pick(lines).move();
            }
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

    /** Ends the world: everything is closed in one way or another. */
    @Override
    public void end(int number) {
        dice.turnTo(number);
        story.tell("the end");
        rest();
        over = true;
        workers.advance(REQUEST_LIMIT.multipliedBy(2));
        rest();
        core.detach(provider);
        workers.run();
        users.forEach(DetailUser::close);
        core.close();
        workers.run();
        workers.failures().forEach(thrown -> model.violated("none", "a task threw " + thrown));
    }

    Instant now() {
        return workers.time().now();
    }

    List<DetailUser> users() {
        return users;
    }

    /** A number that no call has; a call is known by the number that was called. */
    int nextNumber() {
        return ++numbers;
    }

    void making(int number, DetailUser by) {
        makers.put(number, by);
    }

    DetailUser makerOf(int number) {
        return makers.get(number);
    }

    DetailCall made(DetailCall call) {
        calls.put(call.number, call);
        return call;
    }

    CallModel callOf(int number) {
        return calls.get(number).model;
    }

    boolean isBad(int percent) {
        return mischief > 0 && dice.chance(mischief) && dice.chance(percent);
    }

    /** Whether the thing that is wrong in this world goes wrong now. */
    boolean isBroken(DetailDefect kind) {
        return defect == kind && dice.chance(40);
    }

    private final class Provider implements TelephonyProvider {
        @Override
        public String id() {
            return "detailed";
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
