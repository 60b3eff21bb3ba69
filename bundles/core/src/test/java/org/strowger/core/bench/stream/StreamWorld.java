package org.strowger.core.bench.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.strowger.core.bench.SmallWorld;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;

/** A few applications and a provider of calls around one core, all driven by one seed. */
final class StreamWorld extends SmallWorld<StreamDefect> {
    final ObservedWorkers observed;
    final StreamModel model;

    private final ChaosSwitch provider = new ChaosSwitch(this);
    private final StreamOperations operations = new StreamOperations(this);
    private final List<StreamUser> users = new ArrayList<>();
    private final List<ChaosLine> lines = new ArrayList<>();
    private final List<ChaosCall> calls = new ArrayList<>();
    private int serials;

    StreamWorld(long seed, Story story, StreamDefect defect) {
        super(seed, story, defect, ObservedWorkers::new);
        observed = (ObservedWorkers) seen;
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

    @Override
    protected Rhythm rhythm() {
        return new Rhythm(48, 86, 90, 96, 8);
    }

    @Override
    protected void userMoves() {
        dice.pick(users).move();
    }

    @Override
    protected void deviceMoves() {
        provider.move();
    }

    @Override
    protected Duration lapse() {
        return dice.pick(Duration.ofMillis(10), Duration.ofMillis(1500), Duration.ofSeconds(6));
    }

    @Override
    protected void happensMeanwhile() {
        int roll = dice.below(100);
        if (roll < 50) {
            userMoves();
        } else if (roll < 96) {
            deviceMoves();
        } else {
            workers.advance(Duration.ofSeconds(2));
        }
    }

    @Override
    protected void atRest() {
        model.atRest();
        provider.atRest();
    }

    @Override
    protected void close() {
        over();
        workers.advance(Duration.ofSeconds(20));
        rest();
        if (dice.chance(50)) {
            provider.detach();
            workers.run();
        }
        users.forEach(StreamUser::close);
        provider.detach();
        workers.run();
    }

    /** An application takes a wish back while it waits for it. */
    void changesMind(Act act) {
        if (act != null && act.kind.isForMonitors() && isNested(20)) {
            operations.drop(act.kind, act.handle);
        }
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
}
