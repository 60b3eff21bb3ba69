package org.strowger.provider.tck;

import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.PhoneDriver;

/** Lets devices of a running provider come, go and fail. What it cannot do it declines by answering false. */
public interface DeviceSwitch {
    /** Gives the provider one more line. */
    default boolean addLine() {
        return false;
    }

    /** Takes a line away for good. */
    default boolean remove(LineDriver line) {
        return false;
    }

    /** Makes the provider close an open line by itself. */
    default boolean forceClosed(LineDriver line) {
        return false;
    }

    /** Gives the provider one more phone. */
    default boolean addPhone() {
        return false;
    }

    /** Takes a phone away for good. */
    default boolean remove(PhoneDriver phone) {
        return false;
    }

    /** Makes the provider close an open phone by itself. */
    default boolean forceClosed(PhoneDriver phone) {
        return false;
    }
}
