package org.strowger.telephony.phone;

/** How a lamp is lit (PHONELAMPMODE): a mode that every phone may have, or one that only its vendor defines. */
public sealed interface LampMode permits StandardLampMode, VendorLampMode {
    /** Whether an application may ask for this mode; not for DUMMY and UNKNOWN, which are only reported. */
    boolean isSettable();
}
