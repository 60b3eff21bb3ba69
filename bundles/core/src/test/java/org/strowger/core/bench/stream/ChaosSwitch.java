package org.strowger.core.bench.stream;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** A provider of one or two lines that comes and goes. */
final class ChaosSwitch implements TelephonyProvider {
    private final StreamWorld world;
    private final List<ChaosLine> lines = new ArrayList<>();
    private ProviderContext context;
    private boolean attached;
    private int made;

    ChaosSwitch(StreamWorld world) {
        this.world = world;
    }

    @Override
    public String id() {
        return "streams";
    }

    @Override
    public ProviderDevices start(ProviderContext with) {
        context = with;
        lines.clear();
        int count = 1 + world.dice.below(2);
        for (int i = 0; i < count; i++) {
            lines.add(world.add(new ChaosLine(world, "L" + made++)));
        }
        return ProviderDevices.ofLines(lines);
    }

    @Override
    public void stop() {
        context = null;
    }

    void attach() {
        attached = true;
        world.core.attach(this);
    }

    /** Something happens at the provider. */
    void move() {
        if (!attached) {
            attach();
        } else if (world.dice.below(200) == 0) {
            world.story.tell("the provider leaves");
            detach();
        } else if (world.dice.below(200) == 0 && context != null && !lines.isEmpty()) {
            ChaosLine removed = lines.remove(world.dice.below(lines.size()));
            world.story.tell("%s is removed", removed);
            removed.leaves();
            context.lineRemoved(removed);
        } else if (!lines.isEmpty()) {
            world.dice.pick(lines).move();
        }
    }

    void detach() {
        if (attached) {
            attached = false;
            lines.forEach(ChaosLine::leaves);
            lines.clear();
            world.core.detach(this);
        }
    }

    void atRest() {
        lines.forEach(ChaosLine::atRest);
    }
}
