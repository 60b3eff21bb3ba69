package org.strowger.core.bench.extension;

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
import org.strowger.telephony.Call;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** A few applications and lines with extensions of their own around one core, all driven by one seed. */
final class ExtensionWorld implements Worlds.World {
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final int DEEPEST = 2;

    final Dice dice;
    final Story story;
    final ExtensionDefect defect;
    final SeededWorkers workers;
    final Switchboard core;
    final ExtensionModel model;
    final ExtensionOperations operations = new ExtensionOperations(this);

    private final List<ExtendedLine> lines = new ArrayList<>();
    private final List<ExtendedCall> calls = new ArrayList<>();
    private final List<ExtensionUser> users = new ArrayList<>();
    private final Provider provider = new Provider();
    private final int mischief;
    private final int nesting;
    private int serials;
    private int messages;
    private int openings;
    private int depth;
    private boolean over;

    ExtensionWorld(long seed, Story story, ExtensionDefect defect) {
        this.story = story;
        this.defect = defect;
        dice = new Dice(seed);
        mischief = dice.chance(50) ? 0 : 40;
        nesting = dice.pick(0, 10, 30);
        workers = new SeededWorkers(dice::below).withHurriedTime(dice.pick(0, 0, 5));
        core = new Switchboard(workers, Settings.defaults().withRequestLimit(REQUEST_LIMIT));
        model = new ExtensionModel(this, story);
        lines.add(new ExtendedLine(this, "L0", true));
        if (dice.chance(40)) {
            lines.add(new ExtendedLine(this, "L1", dice.chance(50)));
        }
        for (int i = dice.below(3); i < 3; i++) {
            users.add(new ExtensionUser(this, "A" + i));
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
        users.forEach(ExtensionUser::move);
        users.forEach(ExtensionUser::move);
    }

    /** One step: somebody does something, then the core works for a while. */
    @Override
    public void step(int number) {
        dice.turnTo(number);
        story.tell("step %d", number);
        int roll = dice.below(100);
        if (roll < 50) {
            dice.pick(users).move();
        } else if (roll < 84) {
            dice.pick(lines).move();
        } else if (roll < 87) {
            workers.advance(dice.pick(Duration.ofMillis(10), Duration.ofSeconds(31), REQUEST_LIMIT.plusSeconds(1)));
        } else if (roll < 94) {
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
            if (dice.chance(60)) {
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

    /** Ends the world: everything is closed in one way or another, and no stage may hang. */
    @Override
    public void end(int number) {
        dice.turnTo(number);
        story.tell("the end");
        rest();
        over = true;
        workers.advance(REQUEST_LIMIT.multipliedBy(2));
        rest();
        if (dice.chance(50)) {
            users.forEach(ExtensionUser::close);
            rest();
        }
        core.detach(provider);
        workers.run();
        users.forEach(ExtensionUser::close);
        core.close();
        workers.run();
        model.atEnd();
        workers.failures().forEach(thrown -> model.violated("none", "a task threw " + thrown));
    }

    List<ExtensionUser> users() {
        return users;
    }

    List<ExtendedLine> devices() {
        return lines;
    }

    ExtendedLine deviceOf(LineDevice device) {
        return lines.stream()
                .filter(line -> device.permanentId().endsWith("/" + line.permanentId()))
                .findFirst()
                .orElseThrow();
    }

    ExtendedCall newCall(ExtendedLine at) {
        ExtendedCall call = new ExtendedCall(at, calls.size());
        calls.add(call);
        return call;
    }

    ExtendedCall callOf(long number) {
        return calls.get((int) number);
    }

    Ask newAsk(Opening via, Ask.Kind kind, Call about) {
        Ask ask = new Ask(via, kind, ++serials, workers.time().now().plus(REQUEST_LIMIT), about);
        if (about != null) {
            ask.call = model.messages().callOf(about);
        }
        return ask;
    }

    int nextMessage() {
        return ++messages;
    }

    /** Somebody begins to open a line (1) or has ended it (-1). */
    void opening(int change) {
        openings += change;
    }

    boolean isOpening() {
        return openings > 0;
    }

    boolean isBad(int percent) {
        return mischief > 0 && dice.chance(mischief) && dice.chance(percent);
    }

    /** Whether the thing that is wrong in this world goes wrong now. */
    boolean isBroken(ExtensionDefect kind) {
        return defect == kind && dice.chance(40);
    }

    private final class Provider implements TelephonyProvider {
        @Override
        public String id() {
            return "extended";
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
