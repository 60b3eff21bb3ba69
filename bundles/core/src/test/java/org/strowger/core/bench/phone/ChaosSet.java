package org.strowger.core.bench.phone;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** A provider of phones that come and go. */
final class ChaosSet implements TelephonyProvider {
    private final PhoneWorld world;
    private final List<ChaosPhone> phones = new ArrayList<>();
    private ProviderContext context;
    private boolean attached;
    private int made;

    ChaosSet(PhoneWorld world) {
        this.world = world;
    }

    @Override
    public String id() {
        return "phones";
    }

    @Override
    public ProviderDevices start(ProviderContext with) {
        context = with;
        phones.clear();
        int count = 1 + world.dice.below(2);
        for (int i = 0; i < count; i++) {
            phones.add(world.add(new ChaosPhone(world, "H" + made++)));
        }
        return new ProviderDevices(List.of(), List.<PhoneDriver>copyOf(phones));
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
        int roll = world.dice.below(100);
        if (!attached) {
            attach();
        } else if (roll < 2) {
            world.story.tell("the provider leaves");
            detach();
        } else if (roll < 4 && context != null && !phones.isEmpty()) {
            ChaosPhone removed = phones.remove(world.dice.below(phones.size()));
            world.story.tell("%s is removed", removed);
            removed.gone = true;
            context.phoneRemoved(removed);
        } else if (roll < 7 && context != null) {
            ChaosPhone added = world.add(new ChaosPhone(world, "H" + made++));
            world.story.tell("%s is added", added);
            phones.add(added);
            context.phoneAdded(added);
        } else if (!phones.isEmpty()) {
            world.dice.pick(phones).move();
        }
    }

    void detach() {
        if (attached) {
            attached = false;
            phones.forEach(phone -> phone.gone = true);
            world.core.detach(this);
        }
    }

    void atRest() {
        phones.forEach(ChaosPhone::atRest);
    }
}
