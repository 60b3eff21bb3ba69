package org.strowger.core.bench.phone;

import java.time.Duration;
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
import org.strowger.telephony.device.PhoneDevice;

/** A few applications and a provider of phones around one core, all driven by one seed. */
final class PhoneWorld implements Worlds.World {
    /** The number of requests whose drivers cannot tell them apart. */
    static final int UNTAGGED = 0;

    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final int DEEPEST = 2;

    final Dice dice;
    final Story story;
    final PhoneDefect defect;
    final SeededWorkers workers;
    final Switchboard core;
    final PhoneModel model;

    private final ChaosSet provider = new ChaosSet(this);
    private final List<PhoneUser> users = new ArrayList<>();
    private final Map<String, ChaosPhone> phones = new HashMap<>();
    private final Map<Integer, RequestRecord> requests = new HashMap<>();
    private final int mischief;
    private final int nesting;
    private int depth;
    private int openings;
    private boolean over;

    PhoneWorld(long seed, Story story, PhoneDefect defect) {
        this.story = story;
        this.defect = defect;
        dice = new Dice(seed);
        mischief = dice.chance(50) ? 0 : 40;
        nesting = dice.pick(0, 10, 30);
        workers = new SeededWorkers(dice::below).withHurriedTime(dice.pick(0, 0, 5));
        core = new Switchboard(workers, Settings.defaults().withRequestLimit(REQUEST_LIMIT));
        model = new PhoneModel(story);
        int count = 1 + dice.below(3);
        for (int i = 0; i < count; i++) {
            users.add(new PhoneUser(this, "A" + i));
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
        users.forEach(PhoneUser::move);
    }

    /** One step: somebody does something, then the core works for a while. */
    @Override
    public void step(int number) {
        dice.turnTo(number);
        story.tell("step %d", number);
        int roll = dice.below(100);
        if (roll < 50) {
            dice.pick(users).move();
        } else if (roll < 88) {
            provider.move();
        } else if (roll < 91) {
            workers.advance(dice.pick(Duration.ofMillis(10), Duration.ofSeconds(6), REQUEST_LIMIT.plusSeconds(1)));
        } else if (roll < 96) {
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
            if (dice.chance(50)) {
                dice.pick(users).move();
            } else {
                provider.move();
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
        provider.atRest();
    }

    /** Ends the world: everything is closed in one way or another, and no stage may hang. */
    @Override
    public void end(int number) {
        dice.turnTo(number);
        story.tell("the end");
        rest();
        if (dice.chance(50)) {
            users.forEach(PhoneUser::close);
            workers.run();
        }
        if (dice.chance(50)) {
            provider.detach();
            workers.run();
        }
        over = true;
        users.forEach(PhoneUser::close);
        provider.detach();
        workers.advance(REQUEST_LIMIT.multipliedBy(2));
        core.close();
        workers.run();
        model.atEnd();
        workers.failures().forEach(thrown -> model.violated("none", "a task threw " + thrown));
    }

    List<PhoneUser> users() {
        return users;
    }

    ChaosPhone add(ChaosPhone phone) {
        phones.put(phone.permanentId(), phone);
        return phone;
    }

    ChaosPhone driverOf(PhoneDevice device) {
        return phones.get(device.permanentId().substring("phones/".length()));
    }

    /** Somebody begins to open a phone (1) or has ended it (-1); answers whether others were at it before. */
    boolean opening(int change) {
        boolean others = openings > 0;
        openings += change;
        return others;
    }

    RequestRecord newRequest(HandleRecord handle, boolean tagged) {
        int serial = tagged ? requests.size() + 1 : UNTAGGED;
        RequestRecord record =
                new RequestRecord(handle, serial, workers.time().now().plus(REQUEST_LIMIT));
        if (tagged) {
            requests.put(serial, record);
        }
        return record;
    }

    /** The request with this number; null for one without. */
    RequestRecord request(int serial) {
        return requests.get(serial);
    }

    boolean isLate(RequestRecord request) {
        return !request.deadline.isAfter(workers.time().now());
    }

    boolean isBad(int percent) {
        return mischief > 0 && dice.chance(mischief) && dice.chance(percent);
    }

    /** Whether the thing that is wrong in this world goes wrong now. */
    boolean isBroken(PhoneDefect kind) {
        return defect == kind && dice.chance(40);
    }
}
