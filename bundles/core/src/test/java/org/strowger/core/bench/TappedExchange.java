package org.strowger.core.bench;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.strowger.telephony.Application;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.spi.TelephonyProvider;

/** A core that delivers wrongly to listeners. */
final class TappedExchange implements Exchange {
    private final Exchange sound;
    private final Supplier<Tap> taps;

    /** @param taps makes one for each session */
    TappedExchange(Exchange sound, Supplier<Tap> taps) {
        this.sound = sound;
        this.taps = taps;
    }

    @Override
    public TelephonySession openSession(Application application, EventDelivery delivery) {
        return sound.openSession(application, tapped(delivery, taps.get()));
    }

    private static EventDelivery tapped(EventDelivery delivery, Tap tap) {
        if (delivery instanceof EventDelivery.ToListener way) {
            return EventDelivery.toListener(through(tap, way.listener())).withCapacity(way.capacity());
        }
        if (delivery instanceof EventDelivery.ToExecutor way) {
            Executor executor = way.executor();
            return EventDelivery.toExecutor(executor, through(tap, way.listener()))
                    .withCapacity(way.capacity());
        }
        return delivery;
    }

    private static Consumer<TelephonyEvent> through(Tap tap, Consumer<? super TelephonyEvent> listener) {
        return event -> tap.pass(event, listener::accept);
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
        return sound.priorities();
    }

    @Override
    public void close() {
        sound.close();
    }
}
