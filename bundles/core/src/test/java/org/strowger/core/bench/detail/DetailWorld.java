package org.strowger.core.bench.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.bench.LinesProvider;
import org.strowger.core.bench.SmallWorld;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;

/** A few applications and a provider of calls that much is attached to, around one core, all driven by one seed. */
final class DetailWorld extends SmallWorld<DetailDefect> {
    final DetailModel model;
    final DetailOperations operations = new DetailOperations(this);

    private final List<DetailLine> lines = new ArrayList<>();
    private final Map<Integer, DetailCall> calls = new HashMap<>();
    private final Map<Integer, DetailUser> makers = new HashMap<>();
    private final List<DetailUser> users = new ArrayList<>();
    private final LinesProvider provider;
    private int numbers;

    DetailWorld(long seed, Story story, DetailDefect defect) {
        super(seed, story, defect);
        model = new DetailModel(this, story);
        for (int i = dice.below(2); i < 2; i++) {
            lines.add(new DetailLine(this, "L" + i));
        }
        int count = 1 + dice.below(3);
        for (int i = 0; i < count; i++) {
            users.add(new DetailUser(this, "A" + i));
        }
        provider = new LinesProvider("detailed", lines);
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

    @Override
    protected Rhythm rhythm() {
        return new Rhythm(50, 86, 89, 95, 8);
    }

    @Override
    protected void userMoves() {
        dice.pick(users).move();
    }

    @Override
    protected void deviceMoves() {
        dice.pick(lines).move();
    }

    @Override
    protected void atRest() {
        model.atRest();
    }

    @Override
    protected void close() {
        over();
        workers.advance(REQUEST_LIMIT.multipliedBy(2));
        rest();
        core.detach(provider);
        workers.run();
        users.forEach(DetailUser::close);
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
}
