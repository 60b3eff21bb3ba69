package org.strowger.core.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** A provider that keeps its contract only as often as its world lets it. */
final class ChaosProvider implements TelephonyProvider {
    private final World world;
    private final String id;
    private final int lineCount;
    /** The lines of the present start. */
    private final List<ChaosLine> lines = new ArrayList<>();
    /** Also those that it has removed. */
    private final List<ChaosLine> everyLine = new ArrayList<>();

    private ProviderContext context;
    private boolean started;
    private boolean attached;
    private Instant detachedAt;
    private int places;

    ChaosProvider(World world, String id, int lineCount) {
        this.world = world;
        this.id = id;
        this.lineCount = lineCount;
    }

    @Override
    public String id() {
        return id;
    }

    /** The same provider after an update: another object with the same id. */
    ChaosProvider renewed() {
        return started ? new ChaosProvider(world, id, lineCount) : this;
    }

    /** Whether it has been started and not stopped for so long that the core need not wait for it. */
    boolean isInTheWay() {
        return started && (attached || world.workers.time().now().isBefore(detachedAt.plus(World.STOP_LIMIT)));
    }

    boolean isAttached() {
        return attached;
    }

    boolean isRunning() {
        return started && attached;
    }

    List<ChaosLine> lines() {
        return lines;
    }

    void attach() {
        world.story.tell("%s is attached", id);
        attached = true;
        world.exchange.attach(this);
    }

    void detach() {
        world.story.tell("%s is detached", id);
        departs();
        world.exchange.detach(this);
    }

    /** The core is about to lose the provider. */
    void departs() {
        attached = false;
        detachedAt = world.workers.time().now();
        everyLine.forEach(line -> world.model.drivers().departing(line.record()));
    }

    @Override
    public ProviderDevices start(ProviderContext given) {
        world.starting(this);
        started = true;
        context = given;
        lines.clear();
        everyLine.clear();
        places = 0;
        if (world.isBad(15)) {
            started = false;
            world.story.tell("%s refuses to start", id);
            throw new TelephonyException(LineError.RESOURCEUNAVAIL, "not today");
        }
        if (world.dice.chance(10)) {
            addLine();
        }
        List<ChaosLine> first = new ArrayList<>();
        while (lines.size() < lineCount) {
            first.add(newLine());
        }
        first.forEach(line -> world.model.drivers().offered(line.record()));
        if (!attached) {
            first.forEach(line -> world.model.drivers().departing(line.record()));
        }
        return ProviderDevices.ofLines(first);
    }

    @Override
    public void stop() {
        if (!started) {
            world.model.violated("S-011", id + " was stopped twice, or was never started");
        }
        world.story.tell("%s is stopped", id);
        started = false;
        everyLine.forEach(line -> {
            world.model.drivers().departing(line.record());
            world.model.drivers().stopped(line.record());
        });
    }

    /** Announces a further line. */
    void addLine() {
        ChaosLine line = newLine();
        world.model.drivers().offered(line.record());
        world.model.drivers().telling(id + " adds " + line.record());
        context.lineAdded(line);
        world.model.drivers().done();
    }

    void removeLine(ChaosLine line) {
        world.model.drivers().removing(line.record());
        world.model.drivers().telling(id + " removes " + line.record());
        context.lineRemoved(line);
        world.model.drivers().done();
        lines.remove(line);
    }

    private ChaosLine newLine() {
        String place = "L" + places++;
        ChaosLine line = new ChaosLine(world, place, id + "/" + place, world.nextAppearance());
        lines.add(line);
        everyLine.add(line);
        return line;
    }
}
