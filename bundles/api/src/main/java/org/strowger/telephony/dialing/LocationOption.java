package org.strowger.telephony.dialing;

/** A habit of a location (LINELOCATIONOPTION_). */
public enum LocationOption {
    /** Numbers are dialed by pulses, not by tones (rule L-447). */
    PULSE_DIAL
}
