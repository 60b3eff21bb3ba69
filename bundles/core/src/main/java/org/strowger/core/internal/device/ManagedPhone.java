package org.strowger.core.internal.device;

import org.strowger.core.internal.line.Existence;
import org.strowger.telephony.device.PhoneDevice;

/** One phone device. */
public final class ManagedPhone {
    private final PhoneDevice device;
    private volatile Existence existence = Existence.PRESENT;

    public ManagedPhone(PhoneDevice device) {
        this.device = device;
    }

    /** The device as it is listed. */
    public PhoneDevice device() {
        return device;
    }

    /** Whether it can be used. */
    public Existence existence() {
        return existence;
    }

    /**
     * The device is gone for good.
     *
     * @return false if it was gone already
     */
    public boolean remove(Existence why) {
        boolean present = existence == Existence.PRESENT;
        existence = present ? why : existence;
        return present;
    }
}
