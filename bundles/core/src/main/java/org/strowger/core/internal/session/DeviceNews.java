package org.strowger.core.internal.session;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.internal.event.Outbox;
import org.strowger.telephony.DeviceEvent;

/**
 * What one session is told of devices that come and go. Devices may do so for ever, so a session that does not take its
 * events is not told of new ones; the end of those that it was told of always comes. Used by one thread at a time.
 */
final class DeviceNews {
    private final Outbox outbox;
    /** The ids of devices that exist and that the session was not told of. */
    private final Set<Object> untold = new HashSet<>();

    DeviceNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * A device came or went.
     *
     * @param event what happened
     * @param told what the session is told of it, if it is
     */
    void tell(DeviceEvent event, Optional<DeviceEvent> told) {
        if (event instanceof DeviceEvent.LineCreated line) {
            come(line.device().id(), told);
        } else if (event instanceof DeviceEvent.PhoneCreated phone) {
            come(phone.device().id(), told);
        } else if (event instanceof DeviceEvent.LineRemoved line) {
            go(line.id(), told);
        } else if (event instanceof DeviceEvent.PhoneRemoved phone) {
            go(phone.id(), told);
        }
    }

    private void come(Object id, Optional<DeviceEvent> told) {
        if (told.isPresent() && !outbox.postNotice(told.get())) {
            untold.add(id);
        }
    }

    private void go(Object id, Optional<DeviceEvent> told) {
        if (untold.remove(id)) {
            told.ifPresent(outbox::postNotice);
        } else {
            told.ifPresent(outbox::post);
        }
    }
}
