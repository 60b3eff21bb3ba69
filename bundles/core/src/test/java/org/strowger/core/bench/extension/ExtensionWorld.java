package org.strowger.core.bench.extension;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.bench.LinesProvider;
import org.strowger.core.bench.SmallWorld;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.telephony.Call;
import org.strowger.telephony.device.LineDevice;

/** A few applications and lines with extensions of their own around one core, all driven by one seed. */
final class ExtensionWorld extends SmallWorld<ExtensionDefect> {
    final ExtensionModel model;
    final ExtensionOperations operations = new ExtensionOperations(this);

    private final List<ExtendedLine> lines = new ArrayList<>();
    private final List<ExtendedCall> calls = new ArrayList<>();
    private final List<ExtensionUser> users = new ArrayList<>();
    private final LinesProvider provider;
    private int serials;
    private int messages;
    private int openings;

    ExtensionWorld(long seed, Story story, ExtensionDefect defect) {
        super(seed, story, defect);
        model = new ExtensionModel(this, story);
        lines.add(new ExtendedLine(this, "L0", true));
        if (dice.chance(40)) {
            lines.add(new ExtendedLine(this, "L1", dice.chance(50)));
        }
        for (int i = dice.below(3); i < 3; i++) {
            users.add(new ExtensionUser(this, "A" + i));
        }
        provider = new LinesProvider("extended", lines);
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

    @Override
    protected Rhythm rhythm() {
        return new Rhythm(50, 84, 87, 94, 6);
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
    protected void happensMeanwhile() {
        if (dice.chance(60)) {
            userMoves();
        } else {
            deviceMoves();
        }
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
        workers.advance(REQUEST_LIMIT.multipliedBy(2));
        rest();
        if (dice.chance(50)) {
            users.forEach(ExtensionUser::close);
            rest();
        }
        core.detach(provider);
        workers.run();
        users.forEach(ExtensionUser::close);
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
}
