package org.strowger.core.bench;

import org.strowger.telephony.Application;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.spi.TelephonyProvider;

/** A core whose handles, or whose treatment of drivers, have a fault. */
final class WrappedExchange implements Exchange {
    private final Exchange sound;
    private final Membrane membrane;

    WrappedExchange(Exchange sound, Membrane.Fault fault) {
        this.membrane = new Membrane(fault);
        this.sound = new TappedExchange(sound, () -> (event, onward) -> onward.accept(membrane.pass(event)));
    }

    @Override
    public TelephonySession openSession(Application application, EventDelivery delivery) {
        return membrane.pass(sound.openSession(application, delivery));
    }

    @Override
    public void attach(TelephonyProvider provider) {
        sound.attach(membrane.pass(provider));
    }

    @Override
    public void detach(TelephonyProvider provider) {
        sound.detach(membrane.pass(provider));
    }

    @Override
    public ApplicationPriorities priorities() {
        return sound.priorities();
    }

    @Override
    public void close() {
        sound.close();
    }
}
