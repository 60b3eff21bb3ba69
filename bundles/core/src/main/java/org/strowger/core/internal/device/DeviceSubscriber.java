package org.strowger.core.internal.device;

import org.strowger.telephony.DeviceEvent;

/** Wants to hear of devices that come and go. */
public interface DeviceSubscriber {
    /** A device came or went. Told one at a time, all subscribers in the same order, under a lock: must not block. */
    void tell(DeviceEvent event);
}
