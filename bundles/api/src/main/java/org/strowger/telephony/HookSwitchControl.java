package org.strowger.telephony;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.PhoneStatus;

/** The hookswitches of a phone. Got from {@link Phone#hookSwitch()}. */
@ProviderType
public interface HookSwitchControl {
    /**
     * The devices that are off hook (phoneGetHookSwitch, rule P-079). What exactly is live, {@link PhoneStatus} tells.
     *
     * @throws TelephonyException with {@link PhoneError#OPERATIONUNAVAIL} if the phone can tell of no device
     */
    Set<HookSwitchDevice> offHook();

    /** As {@link #set(Set, HookSwitchMode)}, for one device. */
    default Request<Void> set(HookSwitchDevice device, HookSwitchMode mode) {
        if (device == null) {
            throw new TelephonyException(PhoneError.INVALHOOKSWITCHDEV, "the hookswitch device is null");
        }
        return set(Set.of(device), mode);
    }

    /**
     * Gives the same mode to every device named and leaves the others alone (phoneSetHookSwitch, rule P-076).
     *
     * @param devices at least one, all of them there
     * @param mode any but UNKNOWN (rule P-075)
     * @throws TelephonyException with {@link PhoneError#INVALHOOKSWITCHDEV} for no device or one that is not there,
     *     {@link PhoneError#INVALHOOKSWITCHMODE} for a mode that cannot be set on all of them (rules P-077, P-078)
     */
    Request<Void> set(Set<HookSwitchDevice> devices, HookSwitchMode mode);
}
