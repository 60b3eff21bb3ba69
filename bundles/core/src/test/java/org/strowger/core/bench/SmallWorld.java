package org.strowger.core.bench;

import java.time.Duration;
import java.util.function.Function;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.core.internal.runtime.Workers;

/**
 * A few applications and a provider around one core, all driven by one seed: who acts when. What they do is in the
 * worlds of the single subjects.
 *
 * @param <D> what can be wrong in such a world
 */
public abstract class SmallWorld<D extends Enum<D>> implements Worlds.World {
    /** After this time the core gives a request up. */
    public static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);

    private static final int DEEPEST = 2;
    private static final int BROKEN = 40;

    public final Dice dice;
    public final Story story;
    public final D defect;
    public final SeededWorkers workers;
    /** The threads and the time as the core sees them. */
    protected final Workers seen;

    public final Switchboard core;

    private final int mischief;
    private final int nesting;
    private int depth;
    private boolean over;

    /**
     * How often what happens in a step, each up to this many of a hundred; at rest in what is left.
     *
     * @param users somebody of the applications acts
     * @param devices a device acts
     * @param time time passes
     * @param work the core does all that it has to do
     * @param tasks after any of these it does fewer single tasks than this
     */
    public record Rhythm(int users, int devices, int time, int work, int tasks) {}

    /** A world whose core has the threads and the time of the seed. */
    protected SmallWorld(long seed, Story story, D defect) {
        this(seed, story, defect, workers -> workers);
    }

    /** @param seeing makes the threads and the time as the core sees them */
    protected SmallWorld(long seed, Story story, D defect, Function<SeededWorkers, Workers> seeing) {
        this.story = story;
        this.defect = defect;
        dice = new Dice(seed);
        mischief = dice.chance(50) ? 0 : 40;
        nesting = dice.pick(0, 10, 30);
        workers = new SeededWorkers(dice::below).withHurriedTime(dice.pick(0, 0, 5));
        seen = seeing.apply(workers);
        core = new Switchboard(seen, Settings.defaults().withRequestLimit(REQUEST_LIMIT));
    }

    /** Who acts how often. */
    protected abstract Rhythm rhythm();

    /** Somebody of the applications acts. */
    protected abstract void userMoves();

    /** A device acts. */
    protected abstract void deviceMoves();

    /** Some time that may pass in a step. */
    protected Duration lapse() {
        return dice.pick(Duration.ofMillis(10), Duration.ofSeconds(31), REQUEST_LIMIT.plusSeconds(1));
    }

    /** The core has nothing left to do: what is owed by now is demanded. */
    protected abstract void atRest();

    /** Everything is closed in one way or another, up to the core itself. */
    protected abstract void close();

    /** Somebody acts while a driver or a listener runs. */
    protected void happensMeanwhile() {
        if (dice.chance(50)) {
            userMoves();
        } else {
            deviceMoves();
        }
    }

    /** One step: somebody does something, then the core works for a while. */
    @Override
    public final void step(int number) {
        dice.turnTo(number);
        story.tell("step %d", number);
        Rhythm rhythm = rhythm();
        int roll = dice.below(100);
        if (roll < rhythm.users()) {
            userMoves();
        } else if (roll < rhythm.devices()) {
            deviceMoves();
        } else if (roll < rhythm.time()) {
            workers.advance(lapse());
        } else if (roll < rhythm.work()) {
            workers.run();
        } else {
            rest();
        }
        work(rhythm.tasks());
    }

    private void work(int fewerThan) {
        int tasks = dice.below(fewerThan);
        for (int i = 0; i < tasks && workers.step(); i++) {}
    }

    /** While a driver or a listener runs, something else may happen. */
    public final void meanwhile() {
        if (over || depth >= DEEPEST || !dice.chance(nesting)) {
            return;
        }
        depth++;
        try {
            happensMeanwhile();
            work(3);
        } finally {
            depth--;
        }
    }

    /** The core does all that it has to do, and what is owed then is demanded. */
    protected final void rest() {
        workers.run();
        atRest();
    }

    /** From now on nothing happens by chance. */
    protected final void over() {
        over = true;
    }

    @Override
    public final void end(int number) {
        dice.turnTo(number);
        story.tell("the end");
        rest();
        close();
        core.close();
        workers.run();
        Findings findings = findings();
        atEnd();
        workers.failures().forEach(thrown -> findings.violated("none", "a task threw " + thrown));
    }

    /** Everything is closed: whatever is still owed is demanded. */
    protected void atEnd() {}

    /** Whether drivers change their minds just now about what they were asked to do. */
    protected final boolean isNested(int percent) {
        return dice.chance(nesting) && dice.chance(percent);
    }

    /** Whether somebody who may do something bad, in this many of a hundred cases, does it now. */
    public final boolean isBad(int percent) {
        return mischief > 0 && dice.chance(mischief) && dice.chance(percent);
    }

    /** Whether the thing that is wrong in this world goes wrong now. */
    public final boolean isBroken(D kind) {
        return defect == kind && dice.chance(BROKEN);
    }
}
