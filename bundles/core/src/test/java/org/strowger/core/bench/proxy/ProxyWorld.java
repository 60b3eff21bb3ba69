package org.strowger.core.bench.proxy;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.bench.LinesProvider;
import org.strowger.core.bench.SmallWorld;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.telephony.agent.ProxyRequestType;

/** A few applications that ask each other about queues, through one core, all driven by one seed. */
final class ProxyWorld extends SmallWorld<ProxyDefect> {
    final ProxyModel model;
    final ProxyOperations operations = new ProxyOperations(this);

    private final List<QuietLine> lines = new ArrayList<>();
    private final List<ProxyUser> users = new ArrayList<>();
    private final LinesProvider provider;
    private int serials;
    private int messages;
    private int openings;
    private boolean leaving;

    ProxyWorld(long seed, Story story, ProxyDefect defect) {
        super(seed, story, defect);
        model = new ProxyModel(this, story);
        for (int i = dice.below(2); i < 2; i++) {
            lines.add(new QuietLine(this, "L" + i));
        }
        for (int i = dice.below(3); i < 3; i++) {
            users.add(new ProxyUser(this, "A" + i));
        }
        provider = new LinesProvider("quiet", lines);
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

    @Override
    protected Rhythm rhythm() {
        return new Rhythm(80, 83, 86, 93, 6);
    }

    @Override
    protected void userMoves() {
        dice.pick(users).move();
    }

    @Override
    protected void deviceMoves() {
        dice.pick(lines).closeByForce();
    }

    @Override
    protected void happensMeanwhile() {
        userMoves();
    }

    @Override
    protected void atEnd() {
        model.atEnd();
    }

    @Override
    protected void atRest() {
        model.atRest();
    }

    @Override
    protected void close() {
        over();
        if (dice.chance(50)) {
            users.forEach(ProxyUser::close);
            workers.run();
        }
        leaving = true;
        core.detach(provider);
        workers.advance(REQUEST_LIMIT.multipliedBy(2));
        users.forEach(ProxyUser::close);
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
}
