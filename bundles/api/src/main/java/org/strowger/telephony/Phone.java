package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhonePrivilege;

/** A phone opened by a session (HPHONE). Safe for use by any thread. */
@ProviderType
public interface Phone extends AutoCloseable {
    /** The handle's number; no later handle of any kind has the same. */
    long handle();

    /** The device that was opened. */
    PhoneDevice device();

    /** The privilege it was opened with. */
    PhonePrivilege privilege();

    /** Whether the handle is valid. */
    boolean isOpen();

    /** Closes the phone (phoneClose). Closing again does nothing. */
    @Override
    void close();
}
