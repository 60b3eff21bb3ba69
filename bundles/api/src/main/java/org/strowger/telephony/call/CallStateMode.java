package org.strowger.telephony.call;

/**
 * The mode of a call state: what kind of busy, connected, dialtone, offering, special information or disconnected it
 * is. Other states have no mode (rule L-192).
 */
public sealed interface CallStateMode
        permits BusyMode, ConnectedMode, DialtoneMode, OfferingMode, SpecialInfo, DisconnectMode {}
