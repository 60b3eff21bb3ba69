package org.strowger.core.bench;

import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.telephony.Application;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.spi.TelephonyProvider;

/** What a world needs of the core; a broken core is an exchange that changes something on the way. */
interface Exchange {
    TelephonySession openSession(Application application, EventDelivery delivery);

    void attach(TelephonyProvider provider);

    void detach(TelephonyProvider provider);

    ApplicationPriorities priorities();

    void close();

    /** The core as it is. */
    static Exchange sound(SeededWorkers workers, Settings settings) {
        Switchboard switchboard = new Switchboard(workers, settings);
        return new Exchange() {
            @Override
            public TelephonySession openSession(Application application, EventDelivery delivery) {
                return switchboard.openSession(application, delivery);
            }

            @Override
            public void attach(TelephonyProvider provider) {
                switchboard.attach(provider);
            }

            @Override
            public void detach(TelephonyProvider provider) {
                switchboard.detach(provider);
            }

            @Override
            public ApplicationPriorities priorities() {
                return switchboard.priorities();
            }

            @Override
            public void close() {
                switchboard.close();
            }
        };
    }
}
