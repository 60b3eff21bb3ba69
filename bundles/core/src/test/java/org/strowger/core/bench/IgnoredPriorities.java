package org.strowger.core.bench;

import org.strowger.core.internal.priority.Priorities;
import org.strowger.telephony.Application;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.spi.TelephonyProvider;

/** A core that remembers priorities and does not care. */
final class IgnoredPriorities implements Exchange {
    private final Exchange sound;
    private final ApplicationPriorities ignored = Priorities.inMemory();

    IgnoredPriorities(Exchange sound) {
        this.sound = sound;
    }

    @Override
    public TelephonySession openSession(Application application, EventDelivery delivery) {
        return sound.openSession(application, delivery);
    }

    @Override
    public void attach(TelephonyProvider provider) {
        sound.attach(provider);
    }

    @Override
    public void detach(TelephonyProvider provider) {
        sound.detach(provider);
    }

    @Override
    public ApplicationPriorities priorities() {
        return ignored;
    }

    @Override
    public void close() {
        sound.close();
    }
}
