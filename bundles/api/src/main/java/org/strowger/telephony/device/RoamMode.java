package org.strowger.telephony.device;

/** Whose network a mobile line uses (LINEROAMMODE). */
public enum RoamMode {
    /** Not known now. */
    UNKNOWN,
    /** Not known, and never will be. */
    UNAVAIL,
    /** Its own. */
    HOME,
    /** That of the A side of another operator. */
    ROAM_A,
    /** That of the B side of another operator. */
    ROAM_B
}
