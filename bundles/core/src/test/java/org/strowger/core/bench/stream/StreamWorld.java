package org.strowger.core.bench.stream;

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

/** A few applications and a provider of calls around one core, all driven by one seed. */
final class StreamWorld implements Worlds.World {
    private static final int DEEPEST = 2;

    final Dice dice;
    final Story story;
    final StreamDefect defect;
    final SeededWorkers workers;
    final ObservedWorkers observed;
    final Switchboard core;
    final StreamModel model;

    private final ChaosSwitch provider = new ChaosSwitch(this);
    private final StreamOperations operations = new StreamOperations(this);
    private final List<StreamUser> users = new ArrayList<>();
    private final List<ChaosLine> lines = new ArrayList<>();
    private final List<ChaosCall> calls = new ArrayList<>();
    private final int mischief;
    private final int nesting;
    private int serials;
    private int depth;
    private boolean over;

    StreamWorld(long seed, Story story, StreamDefect defect) {
        this.story = story;
        this.defect = defect;
        dice = new Dice(seed);
        mischief = dice.chance(50) ? 0 : 40;
        nesting = dice.pick(0, 10, 30);
        workers = new SeededWorkers(dice::below).withHurriedTime(dice.pick(0, 0, 5));
        observed = new ObservedWorkers(workers);
        core = new Switchboard(observed, Settings.defaults());
        model = new StreamModel(story);
        int count = 1 + dice.below(3);
        for (int i = 0; i < count; i++) {
            users.add(new StreamUser(this, "A" + i));
        }
    }

    @Override
    public Findings findings() {
        return model;
    }

    @Override
    public void begin() {
        provider.attach();
        workers.run();
        users.forEach(StreamUser::move);
        users.forEach(StreamUser::move);
        workers.run();
        provider.move();
        workers.run();
    }

    /** One step: somebody does something, then the core works for a while. */
    @Override
    public void step(int number) {
        dice.turnTo(number);
        story.tell("step %d", number);
        int roll = dice.below(100);
        if (roll < 48) {
            dice.pick(users).move();
        } else if (roll < 86) {
            provider.move();
        } else if (roll < 90) {
            workers.advance(dice.pick(Duration.ofMillis(10), Duration.ofMillis(1500), Duration.ofSeconds(6)));
        } else if (roll < 96) {
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
            int roll = dice.below(100);
            if (roll < 50) {
                dice.pick(users).move();
            } else if (roll < 96) {
                provider.move();
            } else {
                workers.advance(Duration.ofSeconds(2));
            }
            int tasks = dice.below(3);
            for (int i = 0; i < tasks && workers.step(); i++) {}
        } finally {
            depth--;
        }
    }

    /** An application takes a wish back while it waits for it. */
    void changesMind(Act act) {
        if (act != null && act.kind.isForMonitors() && dice.chance(nesting) && dice.chance(20)) {
            operations.drop(act.kind, act.handle);
        }
    }

    private void rest() {
        workers.run();
        model.atRest();
        provider.atRest();
    }

    /** Ends the world: everything is closed in one way or another. */
    @Override
    public void end(int number) {
        dice.turnTo(number);
        story.tell("the end");
        rest();
        over = true;
        workers.advance(Duration.ofSeconds(20));
        rest();
        if (dice.chance(50)) {
            provider.detach();
            workers.run();
        }
        users.forEach(StreamUser::close);
        provider.detach();
        workers.run();
        core.close();
        workers.run();
        workers.failures().forEach(thrown -> model.violated("none", "a task threw " + thrown));
    }

    StreamOperations operations() {
        return operations;
    }

    List<StreamUser> users() {
        return users;
    }

    int nextSerial() {
        return ++serials;
    }

    ChaosLine add(ChaosLine line) {
        lines.add(line);
        return line;
    }

    ChaosCall newCall(ChaosLine at) {
        ChaosCall call = new ChaosCall(this, at, "C" + calls.size());
        calls.add(call);
        return call;
    }

    int numberOf(ChaosCall call) {
        return calls.indexOf(call);
    }

    ChaosCall callOf(long number) {
        return calls.get((int) number);
    }

    ChaosCall driverOf(CallModel call) {
        return calls.stream().filter(each -> each.model == call).findFirst().orElseThrow();
    }

    List<ChaosCall> callsOf(ChaosLine line) {
        return calls.stream().filter(call -> call.isAt(line)).toList();
    }

    boolean isBad(int percent) {
        return mischief > 0 && dice.chance(mischief) && dice.chance(percent);
    }

    /** Whether the thing that is wrong in this world goes wrong now. */
    boolean isBroken(StreamDefect kind) {
        return defect == kind && dice.chance(40);
    }
}
