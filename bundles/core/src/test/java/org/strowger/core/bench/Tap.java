package org.strowger.core.bench;

import java.util.function.Consumer;
import org.strowger.telephony.TelephonyEvent;

/** What a broken core does to the events of one session. */
interface Tap {
    /**
     * An event is on its way.
     *
     * @param event the event as it should be
     * @param onward delivers to the application; may be called never, once or several times, now or at a later event
     */
    void pass(TelephonyEvent event, Consumer<TelephonyEvent> onward);
}
